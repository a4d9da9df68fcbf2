// The walk: one call opens the hall of a scene in a host element, and gives a handle to it.
import { Plane, Raycaster, Vector2, Vector3 } from "three";
import { graphics, isSoftware, makeHall } from "./hall.js";
import { makeHud } from "./hud.js";
import { listen } from "./input.js";
import { EYE, beEvening } from "./look.js";
import { makeLoop } from "./loop.js";
import { makeMap } from "./map.js";
import { makeSection } from "./section.js";
import { makeVisitor, turned, yawOf } from "./move.js";
import { inside, kept, pairs, readPlan, straight } from "./plan.js";
import { makeTour } from "./tour.js";
import { words } from "./words.js";

export { graphics, words };

// options: at (an exhibit's id), from (the scene one comes from, through its door), tour (start by itself),
// evening (dark walls), onleave, onthrough (asked to open the scene behind a door), hash (keep the
// address in step).
export function open(host, scene, options = {}) {
  const kind = graphics();
  if (!kind) throw new Error(words.noWebgl);
  const software = isSoftware(kind);
  const plan = readPlan(scene);
  const quiet = matchMedia("(prefers-reduced-motion: reduce)");
  const visitor = makeVisitor(plan, scene.spawn, () => quiet.matches);
  const { me } = visitor;
  let facing = -1, doorAhead = null, checked = 0, mapped = 0, closed = false, leaving = false;
  beEvening(Boolean(options.evening));
  if (!options.onthrough) plan.doors = [];

  const act = {
    moved() { tour.stop(); visitor.stopGlide(); hall.face(-1); hud.region.classList.add("has-moved"); loop.ask(); },
    open: () => (facing >= 0 ? label(facing) : doorAhead && act.through(doorAhead)),
    through(door) {
      if (leaving) return;
      leaving = true;
      tour.stop();
      dark().then(() => { close(undefined, door); });
    },
    closed() { hud.view.focus({ preventScroll: true }); },
    tour: () => (tour.on() ? (tour.stop(), visitor.stopGlide()) : tour.start(Math.max(0, facing))),
    go(index) { tour.stop(); goTo(index).then(() => hud.view.focus({ preventScroll: true })); },
    step(by) { act.go((Math.max(facing, by > 0 ? facing : 0) + by + plan.frames.length) % plan.frames.length); },
    leave: () => close(),
    hover(x, y) {
      const found = hit(x, y);
      hud.view.style.cursor = found?.frame || found?.door ? "pointer" : "";
    },
    tap(x, y) {
      const found = hit(x, y);
      if (!found) return;
      act.moved();
      if (found.frame) goTo(found.frame.index).then((came) => came && label(found.frame.index));
      else if (found.door) stroll(found.door.x + found.door.n[0], found.door.y + found.door.n[1]).then((came) => came && act.through(found.door));
      else if (found.floor) stroll(...found.floor);
    },
  };
  const hud = makeHud(scene, plan, host, visitor, act, options.evening);
  const map = (plan.stair ? makeSection : makeMap)(scene, plan, (...to) => { tour.stop(); stroll(...to); });
  hud.region.append(map.svg);

  const hall = makeHall(hud.view, scene, plan, me, {
    software, antialias: !software, changed: () => loop.askSoon(), calm: () => !loop.moving(),
  });
  const { renderer, camera, hanger, before } = hall;

  function step(dt, now) {
    const moves = visitor.step(dt);
    const goes = hall.settle(dt, quiet.matches) || moves;
    if (now - checked > 160 || !goes) {
      checked = now;
      const [dx, dy] = visitor.direction();
      hanger.look(me, dx, dy);
      meet(dx, dy);
    }
    // who keeps walking at an open door walks through it
    if (goes && doorAhead && !visitor.gliding() && visitor.pushing() && away(doorAhead) < 0.62) act.through(doorAhead);
    return goes;
  }

  // The frame one faces: near, in front of its wall, and near the middle of the view; else the door.
  function meet(dx, dy) {
    let best = -1, score = 4.2;
    for (const frame of plan.frames) {
      if (Math.abs(frame.up - me.up - EYE) > 1.2) continue; // of another storey
      const ax = frame.x - me.x, ay = frame.y - me.y;
      const away = Math.hypot(ax, ay);
      const ahead = (ax * dx + ay * dy) / (away || 1);
      const front = -(ax * frame.n[0] + ay * frame.n[1]) / (away || 1);
      const cost = away + (1 - ahead) * 9;
      if (ahead > 0.72 && front > 0.25 && cost < score) [best, score] = [frame.index, cost];
    }
    const door = plan.doors.find((d) => away(d) < 1.7 && Math.abs(d.up - me.up) < 1 && -(dx * d.n[0] + dy * d.n[1]) > 0.7) || null;
    // whose view goes through the opening means the door, not the frame beside it
    if (door && Math.abs((door.x - me.x) * dy - (door.y - me.y) * dx) < door.width / 2) best = -1;
    if (best === facing && door === doorAhead) return;
    facing = best;
    doorAhead = door;
    hud.face(best, door);
  }

  const away = (point) => Math.hypot(point.x - me.x, point.y - me.y);

  // The small map is redrawn a dozen times a second, the hall at every frame.
  function draw() {
    const now = performance.now();
    if (now - mapped > 80 || !loop.moving()) {
      mapped = now;
      map.show(me, facing);
    }
    hall.render();
  }

  const loop = makeLoop(renderer, step, draw, software, hanger.idle);

  function size() {
    const { clientWidth: w, clientHeight: h } = hud.region;
    if (!w || !h) return;
    hall.size(w, h);
    loop.ask();
  }

  const ray = new Raycaster();
  const ground = new Plane(new Vector3(0, 1, 0), 0);
  function hit(x, y) {
    const box = hud.view.getBoundingClientRect();
    hall.look();
    camera.updateMatrixWorld();
    ray.setFromCamera(new Vector2(((x - box.left) / box.width) * 2 - 1, 1 - ((y - box.top) / box.height) * 2), camera);
    const found = ray.intersectObjects(hall.world.children, false)[0];
    if (!found) return null;
    const frame = found.object.userData.frame;
    if (frame) return { frame };
    const door = plan.doors.find((d) => Math.hypot(found.point.x - d.x, found.point.z - d.y) < d.width / 2 + 0.1 && Math.abs(found.point.y - d.up - 1.2) < 1.4);
    if (door) return { door };
    if (plan.stair) {
      const turn = plan.stair.turnAt(found.point.x, found.point.z, found.point.y);
      return turn === null ? {} : { floor: [found.point.x, found.point.z, turn] };
    }
    const point = ray.ray.intersectPlane(ground, new Vector3());
    if (point && found.point.y < 0.05 && inside(scene.outline, point.x, point.z)) return { floor: [point.x, point.z] };
    return {};
  }

  const yawTo = (frame) => yawOf(-frame.n[0], -frame.n[1]);

  // To a frame: along the tour when one comes from its neighbour, straight when that is free, else
  // the hall is dark for a moment and one stands there.
  async function goTo(index) {
    hud.region.classList.add("has-moved");
    hall.face(-1);
    const frame = plan.frames[index];
    const way = hall.way(index);
    if (options.hash !== false) history.replaceState(null, "", `#${encodeURIComponent(frame.i)}`);
    if (!way) {
      await dark();
      standAt(frame);
      return !closed;
    }
    loop.ask();
    const done = visitor.goAlong(way.path, yawTo(frame), way);
    loop.ask();
    const came = await done;
    if (came && !closed) hall.face(index);
    loop.ask();
    return came;
  }

  function standAt(frame) {
    jump(before(frame), yawTo(frame), frame.turn);
    hall.face(frame.index);
    loop.ask();
  }

  function jump(point, yaw, turn = me.turn) {
    visitor.stopGlide();
    hall.face(-1);
    visitor.put(point, yaw, turn);
    loop.ask();
  }

  async function dark() {
    if (quiet.matches) return;
    hud.view.classList.add("is-dark");
    await new Promise((resolve) => setTimeout(resolve, 220));
    hud.view.classList.remove("is-dark");
  }

  function stroll(x, y, turn = me.turn) {
    hall.face(-1);
    const to = kept(plan.solid(turn), x, y, 0.7);
    if (!inside(scene.outline, ...to)) return Promise.resolve(false);
    if (turn === me.turn && straight(plan.solid(turn), [me.x, me.y], to)) {
      const yaw = Math.hypot(to[0] - me.x, to[1] - me.y) > 0.3 ? yawOf(to[0] - me.x, to[1] - me.y) : me.yaw;
      const done = visitor.goAlong([to], yaw, { pace: 2.2 });
      loop.ask();
      return done;
    }
    return dark().then(() => jump(to, me.yaw, turn)).then(() => !closed);
  }

  // Come in through a door one knows.
  function enter({ x, y, up, n }) {
    const to = [x + n[0] * 1.1, y + n[1] * 1.1];
    jump(to, yawOf(...n), plan.stair ? plan.stair.turnAt(...to, up) : 0);
  }

  function label(index) {
    if (options.hash !== false) history.replaceState(null, "", `#${encodeURIComponent(plan.frames[index].i)}`);
    hud.label(index);
  }

  const goHome = async () => {
    hall.face(-1);
    if (plan.stair) { // nobody watches a whole house go by
      await dark();
      jump(scene.spawn.slice(0, 2), yawOf(scene.spawn[2], scene.spawn[3]), 0);
      return true;
    }
    const done = visitor.goAlong(pairs(scene.home), yawOf(scene.spawn[2], scene.spawn[3]), { pace: 1.6 });
    loop.ask();
    return done;
  };
  const tour = makeTour(plan, scene.home, goTo, goHome, (on) => hud.touring(on));

  const stopListening = listen(hud.view, visitor, act);
  const watch = new ResizeObserver(size);
  watch.observe(hud.region);
  const named = () => plan.frames.findIndex((frame) => frame.i === decodeURIComponent(location.hash.slice(1)));
  const onHash = () => named() >= 0 && act.go(named());
  if (options.hash !== false) addEventListener("hashchange", onHash);
  const onKey = (event) => {
    if (event.key !== "Escape" || hud.labelled()) return;
    if (hud.menu.open) hud.menu.open = false;
    else close();
  };
  hud.region.addEventListener("keydown", onKey);
  hud.view.addEventListener("webglcontextlost", (event) => {
    event.preventDefault();
    close(words.lost);
  });

  function close(reason = "", door = null) {
    if (closed) return;
    closed = true;
    tour.stop();
    visitor.stopGlide();
    loop.stop();
    stopListening();
    watch.disconnect();
    removeEventListener("hashchange", onHash);
    hud.closeLabel();
    hall.free();
    hud.region.remove();
    if (door) options.onthrough(door.to);
    else options.onleave?.(reason);
  }

  const first = plan.frames.findIndex((frame) => frame.i === (options.at ?? ""));
  const at = first >= 0 ? first : options.hash === false ? -1 : named();
  size();
  const entry = options.from && plan.doors.find((door) => door.to === options.from);
  if (entry) enter(entry);
  else if (at >= 0) standAt(plan.frames[at]);
  hud.view.focus({ preventScroll: true });
  if (options.tour) tour.start(Math.max(0, at));

  return {
    close, goTo, software,
    tour: (on) => (on ? tour.start(Math.max(0, facing)) : tour.stop()),
    place: (x, y, yaw, turn) => jump([x, y], yaw, turn),
    stats: () => ({
      ...loop.stats(), ...hanger.stats(), idle: hanger.idle(), kind, facing, x: me.x, y: me.y, up: me.up, turn: me.turn, yaw: me.yaw,
      calls: renderer.info.render.calls, textures: renderer.info.memory.textures, gliding: visitor.gliding(), door: doorAhead?.to ?? null,
      off: facing >= 0 ? turned(me.yaw, yawTo(plan.frames[facing])) : null,
    }),
    edges: (index) => hall.edges(plan.frames[index]),
    clear: loop.clear,
  };
}
