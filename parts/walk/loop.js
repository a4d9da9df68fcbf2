// Draws a frame only while something moves; resolution gives way before smoothness does.
// Milliseconds a frame: `least` is a cap; slower than `slow` gives way, faster than `fast` takes it back.
const PACE = { least: 0, slow: 30, fast: 15 };
const LADDER = [1, 0.85, 0.72, 0.6, 0.5];

export function makeLoop(renderer, step, draw, software, ready, { pace = PACE, density } = {}) {
  let asked = 0, last = 0, moving = false, rung = software ? 1 : 0, mean = 20, since = 0, drawn = 0, rest = 0, late = 0, calm = false;
  const times = [];
  // `density` holds in rest, too; without it a page is as sharp as its glass, and sharper in rest
  const dense = density ?? Math.min(window.devicePixelRatio || 1, 2);
  const sharp = density ?? Math.max(dense, software ? 1.5 : 1);

  const scaleOf = (still) => (still ? sharp : dense * LADDER[rung]);

  function resize(still = false) {
    const ratio = scaleOf(still);
    if (Math.abs(renderer.getPixelRatio() - ratio) > 1e-3) renderer.setPixelRatio(ratio);
  }

  function tick(now) {
    asked = 0;
    const pause = now - last;
    if (pause < pace.least) return ask();
    const delta = moving && pause < 250 ? pause : 16;
    last = now;
    const goes = step(delta / 1000, now);
    if (goes) {
      if (moving && pause < 250) measure(delta);
      if (calm) resize();
      calm = false;
      clearTimeout(rest);
    }
    moving = goes;
    draw();
    drawn += 1;
    if (goes) ask();
    else settle();
  }

  // Standing still, one frame at full resolution, when everything has come.
  function settle() {
    clearTimeout(rest);
    rest = setTimeout(() => {
      if (late || !ready()) return settle();
      rest = 0;
      calm = true;
      resize(true);
      draw();
      drawn += 1;
    }, 160);
  }

  function measure(delta) {
    times.push(delta);
    if (times.length > 600) times.shift();
    mean += (delta - mean) * 0.12;
    since += delta;
    if (since < 500) return;
    if (mean > pace.slow && rung < LADDER.length - 1) rung += 1;
    else if (mean < pace.fast && rung > 0 && since > 3000) rung -= 1;
    else return;
    since = 0;
    mean = 20;
    resize();
  }

  function ask() {
    if (!asked) asked = requestAnimationFrame(tick);
  }

  // Something came that nobody waits for by the frame: a picture, for one.
  function askSoon() {
    if (!moving && !late) late = setTimeout(() => { late = 0; ask(); }, 120);
  }

  return {
    ask, askSoon,
    moving: () => moving,
    stop() {
      cancelAnimationFrame(asked);
      clearTimeout(rest);
      clearTimeout(late);
      asked = -1;
    },
    stats: () => ({ drawn, times: times.slice(), scale: dense * LADDER[rung], moving, sharp: calm && !asked && !late && !rest }),
    clear: () => times.splice(0),
  };
}
