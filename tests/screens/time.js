// The device's clock of a test. Time passes only while the test waits (allow, pass, until) and this
// page's event loop runs: SPEED times as fast as real time, never more than CAP at a stretch, not
// faster than real time while the network is waited for, and not at all while the machine is at
// work (a picture is decoded, a cache written, a hash made). So a slow machine makes a test longer,
// not red. Every timer sees its own due moment. The world's time goes on over reloads and restarts
// (localStorage); the server is told it with each request. The device's wall clock is off by SKEW.
(() => {
  const { start, speed, skew } = CONFIG;
  const CAP = 50; // real milliseconds
  const GRACE = 3000; // how long the network may be silent before it counts as hanging
  const LOCAL = 20000; // how long the machine may be at one piece of work
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

  const under = { network: new Set(), machine: new Set() };
  function during(what, promise) {
    const mark = { since: realNow() };
    under[what].add(mark);
    const over = () => under[what].delete(mark);
    promise.then(over, over);
    return promise;
  }
  const busy = (what, most) => Array.from(under[what]).some((mark) => realNow() - mark.since < most);
  const pace = () => (busy("machine", LOCAL) ? 0 : busy("network", GRACE) ? Math.min(1, speed) : speed);

  /** Mark what these methods, which answer with promises, have under way. */
  function mark(what, of, names) {
    if (!of) return;
    for (const name of names) {
      const own = of.prototype[name];
      of.prototype[name] = function (...args) {
        return during(what, own.apply(this, args));
      };
    }
  }
  // A picture first comes over the network, which may never end, and is decoded then.
  const { decode } = HTMLImageElement.prototype;
  HTMLImageElement.prototype.decode = function () {
    const made = decode.call(this);
    const come = new Promise((done) => {
      if (this.complete) done();
      else ["load", "error"].forEach((e) => this.addEventListener(e, done));
    });
    during("network", come);
    come.then(() => during("machine", made));
    return made;
  };
  const ready = Object.getOwnPropertyDescriptor(FontFaceSet.prototype, "ready");
  Object.defineProperty(FontFaceSet.prototype, "ready", {
    get() {
      return during("machine", ready.get.call(this)); // comes with the next frame at the earliest
    },
  });
  mark("machine", window.CacheStorage, ["open", "match", "has", "delete"]);
  mark("machine", window.Cache, ["match", "put", "delete", "keys"]);
  mark("machine", window.SubtleCrypto, ["digest", "importKey", "verify"]);
  mark("machine", window.Response, ["arrayBuffer", "json"]);
  mark("network", window.ReadableStreamDefaultReader, ["read"]);

  const fetch = window.fetch;
  window.fetch = (url, options) => {
    const headers = Object.assign({ "X-World": String(world) }, options && options.headers);
    return during("network", fetch.call(window, url, Object.assign({}, options, { headers })));
  };
  const { load } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.load = function () {
    const come = (done) => ["canplay", "error", "abort", "emptied"].forEach((e) => this.addEventListener(e, done));
    during("network", new Promise(come));
    return load.call(this);
  };

  const channel = new MessageChannel();
  const breath = () => new Promise((done) => ((channel.port1.onmessage = done), channel.port2.postMessage(0)));
  let last = realNow();
  let left = 0; // real milliseconds for which the test lets time pass
  (async () => {
    for (;;) {
      await new Promise((done) => realTimeout(done, 4));
      const passed = Math.max(0, Math.min(CAP, realNow() - last, left));
      last = realNow();
      left -= passed;
      const rate = pace();
      const until = run + passed * rate;
      while (run < until && left >= 0) {
        step(until);
        await breath(); // promises, messages and answers have their turn between any two moments
        if (pace() < rate) break;
      }
      keep();
    }
  })();
  const stop = () => (left = -1);

  // What came on the glass, and when: [slide, world's time], the newest last.
  T.seen = [];
  new MutationObserver(() => {
    const { slide } = document.documentElement.dataset;
    const before = T.seen[T.seen.length - 1];
    if (slide && !(before && before[0] === slide)) T.seen.push([slide, world]);
    if (T.seen.length > 400) T.seen.shift();
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-slide"] });

  /** Let time pass for so many real milliseconds; resolves when it stands still again. */
  T.allow = async (ms) => {
    const all = left === Infinity; // pass() or until() is under way
    left = Math.max(left, ms);
    if (all) await new Promise((done) => realTimeout(done, ms));
    else while (left > 0) await new Promise((done) => realTimeout(done, 4));
  };

  /** Time passes with no tick in between, as for a device that slept. */
  T.leap = (ms) => {
    leapt += ms;
    world += ms;
    keep();
  };
  /** Somebody sets the device's clock. */
  T.jump = (ms) => (T.skew += ms);
  /** Let so much of this time pass. */
  T.pass = (ms) => letting((done) => window.setTimeout(done, ms));
  T.world = () => world;
  /** Whether nothing real is under way. */
  T.idle = () => !busy("machine", Infinity) && !busy("network", Infinity);
  /**
   * Let time pass until `test()` holds; looked at every 50 ms of this time. Time stands still from
   * then on. Resolves to the device's moment.
   */
  T.until = (test) =>
    letting((done) => {
      const look = window.setInterval(() => {
        if (!test()) return;
        window.clearInterval(look);
        done(Date.now());
      }, 50);
    });

  async function letting(what) {
    left = Infinity;
    return new Promise((done) =>
      what((value) => {
        stop();
        done(value);
      }),
    );
  }
})();
