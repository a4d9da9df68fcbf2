// The device's clock of a test. Time passes only while this page's event loop runs: SPEED times as
// fast as real time, never more than CAP at a stretch, and not faster than real time while
// something real is under way (a request, a picture that is being decoded). So a slow machine makes
// a test longer, not red. Every timer sees its own due moment. The world's time goes on over
// reloads and restarts (localStorage); the server is told it with each request. The device's wall
// clock is off by SKEW.
(() => {
  const { start, speed, skew } = CONFIG;
  const CAP = 50; // real milliseconds
  const GRACE = 1500; // how long something real may take before it counts as hanging
  const RealDate = Date;
  const realNow = performance.now.bind(performance);
  const realTimeout = window.setTimeout.bind(window);
  const T = (window.__time = { skew });

  function kept() {
    try {
      return Number(localStorage.getItem("__world"));
    } catch (error) {
      return 0;
    }
  }
  function keep() {
    try {
      localStorage.setItem("__world", String(world));
    } catch (error) {
      // about:blank has no storage
    }
  }
  let world = kept() || start;
  let run = 0; // milliseconds that timers have seen
  let leapt = 0;

  class FakeDate extends RealDate {
    constructor(...args) {
      if (args.length) super(...args);
      else super(FakeDate.now());
    }
    static now() {
      return world + T.skew;
    }
  }
  window.Date = FakeDate;
  performance.now = () => run + leapt;

  const timers = new Map();
  let number = 0;
  const later = (every) => (f, ms, ...args) => {
    const wait = Math.max(1, ms || 0);
    timers.set(++number, { due: run + wait, every: every && wait, f, args });
    return number;
  };
  window.setTimeout = later(false);
  window.setInterval = later(true);
  window.clearTimeout = window.clearInterval = (id) => void timers.delete(id);

  /** Go on to the next due moment, at most to `until`, and run what is due then. */
  function step(until) {
    let due = until;
    for (const timer of timers.values()) due = Math.min(due, Math.max(run, timer.due));
    world += due - run;
    run = due;
    for (const [id, timer] of Array.from(timers)) {
      if (timer.due > run || !timers.has(id)) continue;
      if (timer.every) timer.due = run + timer.every;
      else timers.delete(id);
      try {
        timer.f(...timer.args);
      } catch (error) {
        realTimeout(() => {
          throw error; // as the browser would tell it
        });
      }
    }
  }

  const real = new Set();
  function during(promise) {
    const mark = { since: realNow() };
    real.add(mark);
    const over = () => real.delete(mark);
    promise.then(over, over);
    return promise;
  }
  const waits = () => Array.from(real).some((mark) => realNow() - mark.since < GRACE);

  const fetch = window.fetch;
  window.fetch = (url, options) => {
    const headers = Object.assign({ "X-World": String(world) }, options && options.headers);
    return during(fetch.call(window, url, Object.assign({}, options, { headers })));
  };
  const { decode } = HTMLImageElement.prototype;
  HTMLImageElement.prototype.decode = function () {
    return during(decode.call(this));
  };
  const { load } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.load = function () {
    during(new Promise((done) => ["canplay", "error", "abort", "emptied"].forEach((e) => this.addEventListener(e, done))));
    return load.call(this);
  };

  const channel = new MessageChannel();
  const breath = () => new Promise((done) => ((channel.port1.onmessage = done), channel.port2.postMessage(0)));
  let last = realNow();
  (async () => {
    for (;;) {
      await new Promise((done) => realTimeout(done, 4));
      const passed = Math.min(CAP, realNow() - last);
      last = realNow();
      const until = run + passed * (waits() ? Math.min(1, speed) : speed);
      while (run < until) {
        step(until);
        await breath(); // promises, messages and answers have their turn between any two moments
        if (waits() && speed > 1) break;
      }
      keep();
    }
  })();

  /** Time passes with no tick in between, as for a device that slept. */
  T.leap = (ms) => {
    leapt += ms;
    world += ms;
    keep();
  };
  /** Somebody sets the device's clock. */
  T.jump = (ms) => (T.skew += ms);
  /** Wait until so much of this time has passed. */
  T.pass = (ms) => new Promise((done) => window.setTimeout(done, ms));
  T.world = () => world;
  /** Whether nothing real is under way. */
  T.idle = () => real.size === 0;
  /** Wait until `test()` holds; looked at every 50 ms of this time. Resolves to the device's moment. */
  T.until = (test) =>
    new Promise((done) => {
      const look = window.setInterval(() => {
        if (!test()) return;
        window.clearInterval(look);
        done(Date.now());
      }, 50);
    });
})();
