// Care of the glass: awake by day, black in off hours, never the same pixels for months.

import { TIMES } from "./config.js";

const REACH = 12;

/** Where the picture stands in minute `n`: a slow walk over a 5 × 5 grid, at most 24 px apart. */
export function shiftAt(n) {
  const column = n % 8;
  const row = Math.floor(n / 8) % 8;
  const zigzag = (k) => (k < 5 ? k : 8 - k);
  return { x: (zigzag(column) - 2) * (REACH / 2), y: (zigzag(row) - 2) * (REACH / 2) };
}

/**
 * @param {{doc: Document, nav: Navigator, mono: () => number, log: (what: string) => void}} env
 */
export function makeCare(env) {
  const { doc, nav, mono } = env;
  const stage = doc.getElementById("stage");
  let lock = null;
  let asking = false;
  let refused = 0;
  let minute = -1;
  let next = 0;

  function awake() {
    if (!nav.wakeLock || lock || asking || doc.visibilityState !== "visible" || mono() < next) return;
    asking = true;
    next = mono() + TIMES.shift;
    nav.wakeLock.request("screen").then(
      (got) => {
        asking = false;
        lock = got;
        got.onrelease = () => (lock = null);
      },
      () => {
        asking = false;
        if (!refused++) env.log("wake-lock refused");
      },
    );
  }

  return {
    tick(off) {
      if (!off) awake();
      else if (lock) lock.release();
      const now = Math.floor(mono() / TIMES.shift);
      if (now === minute) return;
      minute = now;
      const { x, y } = shiftAt(now);
      stage.style.transform = "translate(" + x + "px," + y + "px)";
    },
    /** A page that became visible asks at once. */
    wake() {
      next = 0;
      awake();
    },
    state: () => (lock ? "held" : refused ? "refused" : nav.wakeLock ? "none" : "unsupported"),
  };
}
