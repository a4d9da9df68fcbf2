// The recovery ladder: skip, quarantine, reload from the cache, and never in a circle.

const STRIKES = 3;
const RELOADS = 3;
const WINDOW = 3600000;

/** Slides that failed: skipped until their next turn, after three failures until the next release. */
export function makeQuarantine() {
  let strikes = new Map();
  let skipped = "";
  return {
    bad: (id) => id === skipped || (strikes.get(id) || 0) >= STRIKES,
    /** A slide failed: its turn is over. Returns how often it has. */
    strike(id) {
      const number = (strikes.get(id) || 0) + 1;
      strikes.set(id, number);
      skipped = id;
      return number;
    },
    /** The turn of what was skipped is over: it may try again. */
    turnOver: () => void (skipped = ""),
    clear() {
      strikes = new Map();
      skipped = "";
    },
    list: () => Array.from(strikes, (pair) => pair[0] + " ×" + pair[1]),
  };
}

/** Whether the page may reload itself: at most three times in an hour of its own clock. */
export function mayReload(keep, wall) {
  const past = (keep.load("reloads") || []).filter((t) => Math.abs(wall - t) < WINDOW);
  if (past.length >= RELOADS) return false;
  past.push(wall);
  return keep.save("reloads", past);
}

/**
 * A second pair of eyes on the tick: when it has not beaten for 15 s, or only with errors, `onDead`
 * is called. Beats are counted, not timed, so that a page that slept is not taken for a dead one.
 *
 * @returns {{beat: () => void, broke: () => void}}
 */
export function watchTick(onDead) {
  let beats = 0;
  let seen = -1;
  let broken = 0;
  let silent = 0;
  setInterval(() => {
    silent = beats === seen ? silent + 1 : 0;
    seen = beats;
    if (silent >= 3 || broken > 40) {
      silent = broken = 0;
      onDead();
    }
  }, 5000);
  return {
    beat() {
      beats++;
      broken = 0;
    },
    broke() {
      beats++;
      broken++;
    },
  };
}

/** Waiting time after `failures` failures: 30 s doubling to 300 s, a tenth of jitter. */
export function retryAfter(failures, base, most) {
  const wait = Math.min(most, base * Math.pow(2, Math.min(10, failures - 1)));
  return wait * (0.9 + Math.random() * 0.2);
}
