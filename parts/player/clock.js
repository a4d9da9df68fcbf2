// Which time it is, and whether to believe it.
//
// A TV box without a battery wakes in 1970; a hand sets the year 2069; a clock jumps by a day. A
// clock is believed while it lies between the release's build and its horizon, does not run behind
// the last moment we saw, and does not jump against the monotonic clock. Otherwise the server's
// Date header decides; until it has spoken the player shows undated slides and no clock.

const JUMP = 5000;
const NEAR = 60000;
const KEEP = 2000;
const FAR = 120000;

/**
 * @param {{wall: () => number, mono: () => number, seen: number, alone: boolean}} source
 *   `seen` is the last believed moment before this start (0: none); `alone` means that no server
 *   will ever answer (USB), so a clock that jumped forward is believed after ten steady minutes.
 */
export function makeClock(source) {
  const { wall, mono, alone } = source;
  let floor = 0;
  let horizon = 0;
  let seen = source.seen || 0;
  let offset = 0;
  let why = "unknown";
  let doubt = null;
  let lastWall = wall();
  let lastMono = mono();
  let held = null;
  let jumpedAt = 0;
  const born = { seen, mono: lastMono };

  const now = () => wall() + offset;
  const plausible = (t) => floor > 0 && t >= floor && t < horizon && t >= seen - FAR;
  const trust = (reason) => {
    why = reason;
    held = null;
  };

  /** Ask the clock again after bounds or the device's clock changed. */
  function judge() {
    if (why === "jumped" || why === "server") return;
    if (plausible(now())) trust("device");
    else why = floor === 0 ? "unknown" : now() >= horizon ? "late" : "early";
  }

  return {
    now,
    trusted: () => why === "device" || why === "server",
    why: () => why,
    offset: () => offset,
    /** A moment the true time has certainly passed: for ending what must end. */
    atLeast: () => Math.max(floor, born.seen ? born.seen + (mono() - born.mono) : 0),
    bounds(from, to) {
      floor = from;
      horizon = to;
      judge();
    },
    /** Compare both clocks; call at every tick. Returns true when the device's clock jumped. */
    observe() {
      const w = wall();
      const m = mono();
      const drift = w - lastWall - (m - lastMono);
      const before = lastWall + offset;
      lastWall = w;
      const lastM = lastMono;
      lastMono = m;
      if (Math.abs(drift) <= JUMP) {
        if (why === "jumped" && alone && m - jumpedAt > 600000 && plausible(now())) trust("device");
        if (why === "device" || why === "server") seen = Math.max(seen, now());
        return false;
      }
      if (why === "device" || why === "server") held = { wall: before, mono: lastM };
      const expected = held ? held.wall + (m - held.mono) : NaN;
      doubt = null;
      if (Math.abs(now() - expected) < NEAR) trust(offset ? "server" : "device");
      else if (held) {
        why = "jumped";
        jumpedAt = m;
      } else judge();
      return true;
    },
    /** The server said `date` (ms); returns whether the time shown changed. */
    server(date) {
      if (isNaN(date) || (floor && date < floor - 86400000)) return false;
      const says = date + 500;
      const trustedNow = why === "device" || why === "server";
      const gap = says - now();
      if (trustedNow && Math.abs(gap) <= KEEP) {
        why = "server";
        doubt = null;
        return false;
      }
      if (trustedNow && Math.abs(gap) > FAR) {
        const agree = doubt && Math.abs(says - doubt.date - (mono() - doubt.mono)) < JUMP;
        if (!agree) {
          doubt = { date: says, mono: mono() };
          return false;
        }
      }
      doubt = null;
      offset = Math.abs(says - wall()) <= KEEP ? 0 : says - wall();
      seen = says;
      trust("server");
      return true;
    },
    seen: () => seen,
    doubted: () => doubt !== null,
  };
}

/** A clock for previews: the moment asked for, running on from there. */
export function fixedClock(at, mono) {
  const start = mono();
  const now = () => at + (mono() - start);
  return {
    now,
    trusted: () => true,
    why: () => "preview",
    offset: () => 0,
    atLeast: now,
    bounds() {},
    observe: () => false,
    server: () => false,
    seen: () => 0,
    doubted: () => false,
  };
}
