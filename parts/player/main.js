// Entry of the lobby screen player: one classic script, from the site or from a USB stick.
//
// Floor: Chrome / Android WebView 64 (2018). esbuild lowers syntax to ES2017; no API newer than
// that floor is used without asking for it first.

import { makeAlert } from "./alert.js";
import { makeBlack } from "./black.js";
import { makeBorrow } from "./borrow.js";
import { makeCare } from "./care.js";
import { fixedClock, makeClock } from "./clock.js";
import { readConfig, TIMES } from "./config.js";
import { makeDiag } from "./diag.js";
import { makeJournal } from "./journal.js";
import { makeKeep, makeRing, noKeep } from "./keep.js";
import { watchTick } from "./ladder.js";
import { updateLive } from "./live.js";
import { makeMove } from "./moved.js";
import { getText } from "./net.js";
import { makePlayer } from "./player.js";
import { makePoller } from "./poller.js";
import { makeStage } from "./stage.js";
import { cacheStore, eitherStore, memoryStore } from "./store.js";
import { makeTouch } from "./touch.js";
import { makeTrust } from "./trust.js";
import { readDisk } from "./update.js";
import { readUsb } from "./usb.js";
import { signedBy } from "./verify.js";
import { keepWorker } from "./worker.js";

const doc = document;
const win = window;
const nav = navigator;
const config = readConfig(doc, win);
const mono = () => performance.now();
const keep = config.preview ? noKeep : makeKeep(config.screen, win.localStorage);
const fileUrl = (path) => new URL(path === "./" ? "./" : config.base + path, config.scope).href;

config.trust = makeTrust(keep, keep.load("pin") || config.pin, signedBy);

const lasting = win.isSecureContext && typeof caches !== "undefined" && !config.preview && !config.usb;
const disk = lasting && !keep.load("noworker") ? cacheStore(config.screen, config.scope, fileUrl) : null;
const store = eitherStore(disk, memoryStore(keep));
const clock = isNaN(config.at)
  ? makeClock({ wall: () => Date.now(), mono, seen: keep.load("seen") || 0, alone: !!config.usb })
  : fixedClock(config.at, mono);

const env = { config, doc, win, nav, mono, clock, store, keep, fileUrl };
env.ring = makeRing(keep);
env.journal = makeJournal(keep);
env.stage = makeStage(Array.from(doc.querySelectorAll(".layer")), {
  fileUrl,
  mono,
  flat: !!config.usb,
  note: (text) => player.log("walk", text),
  onFill: (el) => updateLive(el, clock.now(), () => ""),
});
env.touch = makeTouch({ doc, win, mono });
env.care = makeCare({ doc, nav, mono, log: (text) => env.ring.add(clock.now(), "care", text) });
env.alert =
  config.usb || config.preview
    ? null
    : makeAlert({ url: config.base + "alert.json", screen: config.screen, trust: config.trust, keep });
env.borrow = makeBorrow(doc, fileUrl);
env.black = makeBlack({
  doc,
  win,
  mono,
  keep,
  usb: !!config.usb,
  log: (text) => player.log("black", text),
});
env.reachable = () => getText("./");
const player = makePlayer(env);
const move = config.usb || config.preview ? null : makeMove({ config, win, nav, store, keep, log: player.log });
env.poller = config.usb
  ? { tick() {}, soon() {}, refused: () => "", answered: () => true, age: () => 0, failures: () => 0 }
  : makePoller({
      config,
      store,
      clock,
      alert: env.alert,
      black: env.black.on,
      move,
      mono,
      fileUrl,
      log: player.log,
      current: player.current,
      pending: player.pending,
      onReady: player.offer,
      onCore: player.adopt,
      onBack: player.forgive,
    });

env.diag = makeDiag({
  doc,
  win,
  mono,
  open: config.debug,
  rows: env.ring.rows,
  days: () => env.journal.summary(14),
  facts: () => ({
    screen: config.screen,
    release: player.current() ? player.current().manifest.release : "none",
    slot: player.current() ? player.current().slot : "",
    tier: config.usb ? "usb" : store.lasting ? "cache" : "memory",
    clock: clock.why() + " " + Math.round(clock.offset() / 1000) + " s",
    server: Math.round(env.poller.age() / 1000) + " s, failures " + env.poller.failures(),
    refused: env.poller.refused(),
    quarantine: player.bad().join(", "),
    wakelock: env.care.state(),
    slides: env.stage.shown(),
    black: env.black.on() ? "yes" : "no",
    key: config.trust.summary(),
  }),
});
env.markNow = () => {
  const release = player.current() ? player.current().manifest.release : 0;
  const age = env.poller.age();
  const stale = age > TIMES.stale && mono() > TIMES.stale ? Math.min(age, mono()) / 1000 : 0;
  env.diag.mark(release, config.preview ? 0 : stale, env.poller.refused());
};

const watch = watchTick(() => player.restart("tick"));

function tick() {
  try {
    player.tick();
    watch.beat();
  } catch (error) {
    watch.broke();
    player.log("error", (error && error.message) || error);
  }
}

async function start() {
  const found = config.usb ? await readUsb(config).catch(() => null) : await readDisk(store, config);
  if (found) player.adopt(found);
  if (move && (await move.lead())) return;
  setInterval(tick, TIMES.tick);
  tick();
  if (lasting && !keep.load("noworker")) {
    keepWorker(nav, config).catch((error) => player.log("worker", error.message));
    if (nav.storage && nav.storage.persist) nav.storage.persist().catch(() => {});
  }
}

doc.addEventListener("visibilitychange", () => {
  if (doc.visibilityState !== "visible") return;
  env.care.wake();
  env.poller.soon();
  tick();
});
win.addEventListener("online", () => env.poller.soon());
win.addEventListener("error", (event) => player.log("error", event.message));
win.addEventListener("contextmenu", (event) => event.preventDefault());
start();
