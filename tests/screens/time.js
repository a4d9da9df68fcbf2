// The device's clock of a test: Date, performance.now and timers run at SPEED from START; the
// device's wall clock is off by SKEW. Continuous over reloads.
(() => {
  const { start, born, speed, skew } = CONFIG;
  const RealDate = Date;
  const realNow = performance.now.bind(performance);
  const since = (RealDate.now() - born) * speed;
  const t0 = realNow();
  const T = (window.__time = { leapt: 0, skew, speed });
  const mono = () => (realNow() - t0) * speed + T.leapt;
  const wall = () => start + since + mono() + T.skew;
  class FakeDate extends RealDate {
    constructor(...args) {
      if (args.length) super(...args);
      else super(wall());
    }
    static now() {
      return wall();
    }
  }
  window.Date = FakeDate;
  performance.now = mono;
  const timeout = window.setTimeout.bind(window);
  const interval = window.setInterval.bind(window);
  window.setTimeout = (f, ms, ...rest) => timeout(f, (ms || 0) / speed, ...rest);
  window.setInterval = (f, ms, ...rest) => interval(f, (ms || 0) / speed, ...rest);
  T.leap = (ms) => (T.leapt += ms);
  T.jump = (ms) => (T.skew += ms);
  T.rest = (ms) => new Promise((done) => timeout(done, ms));
  T.stop = () => (window.setInterval = window.setTimeout = () => 0);
})();
