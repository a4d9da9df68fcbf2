// The visitor: where they stand, how keys, wheel, drag and touch move them, and gliding to a place.
import { kept } from "./plan.js";

const SPEED = 2.3, TURN = 1.7; // metres and radians a second
const DRAG = 0.0042; // radians a pixel
const KEYS = {
  ArrowUp: [1, 0, 0], ArrowDown: [-1, 0, 0], ArrowLeft: [0, 0, -1], ArrowRight: [0, 0, 1],
  KeyW: [1, 0, 0], KeyS: [-1, 0, 0], KeyA: [0, -1, 0], KeyD: [0, 1, 0], KeyQ: [0, 0, -1], KeyE: [0, 0, 1],
};

export const yawOf = (dx, dy) => Math.atan2(dx, -dy);
export const turned = (from, to) => Math.atan2(Math.sin(to - from), Math.cos(to - from));

export function makeVisitor(plan, spawn, reduced) {
  const me = { x: spawn[0], y: spawn[1], yaw: yawOf(spawn[2], spawn[3]), pitch: 0, up: 0, turn: 0 };
  const held = new Set();
  let ahead = 0, aside = 0, spin = 0, push = 0, glide = null;

  const direction = () => [Math.sin(me.yaw), -Math.cos(me.yaw)];

  function step(dt) {
    if (glide) return follow(dt);
    let want = [0, 0, 0];
    for (const name of held) KEYS[name].forEach((value, i) => (want[i] += value));
    const ease = 1 - Math.exp(-dt * 9);
    ahead += (want[0] * SPEED - ahead) * ease;
    aside += (want[1] * SPEED * 0.8 - aside) * ease;
    spin += (want[2] * TURN - spin) * ease;
    push *= Math.exp(-dt * 4.5);
    const go = ahead + push;
    me.yaw += spin * dt;
    const [dx, dy] = direction();
    const far = Math.min(0.3, Math.hypot(go, aside) * dt);
    const size = Math.hypot(go, aside) || 1;
    const x = me.x + ((dx * go - dy * aside) / size) * far;
    const y = me.y + ((dy * go + dx * aside) / size) * far;
    const from = me.x;
    [me.x, me.y] = kept(plan.solid(me.turn), x, y);
    plan.stair?.settle(me, from);
    me.pitch += (0 - me.pitch) * (want[0] ? ease * 0.3 : 0);
    const moves = Math.abs(go) + Math.abs(aside) + Math.abs(spin) > 0.015;
    if (!moves) ahead = aside = spin = push = 0;
    return moves;
  }

  // Along the points of a path at a stroll, looking where one goes, in the end at the frame.
  function follow(dt) {
    const g = glide;
    g.time = Math.min(g.time + dt, g.total);
    const t = g.time / g.total;
    const eased = t * t * (3 - 2 * t);
    let left = eased * g.length, leg = 0;
    while (leg < g.legs.length - 1 && left > g.legs[leg]) left -= g.legs[leg++];
    const [ax, ay] = g.points[leg], [bx, by] = g.points[leg + 1];
    const part = g.legs[leg] ? left / g.legs[leg] : 1;
    const from = me.x;
    me.x = ax + (bx - ax) * part;
    me.y = ay + (by - ay) * part;
    plan.stair?.settle(me, from);
    const rest = g.length * (1 - eased);
    const final = rest < g.settle || g.length < g.settle;
    const aim = final ? g.yaw : g.legs[leg] > 0.05 ? yawOf(bx - ax, by - ay) : me.yaw;
    const ease = t >= 1 ? 1 - Math.exp(-dt * 6) : 1 - Math.exp(-dt * (final ? 3.2 : 2.6));
    me.yaw += turned(me.yaw, aim) * ease;
    me.pitch += (g.pitch - me.pitch) * ease;
    if (t >= 1 && Math.abs(turned(me.yaw, g.yaw)) < 0.004) {
      me.yaw = g.yaw;
      glide = null;
      g.done();
      return false;
    }
    return true;
  }

  function put([x, y], yaw, turn = 0) {
    Object.assign(me, { x, y, yaw, turn, pitch: 0, up: plan.stair ? plan.stair.up(x, y, turn) : 0 });
  }

  function goAlong(points, yaw, { pace = 1.5, pitch = 0, turn = me.turn } = {}) {
    stopGlide();
    return new Promise((resolve) => {
      const all = [[me.x, me.y], ...points];
      const legs = all.slice(1).map((p, i) => Math.hypot(p[0] - all[i][0], p[1] - all[i][1]));
      const length = legs.reduce((a, b) => a + b, 0);
      if (reduced() || (length < 0.02 && Math.abs(turned(me.yaw, yaw)) < 0.01)) {
        put(all[all.length - 1], yaw, turn);
        resolve(true);
        return;
      }
      const total = Math.max(0.9, length / pace);
      glide = { points: all, legs, length, yaw, pitch, total, time: 0, settle: 1.6, done: () => resolve(true), fail: () => resolve(false) };
    });
  }

  function stopGlide() {
    const g = glide;
    glide = null;
    g?.fail();
  }

  return {
    me, direction, step, put, goAlong, stopGlide,
    gliding: () => Boolean(glide),
    pushing: () => ahead > 0.5 || push > 0.3,
    hold(name, on) {
      if (!(name in KEYS)) return false;
      if (on) held.add(name);
      else held.delete(name);
      return true;
    },
    walk(metres) {
      push = Math.max(-6, Math.min(6, push + metres * 4.5));
    },
    turn(px, py) {
      me.yaw -= px * DRAG;
      me.pitch = Math.max(-0.5, Math.min(0.5, me.pitch + py * DRAG * 0.6));
    },
  };
}
