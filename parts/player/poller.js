// When to ask the server, and what its answers mean. Driven by the tick: no timer of its own, so
// nothing can be lost when a page sleeps, and no wait is longer than one tick too long.

import { TIMES } from "./config.js";
import { retryAfter } from "./ladder.js";
import { fetchRelease } from "./update.js";
import { Refused } from "./verify.js";

const jitter = (base, spread) => base + (Math.random() * 2 - 1) * spread;

/**
 * @param {object} env {config, store, clock, alert, black, move, mono, log, fileUrl, current, pending,
 *   onReady, onCore, onBack} — black, current and pending are functions
 */
export function makePoller(env) {
  const { config, clock, alert, mono, log } = env;
  const release = { next: 0, busy: false, failures: 0 };
  const alarm = { next: 0, busy: false, failures: 0 };
  let lastGood = -1;
  let answered = false;
  let refused = "";
  // A release whose files would not come: asked for again ever less often, while the manifest is
  // looked at as always, so that a mended release comes at once.
  let broken = { digest: "", failures: 0, until: 0 };

  /** The address carries who asks and what it shows: the access log is the heartbeat. */
  function address() {
    const current = env.current();
    const query = new URLSearchParams({
      screen: config.screen,
      release: current ? current.manifest.release : "none",
      clock: clock.trusted() ? "ok" : clock.why(),
    });
    if (reason()) query.set("refused", reason());
    if (env.black()) query.set("black", "1");
    if (config.preview) query.set("preview", "1");
    return "manifest.json?" + query;
  }

  function date(ms) {
    if (clock.server(ms)) log("clock", "server " + Math.round(clock.offset() / 1000) + " s");
    if (clock.doubted()) release.next = Math.min(release.next, mono() + 5000);
  }

  async function ask() {
    release.busy = true;
    try {
      const made = await fetchRelease({
        url: address(),
        store: env.store,
        config,
        fileUrl: env.fileUrl,
        current: env.current(),
        move: env.move,
        onDate: date,
        onCore: env.onCore,
        later: (digest) => digest === broken.digest && mono() < broken.until,
      });
      lastGood = mono();
      answered = true;
      if (release.failures > 0) env.onBack();
      release.failures = 0;
      refused = "";
      release.next = mono() + jitter(TIMES.poll, TIMES.pollJitter);
      if (made) {
        broken = { digest: "", failures: 0, until: 0 };
        env.onReady(made);
      }
    } catch (error) {
      const playing = env.current();
      if (error.disk && (!playing || playing.partial)) env.store.giveUp();
      if (error.digest) return fileFailed(error);
      if (error instanceof Refused) refused = error.reason;
      if (error.net || error instanceof Refused) answered = true;
      release.failures++;
      const wait = retryAfter(release.failures, TIMES.poll, TIMES.retryMost);
      release.next = mono() + (error instanceof Refused ? jitter(TIMES.poll, TIMES.pollJitter) : wait);
      log("update", (error && error.message) || error);
    } finally {
      release.busy = false;
    }
    return undefined;
  }

  function fileFailed(error) {
    const failures = error.digest === broken.digest ? broken.failures + 1 : 1;
    const until = mono() + retryAfter(failures, TIMES.poll, TIMES.retryMost);
    broken = { digest: error.digest, failures, until };
    answered = true;
    release.next = mono() + jitter(TIMES.poll, TIMES.pollJitter);
    log("update", error.message);
  }

  const reason = () => refused || (broken.failures > 1 ? "incomplete" : "");

  async function askAlert() {
    alarm.busy = true;
    try {
      await alert.poll(date);
      if (alarm.failures > 1) {
        soon();
        env.onBack();
      }
      alarm.failures = 0;
    } catch (error) {
      alarm.failures++;
      if (alarm.failures === 1) log("alert", (error && error.message) || error);
    }
    alarm.next = mono() + jitter(TIMES.alert, TIMES.alertJitter);
    alarm.busy = false;
  }

  function soon() {
    broken.until = 0;
    release.next = Math.min(release.next, mono() + Math.random() * 1000);
    alarm.next = Math.min(alarm.next, mono() + Math.random() * 1000);
  }

  return {
    tick() {
      const now = mono();
      if (!release.busy && now >= release.next && !env.pending()) ask();
      if (alert && !alarm.busy && now >= alarm.next) askAlert();
    },
    soon,
    refused: reason,
    answered: () => answered,
    /** Milliseconds since the server last told a release; Infinity when it never did. */
    age: () => (lastGood < 0 ? Infinity : mono() - lastGood),
    failures: () => release.failures,
  };
}
