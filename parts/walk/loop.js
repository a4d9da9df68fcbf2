// Draws a frame only while something moves; resolution gives way before smoothness does.
const SLOW = 30, FAST = 15; // milliseconds a frame
const LADDER = [1, 0.85, 0.72, 0.6, 0.5];

export function makeLoop(renderer, step, draw, software) {
  let asked = 0, last = 0, moving = false, rung = software ? 1 : 0, mean = 20, since = 0, drawn = 0, rest = 0;
  const times = [];
  const dense = Math.min(window.devicePixelRatio || 1, 2);

  const scaleOf = (still) => (still ? Math.max(dense, software ? 1.5 : 1) : dense * LADDER[rung]);

  function resize(still = false) {
    const ratio = scaleOf(still);
    if (Math.abs(renderer.getPixelRatio() - ratio) > 1e-3) renderer.setPixelRatio(ratio);
  }

  function tick(now) {
    asked = 0;
    const pause = now - last;
    const delta = moving && pause < 250 ? pause : 16;
    last = now;
    const goes = step(delta / 1000, now);
    if (goes) {
      if (moving && pause < 250) measure(delta);
      if (!moving) resize();
      moving = true;
      clearTimeout(rest);
      rest = 0;
    }
    draw();
    drawn += 1;
    if (goes) ask();
    else if (moving || !rest) settle();
    if (!goes) moving = false;
  }

  // Standing still, one frame at full resolution.
  function settle() {
    clearTimeout(rest);
    rest = setTimeout(() => {
      rest = -1;
      resize(true);
      draw();
      drawn += 1;
    }, 140);
  }

  function measure(delta) {
    times.push(delta);
    if (times.length > 600) times.shift();
    mean += (delta - mean) * 0.12;
    since += delta;
    if (since < 500) return;
    if (mean > SLOW && rung < LADDER.length - 1) rung += 1;
    else if (mean < FAST && rung > 0 && since > 3000) rung -= 1;
    else return;
    since = 0;
    mean = 20;
    resize();
  }

  function ask() {
    if (!asked) asked = requestAnimationFrame(tick);
  }

  return {
    ask,
    stop() {
      cancelAnimationFrame(asked);
      clearTimeout(rest);
      asked = -1;
    },
    stats: () => ({ drawn, times: times.slice(), scale: dense * LADDER[rung], moving }),
    clear: () => times.splice(0),
  };
}
