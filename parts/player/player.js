// The heart: one short tick asks what should be on at this moment and sees that it is.

import { showAlert } from "./alert.js";
import { TIMES } from "./config.js";
import { makeQuarantine, mayReload } from "./ladder.js";
import { updateLive } from "./live.js";
import { choose, evergreen } from "./schedule.js";
import { flip } from "./update.js";
import { dropWorker, sayHealthy } from "./worker.js";

/**
 * @param {object} env {config, doc, win, nav, mono, clock, store, keep, ring, journal, stage, touch, care,
 *   alert, black, diag} and `poller`, set after making
 */
export function makePlayer(env) {
  const { config, doc, clock, stage, touch, care, keep, mono } = env;
  const root = doc.documentElement;
  const frame = doc.getElementById("frame");
  const line = doc.getElementById("line");
  const box = doc.getElementById("alert");
  const quarantine = makeQuarantine();
  const log = (kind, text) => {
    env.ring.add(clock.now(), kind, text || "");
    env.journal.add(clock.trusted() ? clock.now() : clock.atLeast(), kind, text || "");
  };
  let current = null;
  let pending = null;
  let token = "";
  let turn = -1;
  let second = -1;
  let theme = "";
  let healthy = false;
  let saved = 0;

  /** What should be on `ahead` seconds from now. */
  function pick(ahead) {
    if (!current) return { id: "", start: 0, end: Infinity };
    const s = clock.now() / 1000 + ahead;
    if (config.slide) return { id: config.slide, start: 0, end: Infinity };
    const asked = touch.slide();
    if (asked) return { id: asked, start: 0, end: Infinity };
    if (!clock.trusted()) return evergreen(current.program, mono() / 1000 + ahead, quarantine.bad);
    return choose(current.program, s, quarantine.bad);
  }

  const slideOf = (id) => (id && current ? current.program.slide(id, clock.now() / 1000) : null);
  /** A slide of this very release; eight characters and its id. */
  const keyOf = (id) => current.digest.slice(0, 8) + id;

  function adopt(release) {
    current = release;
    clock.bounds(release.manifest.built * 1000, release.manifest.horizon * 1000);
    quarantine.clear();
    stage.renew();
    touch.setup(release.program);
    token = "";
    second = -1;
    root.setAttribute("data-release", release.manifest.release);
    log("release", release.manifest.release + (release.partial ? " (first part)" : ""));
  }

  function flipNow() {
    const release = pending;
    pending = null;
    adopt(release);
    flip(env.store, release)
      .then(() => afterFlip(release))
      .catch((error) => log("flip", error.message));
  }

  /** A release with another shell, or one that switches the worker off, reloads the page, once. */
  async function afterFlip(release) {
    const off = release.manifest.worker === 0;
    keep.save("noworker", off);
    if (off) await dropWorker(env.nav, env.store);
    const other = release.manifest.shell !== config.shell;
    if (!(other || (off && env.nav.serviceWorker && env.nav.serviceWorker.controller))) return;
    if (config.preview || keep.load("reloaded") === release.digest) return;
    if (!env.store.lasting || off) await env.reachable();
    if (keep.save("reloaded", release.digest)) env.win.location.reload();
  }

  function look(now) {
    root.classList.toggle("off", !!now.off);
    root.classList.toggle("grey", !!now.grey);
    root.classList.toggle("safe", !now.off && (!now.id || !stage.shown()));
    root.classList.toggle("untrusted", !clock.trusted());
    const wanted = now.theme ? JSON.stringify(now.theme) : "";
    if (wanted !== theme) {
      theme = wanted;
      env.borrow(now.theme || null);
    }
  }

  function play(now) {
    if (now.off || env.black.on()) return stage.blank();
    const slide = slideOf(now.id);
    if (!slide) return now.id && strike(now.id, "missing");
    const result = stage.show(keyOf(now.id), slide);
    if (result === "failed") strike(now.id, "not loaded");
    if (result !== "swapped") return undefined;
    root.setAttribute("data-slide", now.id);
    root.classList.toggle("full-slide", !!slide.full);
    log("play", now.id);
    updateLive(stage.active(), clock.now(), note);
    return undefined;
  }

  function strike(id, why) {
    log("skip", id + " " + why + " ×" + quarantine.strike(id));
  }

  const note = (day) => (current ? current.program.note(day) : "");

  function everySecond(ms) {
    if (Math.floor(ms / 1000) === second) return;
    second = Math.floor(ms / 1000);
    updateLive(frame, ms, note);
    updateLive(stage.active(), ms, note);
    root.setAttribute("data-clock", clock.why());
    const at = clock.trusted() ? ms : clock.atLeast();
    if (env.alert) showAlert(box, env.alert.current(at / 1000));
    env.diag.tick();
    env.markNow();
    if (mono() - saved > 30000) {
      saved = mono();
      env.ring.flush();
      env.journal.flush();
      if (clock.trusted()) keep.save("seen", clock.seen());
    }
    if (!healthy && stage.shown() && env.poller.answered()) {
      healthy = true;
      sayHealthy(env.nav);
    }
  }

  return {
    log,
    tick() {
      if (clock.observe()) {
        log("clock", "jumped: " + clock.why());
        env.poller.soon();
      }
      touch.tick();
      env.black.tick();
      let now = pick(0);
      if (now.turn !== turn) {
        turn = now.turn;
        quarantine.turnOver();
        now = pick(0);
      }
      if (now.id + "@" + now.start + (now.off ? "off" : "") !== token) {
        if (pending) flipNow();
        now = pick(0);
        token = now.id + "@" + now.start + (now.off ? "off" : "");
      }
      play(now);
      look(now);
      const ms = clock.now();
      everySecond(ms);
      const from = clock.trusted() ? ms / 1000 : mono() / 1000;
      const left = now.end - from;
      const share = isFinite(left) ? 1 - left / (now.end - now.start || 1) : 0;
      line.style.transform = "scaleX(" + Math.min(1, Math.max(0, share)).toFixed(4) + ")";
      if (left * 1000 < TIMES.prepareAhead) ready(left);
      const stuck = stage.tick();
      // What stands still is what is on the glass, which need not be what is to come.
      if (stuck) strike(stuck.slice(8), "stands still");
      care.tick(!!now.off || env.black.on());
      env.poller.tick();
    },
    adopt,
    /** A verified release waits for the next slide; with nothing on it comes at once. */
    offer(release) {
      pending = release;
      if (!current || !stage.shown() || current.partial) flipNow();
    },
    current: () => current,
    pending: () => pending,
    /** The network is back: what failed for want of it may try again. */
    forgive: () => quarantine.clear(),
    bad: () => quarantine.list(),
    /** Reload from the cache, unless that was just done in vain. */
    restart(why) {
      log("restart", why);
      env.ring.flush();
      env.journal.flush();
      if (!config.preview && mayReload(keep, Date.now())) env.win.location.reload();
    },
  };

  function ready(left) {
    const next = pick(left + 0.05);
    const slide = !next.off && slideAhead(next.id, left);
    if (slide) stage.prepare(keyOf(next.id), slide);
  }

  function slideAhead(id, left) {
    return id && current ? current.program.slide(id, clock.now() / 1000 + left + 0.05) : null;
  }
}
