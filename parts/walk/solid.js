// Everything of one colour a face — frames, mats, jambs, caps — gathered into one mesh: one draw call.
import { BufferAttribute, BufferGeometry, Mesh } from "three";
import { tones as light } from "./look.js";
import { tone, toned } from "./paint.js";

export function solidBuilder() {
  const position = [], color = [], index = [];

  // Four corners counter-clockwise as seen, each [x, up, y]; css is a colour, or one for each corner.
  function quad(corners, css, k = light.solid) {
    const base = position.length / 3;
    corners.forEach((corner, i) => {
      const tint = tone(Array.isArray(css) ? css[i] : css);
      position.push(corner[0], corner[1], corner[2]);
      color.push(tint.r * k[0], tint.g * k[1], tint.b * k[2]);
    });
    index.push(base, base + 1, base + 2, base, base + 2, base + 3);
  }

  // A board on a wall: middle at `at` metres and `up`, standing `out` metres off it; five faces.
  function board(wall, at, up, w, h, out, depth, tones) {
    const p = (s, z, o) => [
      wall.a[0] + wall.u[0] * (at + s) + wall.n[0] * o, up + z,
      wall.a[1] + wall.u[1] * (at + s) + wall.n[1] * o,
    ];
    const l = -w / 2, r = w / 2, b = -h / 2, t = h / 2, back = out - depth;
    if (tones.front) quad([p(l, b, out), p(r, b, out), p(r, t, out), p(l, t, out)], tones.front, tones.lit ? light.paper : light.solid);
    quad([p(l, t, out), p(r, t, out), p(r, t, back), p(l, t, back)], tones.top);
    quad([p(l, b, back), p(r, b, back), p(r, b, out), p(l, b, out)], tones.bottom);
    quad([p(l, b, back), p(l, b, out), p(l, t, out), p(l, t, back)], tones.side);
    quad([p(r, b, out), p(r, b, back), p(r, t, back), p(r, t, out)], tones.side);
  }

  function mesh() {
    const geometry = new BufferGeometry();
    geometry.setAttribute("position", new BufferAttribute(new Float32Array(position), 3));
    geometry.setAttribute("color", new BufferAttribute(new Float32Array(color), 3));
    geometry.setIndex(index);
    const made = new Mesh(geometry, toned());
    made.matrixAutoUpdate = false;
    return made;
  }

  return { quad, board, mesh };
}
