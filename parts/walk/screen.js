// The tour on a lobby screen: a classic script of its own that the player loads when such a slide
// comes. No hand is on it: no buttons, no map, no address; it walks past the stops it is given.
import { graphics, isSoftware, makeHall } from "./hall.js";
import { beEvening } from "./look.js";
import { makeLoop } from "./loop.js";
import { makeVisitor, yawOf } from "./move.js";
import { readPlan } from "./plan.js";
import { dwell } from "./tour.js";

// Thirty frames a second at most, by a screen of 60 Hz; a box that cannot keep that gets fewer pixels.
const PACE = { least: 30, slow: 45, fast: 0 };
const MOST_PIXELS = 1920 * 1080;

/**
 * Build the hall in a canvas; throws without WebGL.
 *
 * @param {HTMLCanvasElement} view
 * @param {object} scene of hooks/showcase/gallery/scene.py, its pictures by whole address
 * @param {{stops: string[], onDraw: () => void, onStop: (frame: object) => void, onLost: () => void}} options
 *   stops: ids of the frames to pass; told: the first frame is drawn, a stop is walked to, the context is gone
 */
function open(view, scene, { stops, onDraw, onStop, onLost }) {
  const kind = graphics();
  if (!kind) throw new Error("no WebGL");
  const software = isSoftware(kind);
  const plan = readPlan(scene);
  plan.doors = []; // nobody walks through
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const visitor = makeVisitor(plan, scene.spawn, () => still.matches);
  const { me } = visitor;
  const route = stops.map((id) => plan.frames.findIndex((frame) => frame.i === id)).filter((index) => index >= 0);
  let closed = false, timer = 0, checked = 0, drawn = false;

  beEvening(true);
  const hall = makeHall(view, scene, plan, me, {
    software, antialias: !software, changed: () => loop.askSoon(), calm: () => !loop.moving(),
  });

  function step(dt, now) {
    const moves = visitor.step(dt);
    const goes = hall.settle(dt, still.matches) || moves;
    if (now - checked > 160 || !goes) {
      checked = now;
      hall.hanger.look(me, ...visitor.direction());
    }
    return goes;
  }

  function draw() {
    hall.render();
    if (drawn || view.width < 2) return;
    drawn = true;
    onDraw();
  }

  const box = () => [view.clientWidth || 1, view.clientHeight || 1];
  const [wide, high] = box();
  const density = Math.min(window.devicePixelRatio || 1, Math.sqrt(MOST_PIXELS / (wide * high)));
  const loop = makeLoop(hall.renderer, step, draw, software, hall.hanger.idle, { pace: PACE, density });

  const yawTo = (frame) => yawOf(-frame.n[0], -frame.n[1]);
  function stand(index) {
    const frame = plan.frames[index];
    visitor.put(hall.before(frame), yawTo(frame), frame.turn);
    hall.face(index);
    loop.ask();
  }

  // From stop to stop; before the last it stands until the slide leaves.
  async function walk() {
    for (const index of route) {
      onStop(plan.frames[index]);
      hall.face(-1);
      const way = hall.way(index);
      if (!way) stand(index);
      else {
        const came = visitor.goAlong(way.path, yawTo(plan.frames[index]), way);
        loop.ask();
        if (await came) hall.face(index);
        loop.ask();
      }
      if (closed) return;
      await new Promise((resolve) => { timer = setTimeout(resolve, dwell(plan.frames[index])); });
      if (closed) return;
    }
  }

  const watch = new ResizeObserver(() => {
    hall.size(...box());
    loop.ask();
  });
  const lost = (event) => {
    event.preventDefault();
    if (!closed) onLost();
  };
  watch.observe(view);
  view.addEventListener("webglcontextlost", lost);
  hall.size(wide, high);
  // a later part of a long corridor begins where the one before it ended
  if (route[0] > 0) stand(route[0] - 1);
  loop.ask();

  return {
    walk,
    close() {
      closed = true;
      clearTimeout(timer);
      visitor.stopGlide();
      loop.stop();
      watch.disconnect();
      view.removeEventListener("webglcontextlost", lost);
      hall.free();
    },
  };
}

window.SHOWCASE_WALK = open;
