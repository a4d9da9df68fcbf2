// Frames on the walls: mouldings in the one solid mesh, pictures as textures fetched by distance.
import { BufferAttribute, BufferGeometry, Mesh } from "three";
import { DOOR_HEIGHT, EYE, canvas, pencil } from "./look.js";
import { texture, textured } from "./paint.js";
import { labelSheets, panelCanvas, sectionSheet } from "./panel.js";
import { isWide, wideCanvas } from "./wide.js";
import { facing, still } from "./room.js";

const NEAR = 4.5; // metres within which the large derivative is shown
const FAR = 28; // metres within which the small one is
const MOST_LARGE = 4;
const MOST_BYTES = 96e6; // of picture textures, mipmaps included
const LONGEST = [0, 480, 1200]; // pixels of the longer side of a small and a large one
const GUESS = [0, 1.24e6, 7.8e6]; // bytes of a small and a large one not yet seen
const OUT = 0.045; // frames stand off the wall

export function hangFrames(scene, plan, root, solid) {
  const waiting = texture(blank("#d9cfc0")), paper = texture(blank("#fdfaf4"));
  const pictures = plan.frames.map((frame) => {
    const inner = frame.p ? moulding(frame, solid(frame.wall)) : board(frame, solid(frame.wall));
    const geometry = facing(frame.wall, frame.m, frame.up, inner.w, inner.h, inner.out);
    const mesh = still(new Mesh(geometry, textured(frame.p ? waiting : paper, { dimmed: true })));
    Object.assign(mesh.userData, { frame, wall: frame.wall, over: true });
    root.add(mesh);
    return { frame, mesh, inner, blank: frame.p ? waiting : paper, maps: [null, null, null], wanted: 0, cost: 0, busy: false };
  });
  for (const { sheet, places } of labelSheets(plan.frames)) root.add(labels(sheet, places, solid));
  sections(scene, plan, root);
  return pictures;
}

function blank(tone) {
  const made = canvas(4, 4);
  const pen = pencil(made);
  pen.fillStyle = tone;
  pen.fillRect(0, 0, 4, 4);
  return made;
}

// The section's name above the first of its frames on each wall, the next room's above its door.
function sections(scene, plan, root) {
  const units = [...new Set(plan.frames.map((frame) => frame.s).filter(Boolean))];
  const several = units.length > 1;
  const names = [...new Set([...(several ? units : []), ...plan.doors.map((door) => door.name)])];
  if (!names.length) return;
  const { sheet, places } = sectionSheet(names);
  const parts = plan.doors.map((door) => {
    const { wide, box } = places.get(door.name);
    const tall = Math.min(0.26, (door.width + 0.4) / wide);
    return facing(door.wall, door.m, door.up + DOOR_HEIGHT + 0.36, tall * wide, tall, 0.004, box);
  });
  plan.frames.forEach((frame, i) => {
    const before = plan.frames[i - 1];
    if (!several || !frame.s || (before && before.s === frame.s && before.wall === frame.wall)) return;
    const { wide, box } = places.get(frame.s);
    const tall = 0.26, w = tall * wide;
    parts.push(facing(frame.wall, frame.m - frame.w / 2 + w / 2, frame.wall.up(frame.m) + (frame.wall.free ? 2.58 : 2.6), w, tall, 0.004, box));
  });
  const mesh = still(new Mesh(joined(parts), textured(texture(sheet, 2), { transparent: true })));
  root.add(mesh);
}

// Several rectangles as one mesh.
function joined(parts) {
  const position = [], uv = [], index = [];
  for (const part of parts) {
    const base = position.length / 3;
    position.push(...part.attributes.position.array);
    uv.push(...part.attributes.uv.array);
    index.push(base, base + 1, base + 2, base, base + 2, base + 3);
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(new Float32Array(position), 3));
  geometry.setAttribute("uv", new BufferAttribute(new Float32Array(uv), 2));
  geometry.setIndex(index);
  return geometry;
}

// A thin dark moulding and a white mat, as for prints.
function moulding(frame, solid) {
  const bar = 0.028;
  const mat = 0.02 + Math.min(0.075, Math.min(frame.w, frame.h) * 0.09);
  const dark = { front: "#33261e", top: "#5b4636", bottom: "#1d1410", side: "#2a1e17" };
  solid.board(frame.wall, frame.m, frame.up, frame.w, frame.h, OUT, OUT, dark);
  const paper = { front: "#fffcf5", lit: true, top: "#bdb3a5", bottom: "#fff", side: "#d9d0c2" };
  solid.board(frame.wall, frame.m, frame.up, frame.w - bar * 2, frame.h - bar * 2, OUT + 0.003, 0.002, paper);
  return { w: frame.w - 2 * (bar + mat), h: frame.h - 2 * (bar + mat), out: OUT + 0.006 };
}

function board(frame, solid) {
  solid.board(frame.wall, frame.m, frame.up, frame.w, frame.h, 0.03, 0.03, { top: "#fff", bottom: "#8f8475", side: "#c9bfb0" });
  return { w: frame.w, h: frame.h, out: 0.031 };
}

function labels(sheet, places, solid) {
  const parts = places.map(([frame, box]) => {
    const w = 0.36, h = 0.16;
    const at = frame.m - frame.w / 2 + w / 2, up = frame.up - frame.h / 2 - 0.1 - h / 2;
    solid(frame.wall).board(frame.wall, at, up, w, h, 0.008, 0.008, { top: "#fff", bottom: "#a79c8d", side: "#cfc6b8" });
    return facing(frame.wall, at, up, w, h, 0.0085, box);
  });
  return still(new Mesh(joined(parts), textured(texture(sheet, 2), { dimmed: true })));
}

// Keeps pictures near the visitor sharp and the rest small or gone. `changed` asks for a frame;
// `calm` tells whether one stands still: large pictures wait for that, for an upload costs a stumble.
export function makeHanger(pictures, changed, calm) {
  const queue = [];
  let total = 0;
  let running = 0;

  function look(me, dx, dy) {
    for (const picture of pictures) {
      const { frame } = picture;
      const ax = frame.x - me.x, ay = frame.y - me.y;
      const away = Math.hypot(ax, ay, (frame.up - me.up - EYE) * 2);
      picture.front = -(ax * frame.n[0] + ay * frame.n[1]) > -0.2;
      picture.cost = away * (picture.front ? 1 : 2.5) * ((ax * dx + ay * dy) / (away || 1) > 0.2 ? 1 : 1.6);
    }
    const ranked = [...pictures].sort((a, b) => a.cost - b.cost);
    let sum = 0;
    ranked.forEach((picture, rank) => {
      const { cost, maps } = picture;
      picture.wanted = rank < MOST_LARGE && cost < NEAR ? 2 : cost < FAR ? 1 : 0;
      // what would not fit is not asked for, or it would be fetched and dropped for ever
      for (let level = 1; level <= picture.wanted; level++) sum += maps[level]?.userData.bytes ?? GUESS[level];
      if (sum > MOST_BYTES) picture.wanted = 0;
      if (picture.maps[2] && (cost > NEAR * 2 || rank > MOST_LARGE * 2)) drop(picture, 2);
      if (picture.maps[1] && cost > FAR * 1.5) drop(picture, 1);
    });
    queue.length = 0;
    queue.push(...ranked.filter((p) => p.wanted && !p.busy && missing(p)));
    next();
  }

  // The small one first, so that there is something to see; the large one once all is calm.
  function missing(picture) {
    if (!picture.maps[1] && !picture.maps[2]) return 1;
    return picture.wanted === 2 && !picture.maps[2] && calm() ? 2 : 0;
  }

  function next() {
    while (running < 2 && queue.length) {
      const picture = queue.shift();
      const level = missing(picture);
      if (!level || picture.busy) continue;
      running += 1;
      picture.busy = true;
      fetched(picture, level)
        .catch(() => {
          // a picture that cannot be had is shown as its text
          picture.failed = true;
          return text(picture, level);
        })
        .then((source) => put(picture, source, level))
        .finally(() => {
          running -= 1;
          picture.busy = false;
          if (missing(picture)) queue.push(picture);
          changed();
          setTimeout(next, 0);
        });
    }
  }

  const text = ({ frame, inner }, level) => isWide(frame)
    ? wideCanvas(frame, inner.w, inner.h, Math.min(2048, inner.w * (level === 2 ? 900 : 360)))
    : panelCanvas(frame, inner.w, inner.h, level === 2 ? 900 : 384);

  async function fetched(picture, level) {
    if (!picture.frame.p || picture.failed) return text(picture, level);
    const answer = await fetch(picture.frame.p[level - 1]);
    if (!answer.ok) throw new Error(String(answer.status));
    const whole = await createImageBitmap(await answer.blob());
    // an address may lead to an original of any size: no texture is larger than its level needs
    const share = Math.min(1, LONGEST[level] / Math.max(whole.width, whole.height));
    const small = await createImageBitmap(whole, {
      imageOrientation: "flipY",
      resizeWidth: Math.max(1, Math.round(whole.width * share)),
      resizeHeight: Math.max(1, Math.round(whole.height * share)),
      resizeQuality: "medium",
    });
    whole.close();
    return small;
  }

  function put(picture, source, level) {
    const map = texture(source);
    map.flipY = !(source instanceof ImageBitmap);
    map.onUpdate = () => {
      if (source.close) source.close();
      map.onUpdate = null;
    };
    map.userData.bytes = source.width * source.height * 4 * 1.34;
    total += map.userData.bytes;
    picture.maps[level] = map;
    show(picture);
    // whatever the hall holds, textures stay within the budget: the furthest go first
    const far = pictures.filter((p) => p !== picture && p.maps[1]).sort((a, b) => b.cost - a.cost);
    while (total > MOST_BYTES && far.length) {
      drop(far[0], 2);
      drop(far.shift(), 1);
    }
  }

  function drop(picture, level) {
    const map = picture.maps[level];
    if (!map) return;
    picture.maps[level] = null;
    total -= map.userData.bytes;
    map.dispose();
    show(picture);
  }

  function show(picture) {
    picture.mesh.material.uniforms.map.value = picture.maps[2] || picture.maps[1] || picture.blank;
  }

  const counted = (level) => pictures.filter((p) => p.maps[level]).length;
  return {
    look,
    idle: () => !running && !queue.length,
    stats: () => ({ bytes: Math.round(total), large: counted(2), small: counted(1) }),
    free: () => pictures.forEach((p) => { drop(p, 1); drop(p, 2); }),
  };
}
