// From a newer manifest to a whole, verified slot beside the one that plays.

import { getFile, getText } from "./net.js";
import { movedTo } from "./moved.js";
import { MARK } from "./names.js";
import { makeProgram } from "./program.js";
import { checkManifest, matches, openEnvelope, Refused } from "./verify.js";

const text = (bytes) => new TextDecoder().decode(bytes);
const isProgram = (manifest, path) => manifest.program.some((row) => row[0] === path);

/** Read a finished slot back: {manifest, digest, program}, or null when anything in it is not right. */
export async function readSlot(store, slot, { screen, trust }) {
  const mark = await store.read(slot, MARK);
  if (!mark) return null;
  const { data, digest, learn } = await openEnvelope(text(mark), trust);
  checkManifest(data, screen);
  const texts = {};
  for (const entry of data.files) {
    if (!isProgram(data, entry.path)) continue;
    const bytes = await store.read(slot, entry.path);
    if (!bytes || !(await matches(entry, bytes))) return null;
    texts[entry.path] = text(bytes);
  }
  return { slot, manifest: data, digest, learn, program: makeProgram(data, texts) };
}

/** Start from the disk: the slot pointed at, else the other one. Never throws. */
export async function readDisk(store, config) {
  const state = await store.state().catch(() => ({}));
  const order = state.slot === "b" ? ["b", "a"] : ["a", "b"];
  for (const slot of order) {
    const found = await readSlot(store, slot, config).catch(() => null);
    if (found) {
      found.learn();
      return found;
    }
  }
  return null;
}

/** Whether a manifest may follow what was accepted before; throws Refused. */
export function mayFollow(manifest, digest, state) {
  const highest = state.highest || 0;
  if (manifest.release < highest) throw new Refused("rollback");
  if (manifest.release === highest && highest > 0 && state.digest && state.digest !== digest) {
    throw new Refused("same-number");
  }
}

/**
 * Ask once for a newer release and bring it in.
 *
 * @param {object} job {url, store, config, fileUrl, current, move, onDate, onCore, later}
 * @returns {Promise<object|null>} a release ready to flip to, or null when nothing is new
 */
export async function fetchRelease(job) {
  const { store, config } = job;
  const current = job.current && !job.current.partial ? job.current : null;
  const answer = await getText(job.url);
  job.onDate(answer.date);
  const { data, digest, learn } = await openEnvelope(answer.text, config.trust);
  const state = await store.state();
  const elsewhere = job.move && movedTo(data, config.screen);
  if (elsewhere) {
    mayFollow(data, digest, { highest: state.highest });
    await job.move.follow(elsewhere);
    return null;
  }
  checkManifest(data, config.screen);
  if (job.move) job.move.stay();
  if (current && current.digest === digest) return null;
  mayFollow(data, digest, state);
  if (job.later && job.later(digest)) return null;
  try {
    const release = await bringAll(job, current, state, data, digest, answer.text);
    return Object.assign(release, { learn });
  } catch (error) {
    error.digest = digest;
    throw error;
  }
}

async function bringAll(job, current, state, data, digest, envelope) {
  const { store } = job;
  const slot = current ? (current.slot === "a" ? "b" : "a") : state.slot === "a" ? "b" : "a";
  const wanted = data.files.filter((f) => store.lasting || isProgram(data, f.path));
  await store.tidy(slot, wanted.map((f) => f.path));
  const texts = {};
  let core = wanted.filter((f) => f.core).length;
  for (const entry of wanted) {
    const bytes = await bring(job, current, slot, entry);
    if (isProgram(data, entry.path)) texts[entry.path] = text(bytes);
    if (entry.core && --core === 0 && !job.current) {
      job.onCore({ slot, manifest: data, digest, program: makeProgram(data, texts), partial: true });
    }
  }
  const release = { slot, manifest: data, digest, program: makeProgram(data, texts) };
  await store.write(slot, MARK, new TextEncoder().encode(envelope), "application/json");
  return release;
}

/** One file into a slot: what is there already, what the playing slot has, or the network. */
async function bring(job, current, slot, entry) {
  const { store } = job;
  const kept = await store.read(slot, entry.path);
  if (kept && (await matches(entry, kept))) return kept;
  let bytes = current && store.lasting ? await store.read(current.slot, entry.path) : null;
  if (!bytes || !(await matches(entry, bytes))) {
    bytes = await getFile(job.fileUrl(entry.path), entry.bytes);
    if (!(await matches(entry, bytes))) throw new Error("not as published: " + entry.path);
  }
  await store.write(slot, entry.path, bytes, entry.type);
  return bytes;
}

/** Move the pointer. Only from here on does a restart play the new release. */
export async function flip(store, release) {
  const state = await store.state();
  const next = {
    slot: release.slot,
    digest: release.digest,
    release: release.manifest.release,
    highest: Math.max(state.highest || 0, release.manifest.release),
    reloaded: state.reloaded || "",
  };
  await store.setState(next);
  release.learn();
}
