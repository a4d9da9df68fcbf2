// A stairwell as meshes, storey by storey: walls with their light, steps, landings, parapets, ceilings.
import { BufferAttribute, BufferGeometry, Mesh } from "three";
import { bakeLanding, bakeStairWall, SUNK, topOf } from "./bake-stairs.js";
import { DOOR_HEIGHT, DEEP, canvas, pencil, song } from "./look.js";
import { texture, textured } from "./paint.js";
import { owedCanvas } from "./panel.js";
import { facing, recess, skirting, still, title } from "./room.js";

const SLAB = 0.2, RAIL = 0.95, THIN = 0.12, NOSE = 0.035;
const TREAD = ["#7d5a42", "#6a4b37"], RISER = ["#e9dfcf", "#cfc3b1"], SOFFIT = ["#f6efe3", "#ddd2c2"];
const CHEEK = "#efe6d9", CAP = "#5a3f2e", BRASS = "#b08d4c", EDGE = "#d9cebd";

export function buildStairs(scene, plan, root, solid) {
  const { stair } = plan;
  const add = (mesh, data) => root.add(Object.assign(still(mesh), { userData: data }));
  for (const wall of plan.walls) {
    const mine = plan.frames.filter((frame) => frame.wall === wall);
    add(new Mesh(wallShape(stair, wall), textured(texture(bakeStairWall(scene, stair, wall, mine)))), { wall, turn: wall.turn });
    for (const [at, width] of wall.openings) {
      const leads = plan.doors.some((door) => door.wall === wall && Math.abs(door.m - at - width / 2) < 0.05);
      recess(solid(wall), wall, at, width, leads);
    }
    skirting(solid(wall), wall, 0.16, SUNK);
  }
  const floor = texture(bakeLanding(stair), 2);
  for (let turn = 0; turn <= stair.turns; turn++) {
    const low = turn * stair.storey, half = stair.storey / 2, box = solid({ turn });
    add(slab(0, stair.landing, stair.across, low, floor, false), { turn });
    under(box, 0, stair.landing, stair.across, low - SLAB);
    edge(box, stair.landing, stair.across, low, 1);
    if (turn === stair.turns) top(box, stair, low);
    else {
      add(slab(stair.far, stair.length, stair.across, low + half, floor, true), { turn });
      under(box, stair.far, stair.length, stair.across, low + half - SLAB);
      edge(box, stair.far, stair.across, low + half, -1);
      flight(box, stair, stair.mid + 0.02, stair.across, low, 1);
      flight(box, stair, stair.mid - 0.02, 0, low + half, -1);
    }
  }
  numerals(plan, add);
  owed(scene, plan, add, solid);
  if (scene.sign) title(scene, plan, root, solid);
}

// Storeys one cannot see are not drawn.
export function showNear(plan, world, me) {
  const here = me.up / plan.stair.storey;
  for (const mesh of world.children) {
    const { turn, wall } = mesh.userData;
    const at = turn ?? wall?.turn;
    if (at !== undefined) mesh.visible = at > here - 2.2 && at < here + 2.1;
  }
}

// A wall from below its steps to the flight above, cut round its door.
function wallShape(stair, wall) {
  const position = [], uv = [], index = [];
  const high = topOf(stair, wall);
  const low = Math.min(...wall.foot.map((p) => p[1])) - SUNK, most = Math.max(high(0), high(wall.length));
  const piece = (a, b, from, to) => {
    const base = position.length / 3;
    for (const [at, up] of [[a, from(a)], [b, from(b)], [b, to(b)], [a, to(a)]]) {
      position.push(wall.a[0] + wall.u[0] * at, up, wall.a[1] + wall.u[1] * at);
      uv.push(at / wall.length, (up - low) / (most - low));
    }
    index.push(base, base + 1, base + 2, base, base + 2, base + 3);
  };
  const cuts = [0, wall.length, ...wall.foot.map((p) => p[0]), ...wall.openings.map(([at]) => at), ...wall.openings.map(([at, width]) => at + width)];
  const ends = [...new Set(cuts)].sort((a, b) => a - b);
  const foot = (at) => wall.up(at) - SUNK;
  for (let i = 1; i < ends.length; i++) {
    const [a, b] = [ends[i - 1], ends[i]];
    const open = wall.openings.some(([at, width]) => a >= at - 1e-6 && b <= at + width + 1e-6);
    piece(a, b, open ? (at) => wall.up(at) + DOOR_HEIGHT : foot, high);
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(new Float32Array(position), 3));
  geometry.setAttribute("uv", new BufferAttribute(new Float32Array(uv), 2));
  geometry.setIndex(index);
  return geometry;
}

function slab(near, far, across, up, map, turned) {
  const geometry = new BufferGeometry();
  const [v0, v1] = turned ? [1, 0] : [0, 1];
  geometry.setAttribute("position", new BufferAttribute(new Float32Array([0, up, near, 0, up, far, across, up, far, across, up, near]), 3));
  geometry.setAttribute("uv", new BufferAttribute(new Float32Array([0, v1, 0, v0, 1, v0, 1, v1]), 2));
  geometry.setIndex([0, 1, 2, 0, 2, 3]);
  return new Mesh(geometry, textured(map));
}

const under = (box, near, far, across, up) =>
  box.quad([[0, up, near], [across, up, near], [across, up, far], [0, up, far]], [SOFFIT[0], SOFFIT[0], SOFFIT[1], SOFFIT[1]]);

// The front of a landing's slab, towards the flights.
const edge = (box, y, across, up, way) => {
  const [l, r] = way > 0 ? [0, across] : [across, 0];
  box.quad([[l, up - SLAB, y], [r, up - SLAB, y], [r, up, y], [l, up, y]], EDGE);
};

// One flight: steps from the parapet (`inner`) to the wall (`outer`), the slab below, the parapet.
// `way` is 1 up the first flight, -1 up the second, which comes back.
function flight(box, stair, inner, outer, low, way) {
  const rise = stair.storey / 2, steps = Math.max(6, Math.round(rise / 0.155));
  const at = (share) => (way > 0 ? stair.landing + share * stair.run : stair.far - share * stair.run);
  const [l, r] = [outer, inner]; // as one sees them going up: the wall is at the left
  const shade = (pair) => [pair[0], pair[1], pair[1], pair[0]];
  for (let i = 0; i < steps; i++) {
    const here = at(i / (steps - 1)), next = at((i + 1) / (steps - 1)), up = low + (i * rise) / steps, over = low + ((i + 1) * rise) / steps;
    box.quad([[l, up, here], [r, up, here], [r, over, here], [l, over, here]], shade(RISER));
    if (i === steps - 1) break;
    const lip = here + way * NOSE;
    box.quad([[l, over, here], [r, over, here], [r, over, lip], [l, over, lip]], BRASS);
    box.quad([[l, over, lip], [r, over, lip], [r, over, next], [l, over, next]], shade(TREAD));
  }
  const [y0, y1] = [at(0), at(1)], high = low + rise;
  box.quad([[r, low - SLAB, y0], [l, low - SLAB, y0], [l, high - SLAB, y1], [r, high - SLAB, y1]], [SOFFIT[1], SOFFIT[0], SOFFIT[0], SOFFIT[1]]);
  rail(box, inner, inner + way * THIN, y0, y1, low, high);
}

// A parapet with a wooden cap, from the outer face (towards the other flight) to the lane.
function rail(box, outer, lane, y0, y1, low, high) {
  const foot = -0.24, t = RAIL;
  box.quad([[lane, low + foot, y0], [lane, high + foot, y1], [lane, high + t, y1], [lane, low + t, y0]].reverse(), [CHEEK, CHEEK, "#d8ccbb", "#d8ccbb"]);
  box.quad([[outer, low + foot, y0], [outer, high + foot, y1], [outer, high + t, y1], [outer, low + t, y0]], "#e2d7c7");
  const wide = lane > outer ? 0.025 : -0.025, c = t + 0.05;
  box.quad([[lane + wide, low + c, y0], [lane + wide, high + c, y1], [outer - wide, high + c, y1], [outer - wide, low + c, y0]].reverse(), "#7a573f");
  box.quad([[lane + wide, low + t, y0], [lane + wide, high + t, y1], [lane + wide, high + c, y1], [lane + wide, low + c, y0]].reverse(), CAP);
  box.quad([[outer - wide, low + t, y0], [outer - wide, high + t, y1], [outer - wide, high + c, y1], [outer - wide, low + c, y0]], CAP);
  // its two ends
  for (const [y, up] of [[y0, low], [y1, high]]) {
    box.quad([[outer, up + foot, y], [lane, up + foot, y], [lane, up + c, y], [outer, up + c, y]], EDGE);
    box.quad([[lane, up + foot, y], [outer, up + foot, y], [outer, up + c, y], [lane, up + c, y]], EDGE);
  }
}

// Where the stair ends: a parapet across, and the ceiling over all.
function top(box, stair, low) {
  const y = stair.landing, [a, b] = [stair.mid, stair.across], t = RAIL;
  box.quad([[b, low, y - 0.06], [a, low, y - 0.06], [a, low + t, y - 0.06], [b, low + t, y - 0.06]], CHEEK);
  box.quad([[a, low - SLAB, y + 0.06], [b, low - SLAB, y + 0.06], [b, low + t, y + 0.06], [a, low + t, y + 0.06]], EDGE);
  box.quad([[a, low + t, y - 0.08], [a, low + t, y + 0.08], [b, low + t, y + 0.08], [b, low + t, y - 0.08]], "#7a573f");
  const up = low + stair.clear;
  box.quad([[0, up, 0], [stair.across, up, 0], [stair.across, up, stair.length], [0, up, stair.length]], SOFFIT[0]);
}

// The storey's name on its landing, large, over the door's height.
function numerals(plan, add) {
  const { stair } = plan;
  if (!stair.names.some(Boolean)) return;
  const walls = plan.walls.filter((wall) => wall.openings.length);
  const tall = 128, sheet = canvas(512, 2 ** Math.ceil(Math.log2(tall * walls.length)));
  const pen = pencil(sheet);
  walls.forEach((wall, i) => {
    pen.fillStyle = DEEP;
    pen.font = song(104, 900);
    pen.fillText(stair.names[wall.turn], 8, i * tall + 104);
    const wide = Math.min(1, (pen.measureText(stair.names[wall.turn]).width + 16) / 512), h = 0.42;
    const box = [0, 1 - ((i + 1) * tall) / sheet.height, wide, 1 - (i * tall) / sheet.height];
    const [at, width] = wall.openings[0];
    // over the name of the hall that a door leads to
    const leads = plan.doors.some((door) => door.wall === wall);
    const up = Math.min(DOOR_HEIGHT + (leads ? 0.78 : 0.36), stair.clear - h / 2 - 0.02);
    const mesh = new Mesh(facing(wall, at + width / 2, wall.up(0) + up, ((wide * 512) / tall) * h, h, 0.004, box), textured(numeralMap(sheet), { transparent: true }));
    add(mesh, { wall, turn: wall.turn, over: true });
  });
}

let shared = null;
const numeralMap = (sheet) => {
  if (shared?.image !== sheet) shared = texture(sheet, 2);
  return shared;
};

// Panels of which nobody knows what will hang there.
function owed(scene, plan, add, solid) {
  if (!scene.owed?.length) return;
  const map = texture(owedCanvas(scene.owed[0][2], scene.owed[0][3]), 2);
  for (const [k, m, w, h] of scene.owed) {
    const wall = plan.walls[k], up = wall.up(m) + scene.eye;
    solid(wall).board(wall, m, up, w, h, 0.012, 0.012, { top: "#fff", bottom: "#b9ae9e", side: "#d5cbbc" });
    add(new Mesh(facing(wall, m, up, w, h, 0.0125), textured(map, { dimmed: true })), { wall, turn: wall.turn, over: true });
  }
}
