// Is it what was published? Hashes for integrity; a signature where a key was pinned.

import { sha256 } from "./sha256.js";

const subtle = typeof crypto !== "undefined" && crypto.subtle;
const encode = (text) => new TextEncoder().encode(text);

/** SHA-256 of bytes as hexadecimal text. */
export async function digest(bytes) {
  if (!subtle) return sha256(bytes);
  const raw = new Uint8Array(await subtle.digest("SHA-256", bytes));
  return Array.from(raw, (x) => ("0" + x.toString(16)).slice(-2)).join("");
}

export const digestText = (text) => digest(encode(text));

/** Whether bytes are those that the manifest's entry names. */
export async function matches(entry, bytes) {
  return bytes.length === entry.bytes && (await digest(bytes)) === entry.sha256;
}

function fromBase64(text) {
  const raw = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(raw, (c) => c.charCodeAt(0));
}

/** A refusal: the release is kept as it is, and the corner mark says why. */
export class Refused extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/** Whether a signature is that of `text` by the owner of a public key. */
export async function signedBy(text, signature, pin) {
  let key;
  try {
    key = await subtle.importKey("raw", fromBase64(pin), { name: "Ed25519" }, false, ["verify"]);
  } catch (error) {
    // A key was pinned, and this engine cannot check it: nothing is accepted rather than anything.
    throw new Refused("no-ed25519");
  }
  try {
    return await subtle.verify({ name: "Ed25519" }, key, fromBase64(signature || ""), encode(text));
  } catch (error) {
    return false;
  }
}

/**
 * Open an envelope {payload, sig, keys?, revoked?, revokedSig?}.
 *
 * @param {string} text what the server sent
 * @param {object} trust see trust.js
 * @returns {Promise<{data: object, digest: string, learn: () => void}>} throws Error for rubbish, Refused for a bad signature
 */
export async function openEnvelope(text, trust) {
  const envelope = JSON.parse(text);
  if (typeof envelope.payload !== "string") throw new Error("no envelope");
  const { reason, learn } = await trust.judge(envelope);
  if (reason) throw new Refused(reason);
  return { data: JSON.parse(envelope.payload), digest: await digestText(envelope.payload), learn };
}

/** Whether a payload has the shape of a manifest for this screen; throws when not. */
export function checkManifest(data, screen) {
  const whole = Number.isSafeInteger;
  const good =
    data &&
    data.format === 1 &&
    data.screen === screen &&
    whole(data.release) &&
    data.release >= 0 &&
    whole(data.built) &&
    whole(data.horizon) &&
    Array.isArray(data.files) &&
    Array.isArray(data.program) &&
    data.program.length > 0 &&
    data.files.every((f) => typeof f.path === "string" && whole(f.bytes) && /^[0-9a-f]{64}$/.test(f.sha256)) &&
    data.files.every((f) => f.path === "./" || /^files\/[\w.-]+$/.test(f.path));
  if (!good) throw new Error("no manifest");
}
