// Frames on the walls: mouldings in the one solid mesh, pictures as textures fetched by distance.
import { Mesh, MeshBasicMaterial, SRGBColorSpace, Texture, LinearFilter, LinearMipmapLinearFilter } from "three";
import { panelCanvas, labelSheets } from "./panel.js";
import { facing, still, texture } from "./room.js";
import { BufferAttribute, BufferGeometry } from "three";

const NEAR = 4.5; // metres within which the large derivative is shown
const FAR = 18; // metres within which the small one is
const MOST_LARGE = 6;
const MOST_BYTES = 96e6; // of picture textures, mipmaps included
const OUT = 0.045; // frames stand off the wall

export function hangFrames(scene, plan, root, solid) {
  const pictures = plan.frames.map((frame) => {
    const inner = frame.p ? moulding(scene, frame, solid) : board(scene, frame, solid);
    const geometry = facing(frame.wall, frame.m, scene.eye, inner.w, inner.h, inner.out);
    const material = new MeshBasicMaterial({ color: frame.p ? "#d9cfc0" : "#fdfaf4" });
    const mesh = still(new Mesh(geometry, material));
    mesh.userData.frame = frame;
    root.add(mesh);
    return { frame, mesh, inner, level: 0, wanted: 0, busy: false, bytes: 0 };
  });
  for (const { sheet, places } of labelSheets(plan.frames)) root.add(labels(scene, sheet, places, solid));
  return pictures;
}

// A thin dark moulding and a white mat, as for prints.
function moulding(scene, frame, solid) {
  const bar = 0.028;
  const mat = 0.02 + Math.min(0.075, Math.min(frame.w, frame.h) * 0.09);
  const dark = { front: "#33261e", top: "#5b4636", bottom: "#1d1410", side: "#2a1e17" };
  solid.board(frame.wall, frame.m, scene.eye, frame.w, frame.h, OUT, OUT, dark);
  const paper = { front: "#fffcf5", top: "#bdb3a5", bottom: "#fff", side: "#d9d0c2" };
  solid.board(frame.wall, frame.m, scene.eye, frame.w - bar * 2, frame.h - bar * 2, OUT + 0.003, 0.002, paper);
  return { w: frame.w - 2 * (bar + mat), h: frame.h - 2 * (bar + mat), out: OUT + 0.006 };
}

function board(scene, frame, solid) {
  solid.board(frame.wall, frame.m, scene.eye, frame.w, frame.h, 0.03, 0.03, { top: "#fff", bottom: "#8f8475", side: "#c9bfb0" });
  return { w: frame.w, h: frame.h, out: 0.031 };
}

function labels(scene, sheet, places, solid) {
  const position = [], uv = [], index = [];
  for (const [frame, box] of places) {
    const w = 0.36, h = 0.16;
    const at = frame.m - frame.w / 2 + w / 2, up = scene.eye - frame.h / 2 - 0.1 - h / 2;
    solid.board(frame.wall, at, up, w, h, 0.008, 0.008, { top: "#fff", bottom: "#a79c8d", side: "#cfc6b8" });
    const part = facing(frame.wall, at, up, w, h, 0.0085, box);
    const base = position.length / 3;
    position.push(...part.attributes.position.array);
    uv.push(...part.attributes.uv.array);
    index.push(base, base + 1, base + 2, base, base + 2, base + 3);
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(new Float32Array(position), 3));
  geometry.setAttribute("uv", new BufferAttribute(new Float32Array(uv), 2));
  geometry.setIndex(index);
  return still(new Mesh(geometry, new MeshBasicMaterial({ map: texture(sheet, 2) })));
}

// Keeps pictures near the visitor sharp and the rest small or gone. `changed` asks for a frame.
export function makeHanger(pictures, changed) {
  const queue = [];
  let total = 0;
  let running = 0;

  function look(x, y, dx, dy) {
    const ranked = pictures.map((picture) => {
      const { frame } = picture;
      const ax = frame.x - x, ay = frame.y - y;
      const away = Math.hypot(ax, ay);
      const front = -(ax * frame.n[0] + ay * frame.n[1]) > -0.2;
      const ahead = (ax * dx + ay * dy) / (away || 1);
      return { picture, cost: away * (front ? 1 : 2.5) * (ahead > 0.2 ? 1 : 1.6), away, front };
    }).sort((a, b) => a.cost - b.cost);
    ranked.forEach(({ picture, cost, away, front }, rank) => {
      picture.cost = cost;
      const large = rank < MOST_LARGE && away < NEAR && front;
      picture.wanted = large ? 2 : cost < FAR ? 1 : picture.level === 1 && cost < FAR * 1.4 ? 1 : 0;
    });
    for (const { picture } of ranked) {
      if (picture.wanted < picture.level && !picture.busy && picture.wanted === 0) drop(picture);
      else if (picture.wanted && picture.wanted !== picture.level && !picture.busy) {
        if (picture.wanted < picture.level && picture.cost < NEAR * 2) continue;
        if (!queue.includes(picture)) queue.push(picture);
      }
    }
    queue.sort((a, b) => a.cost - b.cost);
    next();
  }

  // Two at a time: the decoder is off the main thread, the upload is not.
  function next() {
    while (running < 2 && queue.length) {
      const picture = queue.shift();
      if (!picture.wanted || picture.wanted === picture.level) continue;
      running += 1;
      picture.busy = true;
      fetched(picture, picture.wanted).then((source) => source && put(picture, source, picture.wanted || 1), () => {
        picture.failed = true;
        if (picture.level === 0) put(picture, panelCanvas(picture.frame, picture.inner.w, picture.inner.h, 384), 1);
      }).finally(() => {
        running -= 1;
        picture.busy = false;
        changed();
        setTimeout(next, 0);
      });
    }
  }

  async function fetched(picture, level) {
    const { frame, inner } = picture;
    if (!frame.p || picture.failed) return panelCanvas(frame, inner.w, inner.h, level === 2 ? 900 : 384);
    const answer = await fetch(frame.p[level - 1]);
    if (!answer.ok) throw new Error(String(answer.status));
    return createImageBitmap(await answer.blob(), { imageOrientation: "flipY" });
  }

  function put(picture, source, level) {
    drop(picture);
    const map = new Texture(source);
    map.flipY = !(source instanceof ImageBitmap);
    map.colorSpace = SRGBColorSpace;
    map.minFilter = LinearMipmapLinearFilter;
    map.magFilter = LinearFilter;
    map.anisotropy = 2;
    map.needsUpdate = true;
    map.onUpdate = () => {
      if (source.close) source.close();
      map.onUpdate = null;
    };
    const { material } = picture.mesh;
    if (!material.map) material.needsUpdate = true;
    material.map = map;
    material.color.set("#fff");
    picture.level = level;
    picture.bytes = source.width * source.height * 4 * 1.34;
    total += picture.bytes;
    bound(picture);
  }

  function drop(picture) {
    if (!picture.level) return;
    const { material } = picture.mesh;
    material.map.dispose();
    material.map = null;
    material.color.set(picture.frame.p ? "#d9cfc0" : "#fdfaf4");
    material.needsUpdate = true;
    total -= picture.bytes;
    picture.level = picture.bytes = 0;
  }

  // Whatever the hall holds, textures stay within the budget: the furthest go first.
  function bound(kept) {
    const far = pictures.filter((p) => p.level && p !== kept).sort((a, b) => b.cost - a.cost);
    while (total > MOST_BYTES && far.length) drop(far.shift());
  }

  return {
    look,
    idle: () => !running && !queue.length,
    stats: () => ({
      bytes: Math.round(total),
      large: pictures.filter((p) => p.level === 2).length,
      small: pictures.filter((p) => p.level === 1).length,
    }),
  };
}
