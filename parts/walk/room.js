// The hall as meshes: walls cut round their doors, floor, ceiling, display walls, recesses, title.
import { BufferAttribute, BufferGeometry, Mesh, Shape, ShapeGeometry } from "three";
import { bakeCeiling, bakeFloor, bakeWall, lamp } from "./bake.js";
import { DOOR_HEIGHT, SCREEN_HEIGHT, THICK } from "./look.js";
import { texture, textured } from "./paint.js";
import { titleCanvas } from "./panel.js";

// What hides most is drawn first: per wall what hangs on it, then the wall, then floor and ceiling.
export function nearestFirst({ x, y, turn }, a, b) {
  const rank = ({ userData: { wall, over } }) => {
    if (!wall) return 1e3;
    const away = wall.turn === undefined ? 0 : Math.abs(wall.turn - turn) * 4;
    const t = Math.min(wall.length, Math.max(0, (x - wall.a[0]) * wall.u[0] + (y - wall.a[1]) * wall.u[1]));
    return away + Math.hypot(x - wall.a[0] - wall.u[0] * t, y - wall.a[1] - wall.u[1] * t) + (over ? 0 : 0.01);
  };
  return rank(a) - rank(b);
}

export function still(mesh) {
  mesh.matrixAutoUpdate = false;
  mesh.updateMatrix();
  return mesh;
}

// Add the hall to `root`; frames' own meshes are made elsewhere.
export function buildRoom(scene, plan, root, solid) {
  const light = lamp(scene, plan);
  plan.walls.forEach((wall, index) => {
    const mine = plan.frames.filter((frame) => frame.wall === wall);
    const doors = plan.doors.filter((door) => door.wall === wall);
    const baked = bakeWall(scene, wall, mine, light, index === scene.light);
    const mesh = wallMesh(wall, wall.free ? SCREEN_HEIGHT : scene.height, texture(baked));
    mesh.userData.wall = wall;
    root.add(mesh);
    skirting(solid(wall), wall, 0.1);
    for (const [at, width] of wall.openings) recess(solid(wall), wall, at, width, doors.some((door) => Math.abs(door.m - at - width / 2) < 0.05));
  });
  caps(plan, solid());
  root.add(flat(scene, plan, 0, texture(bakeFloor(scene, plan, light), 2)));
  root.add(flat(scene, plan, scene.height, texture(bakeCeiling(scene, plan, light))));
  if (scene.sign) title(scene, plan, root, solid);
}

function wallMesh(wall, height, map) {
  const position = [], uv = [], index = [];
  const piece = (from, to, low, high) => {
    if (to - from < 1e-4 || high - low < 1e-4) return;
    const base = position.length / 3;
    for (const [at, up] of [[from, low], [to, low], [to, high], [from, high]]) {
      position.push(wall.a[0] + wall.u[0] * at, up, wall.a[1] + wall.u[1] * at);
      uv.push(at / wall.length, up / height);
    }
    index.push(base, base + 1, base + 2, base, base + 2, base + 3);
  };
  let at = 0;
  for (const [start, width] of wall.openings) {
    piece(at, start, 0, height);
    piece(start, start + width, DOOR_HEIGHT, height);
    at = start + width;
  }
  piece(at, wall.length, 0, height);
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(new Float32Array(position), 3));
  geometry.setAttribute("uv", new BufferAttribute(new Float32Array(uv), 2));
  geometry.setIndex(index);
  return still(new Mesh(geometry, textured(map)));
}

// The dark board along a wall's foot, between its doors; on a stair it rises with the steps.
export function skirting(solid, wall, tall, sunk = 0) {
  const out = 0.018;
  const p = (at, up, off) => [wall.a[0] + wall.u[0] * at + wall.n[0] * off, wall.up(at) + up, wall.a[1] + wall.u[1] * at + wall.n[1] * off];
  const cuts = [0, wall.length, ...wall.foot.map((one) => one[0]), ...wall.openings.map(([at]) => at - 0.09), ...wall.openings.map(([at, width]) => at + width + 0.09)];
  const ends = [...new Set(cuts)].sort((a, b) => a - b);
  for (let i = 1; i < ends.length; i++) {
    const [a, b] = [ends[i - 1], ends[i]];
    if (wall.openings.some(([at, width]) => a >= at - 0.1 && b <= at + width + 0.1)) continue;
    solid.quad([p(a, -sunk, out), p(b, -sunk, out), p(b, tall, out), p(a, tall, out)], ["#33261f", "#33261f", "#453429", "#453429"]);
    solid.quad([p(a, tall, out), p(b, tall, out), p(b, tall, 0), p(a, tall, 0)], "#6b5344");
  }
}

// A pair of doors set back in the wall: closed, or open on the light of the room behind.
export function recess(solid, wall, at, width, open) {
  const deep = 0.22, base = wall.up(at);
  const p = (s, up, out) => [
    wall.a[0] + wall.u[0] * s + wall.n[0] * out, base + up, wall.a[1] + wall.u[1] * s + wall.n[1] * out,
  ];
  const end = at + width, mid = at + width / 2, h = DOOR_HEIGHT;
  solid.quad([p(at, 0, 0), p(at, 0, -deep), p(at, h, -deep), p(at, h, 0)], "#b9ad9d");
  solid.quad([p(end, 0, -deep), p(end, 0, 0), p(end, h, 0), p(end, h, -deep)], "#c8bdae");
  solid.quad([p(at, h, -deep), p(end, h, -deep), p(end, h, 0), p(at, h, 0)], "#a2968a");
  solid.quad([p(at, 0, 0), p(end, 0, 0), p(end, 0, -deep), p(at, 0, -deep)], "#38271d");
  if (open) {
    // a short passage to a lit wall, with the leaves folded back against its sides
    const far = 1.5, t = 0.05;
    solid.quad([p(at, 0, -far), p(end, 0, -far), p(end, h, -far), p(at, h, -far)], "#fbf3e2");
    solid.quad([p(at, 0, -deep), p(end, 0, -deep), p(end, 0, -far), p(at, 0, -far)], "#6b4c38");
    solid.quad([p(at, h, -far), p(end, h, -far), p(end, h, -deep), p(at, h, -deep)], "#cabda8");
    solid.quad([p(at, 0, -deep), p(at, 0, -far), p(at, h, -far), p(at, h, -deep)], "#dccfba");
    solid.quad([p(end, 0, -far), p(end, 0, -deep), p(end, h, -deep), p(end, h, -far)], "#e6dac6");
    solid.quad([p(at + t, 0, -0.05), p(at + t, 0, -0.7), p(at + t, h, -0.7), p(at + t, h, -0.05)], "#6a4a35");
    solid.quad([p(end - t, 0, -0.7), p(end - t, 0, -0.05), p(end - t, h, -0.05), p(end - t, h, -0.7)], "#745139");
    return;
  }
  for (const [l, r] of [[at, mid - 0.006], [mid + 0.006, end]]) {
    solid.quad([p(l, 0, -deep), p(r, 0, -deep), p(r, h, -deep), p(l, h, -deep)], "#6a4a35");
    const i = 0.14;
    solid.quad([p(l + i, 0.9, 0.006 - deep), p(r - i, 0.9, 0.006 - deep), p(r - i, h - i, 0.006 - deep), p(l + i, h - i, 0.006 - deep)], "#7b573f");
    solid.quad([p(l + i, 0.16, 0.006 - deep), p(r - i, 0.16, 0.006 - deep), p(r - i, 0.76, 0.006 - deep), p(l + i, 0.76, 0.006 - deep)], "#74513a");
  }
  for (const s of [mid - 0.06, mid + 0.04]) {
    solid.quad([p(s, 0.95, 0.03 - deep), p(s + 0.02, 0.95, 0.03 - deep), p(s + 0.02, 1.25, 0.03 - deep), p(s, 1.25, 0.03 - deep)], "#c9a767");
  }
}

// Ends and tops of display walls, from their front faces.
function caps(plan, solid) {
  const faces = plan.walls.filter((wall) => wall.free);
  for (let i = 0; i < faces.length; i += 2) {
    const wall = faces[i];
    const p = (at, up, out) => [
      wall.a[0] + wall.u[0] * at + wall.n[0] * out, up, wall.a[1] + wall.u[1] * at + wall.n[1] * out,
    ];
    const e = wall.length, t = SCREEN_HEIGHT, d = -THICK;
    solid.quad([p(0, 0, d), p(0, 0, 0), p(0, t, 0), p(0, t, d)], "#d3cabc");
    solid.quad([p(e, 0, 0), p(e, 0, d), p(e, t, d), p(e, t, 0)], "#c4baab");
    solid.quad([p(0, t, 0), p(e, t, 0), p(e, t, d), p(0, t, d)], "#f1eadd");
  }
}

function flat(scene, plan, up, map) {
  const { box } = plan;
  // ShapeGeometry lies in x–y; written into x–z, its front looks down, so the floor is turned.
  const shape = new Shape();
  scene.outline.forEach(([x, y], i) => (i ? shape.lineTo(x, y) : shape.moveTo(x, y)));
  const geometry = new ShapeGeometry(shape);
  const at = geometry.attributes.position;
  for (let i = 0; i < at.count; i++) {
    const x = at.getX(i), y = at.getY(i);
    at.setXYZ(i, x, up, y);
    geometry.attributes.uv.setXY(i, (x - box.x0) / (box.x1 - box.x0), 1 - (y - box.y0) / (box.y1 - box.y0));
  }
  if (!up) geometry.index.array.reverse();
  return still(new Mesh(geometry, textured(map)));
}

// The one deep-red field: the hall's name on the wall one faces on coming in.
export function title(scene, plan, root, solid) {
  const [index, middle, free] = scene.sign;
  const wall = plan.walls[index];
  const top = wall.free ? SCREEN_HEIGHT : scene.height;
  const w = Math.min(free - (wall.free ? 0.5 : 0.9), 4.6);
  const h = Math.min(top - 0.9, Math.max(1.5, w * 0.52), 2.1);
  const up = wall.up(middle) + Math.min(top - h / 2 - 0.25, 1.62);
  solid(wall).board(wall, middle, up, w, h, 0.04, 0.04, { top: "#9c2a2c", bottom: "#4d060b", side: "#650a10" });
  const geometry = facing(wall, middle, up, w, h, 0.041);
  const mesh = still(new Mesh(geometry, textured(texture(titleCanvas(scene, w, h), 2), { dimmed: true })));
  mesh.userData.wall = wall;
  mesh.userData.over = true;
  root.add(mesh);
}

// A rectangle on a wall, its texture upright.
export function facing(wall, at, up, w, h, out, uv = [0, 0, 1, 1]) {
  const position = [];
  for (const [s, z] of [[-w / 2, -h / 2], [w / 2, -h / 2], [w / 2, h / 2], [-w / 2, h / 2]]) {
    position.push(wall.a[0] + wall.u[0] * (at + s) + wall.n[0] * out, up + z, wall.a[1] + wall.u[1] * (at + s) + wall.n[1] * out);
  }
  const [u0, v0, u1, v1] = uv;
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(new Float32Array(position), 3));
  geometry.setAttribute("uv", new BufferAttribute(new Float32Array([u0, v0, u1, v0, u1, v1, u0, v1]), 2));
  geometry.setIndex([0, 1, 2, 0, 2, 3]);
  return geometry;
}
