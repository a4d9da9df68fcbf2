// The scene's plan as vectors: walls with direction and normal, frames with position, collisions.
import { BODY, THICK } from "./look.js";
import { readStair } from "./stair.js";

export function readPlan(scene) {
  const walls = scene.walls.map((wall) => {
    const [ax, ay] = wall.a;
    const [bx, by] = wall.b;
    const length = Math.hypot(bx - ax, by - ay);
    const u = [(bx - ax) / length, (by - ay) / length];
    const n = [-u[1], u[0]];
    const off = wall.f ? THICK / 2 : 0;
    const foot = wall.z || [[0, 0]];
    return {
      name: wall.n, free: Boolean(wall.f), openings: wall.o || [], length, u, n, foot, up: (at) => along(foot, at),
      a: [ax + n[0] * off, ay + n[1] * off], b: [bx + n[0] * off, by + n[1] * off],
    };
  });
  const frames = scene.frames.map((frame, index) => {
    const wall = walls[frame.k];
    const x = wall.a[0] + wall.u[0] * frame.m;
    const y = wall.a[1] + wall.u[1] * frame.m;
    const way = pairs(frame.v);
    const turn = frame.n ?? 0; // of the stair, where one stands
    return { ...frame, text: frame.x || "", index, wall, x, y, n: wall.n, up: scene.eye + wall.up(frame.m), turn, way, stand: way[way.length - 1] };
  });
  const doors = (scene.doors || []).map(([k, m, width, to, name]) => {
    const wall = walls[k];
    return { wall, m, width, to, name, n: wall.n, up: wall.up(m), x: wall.a[0] + wall.u[0] * m, y: wall.a[1] + wall.u[1] * m };
  });
  const xs = scene.outline.map((p) => p[0]);
  const ys = scene.outline.map((p) => p[1]);
  const box = { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
  const stair = readStair(scene, walls);
  // what stops who stands on a turn of the stair; in a hall, its walls
  const solid = stair ? stair.solid : () => walls;
  return { walls, frames, doors, box, stair, solid };
}

// The height of the floor along a wall, between the points that are given.
function along(foot, at) {
  for (let i = 1; i < foot.length; i++) {
    const [a, low] = foot[i - 1], [b, high] = foot[i];
    if (at < b) return low + ((high - low) * Math.max(0, at - a)) / (b - a);
  }
  return foot[foot.length - 1][1];
}

export function pairs(flat) {
  const made = [];
  for (let at = 0; at < flat.length; at += 2) made.push([flat[at], flat[at + 1]]);
  return made;
}

function nearest(wall, x, y) {
  const t = Math.min(wall.length, Math.max(0, (x - wall.a[0]) * wall.u[0] + (y - wall.a[1]) * wall.u[1]));
  return [wall.a[0] + wall.u[0] * t, wall.a[1] + wall.u[1] * t];
}

// Push a point out of every wall it stands too near to; twice, for corners.
export function kept(walls, x, y, reach = BODY) {
  for (let round = 0; round < 2; round++) {
    for (const wall of walls) {
      const [px, py] = nearest(wall, x, y);
      const away = Math.hypot(x - px, y - py);
      if (away >= reach || away < 1e-6) continue;
      x = px + ((x - px) / away) * reach;
      y = py + ((y - py) / away) * reach;
    }
  }
  return [x, y];
}

export function inside(outline, x, y) {
  let odd = false;
  for (let i = 0, j = outline.length - 1; i < outline.length; j = i++) {
    const [xi, yi] = outline[i];
    const [xj, yj] = outline[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd;
  }
  return odd;
}

// Whether one can walk straight from a to b; sampled, which is enough for a mouse click.
export function straight(walls, a, b) {
  const steps = Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / 0.1) || 1;
  for (let i = 1; i <= steps; i++) {
    const x = a[0] + ((b[0] - a[0]) * i) / steps;
    const y = a[1] + ((b[1] - a[1]) * i) / steps;
    const [kx, ky] = kept(walls, x, y, BODY * 0.8);
    if (Math.hypot(kx - x, ky - y) > 0.05) return false;
  }
  return true;
}
