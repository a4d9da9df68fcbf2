// The guided tour: walks from frame to frame, stands long enough to read, goes round for ever.

// Milliseconds to stand before a frame; hooks/showcase/lobby/walked.py reckons with the same.
export const dwell = (frame) => 1000 * Math.min(14, Math.max(5, 3 + (frame.t.length + frame.text.length * 0.3) / 3.3));

export function makeTour(plan, home, goTo, goHome, show) {
  let running = 0, timer = 0;

  const wait = (ms) => new Promise((resolve) => { timer = setTimeout(resolve, ms); });

  async function run(from) {
    const mine = ++running;
    show(true);
    for (let index = from; mine === running; index++) {
      if (index === plan.frames.length) {
        await goHome();
        index = 0;
        if (mine !== running) return;
      }
      const came = await goTo(index);
      if (mine !== running) return;
      if (!came) break;
      await wait(dwell(plan.frames[index]));
    }
    if (mine === running) stop();
  }

  function stop() {
    if (!running) return;
    running += 1;
    clearTimeout(timer);
    on = false;
    show(false);
  }

  let on = false;
  return {
    start(from) {
      on = true;
      run(from);
    },
    stop: () => on && stop(),
    on: () => on,
  };
}
