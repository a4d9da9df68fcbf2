// The light of a stairwell, painted once: a slot runs under each flight, along its wall.
import { boards, pool, shadow, wash } from "./bake.js";
import { DOOR_HEIGHT, canvas, pencil, tones } from "./look.js";

const OVER = 0.03; // and above the ceiling's edge, so that no gap shows
export const SUNK = 0.19; // metres that a wall reaches below the line of its steps, within the slab
const GRID = 4;

// The height of the ceiling along a wall: the flight above runs as this one does; over the last, flat.
export function topOf(stair, wall) {
  const last = stair.turns * stair.storey + stair.clear;
  const under = wall.turn === stair.turns - 1 && wall.up(wall.length) > wall.turn * stair.storey + 0.1;
  return (at) => (under ? last : wall.up(at) + stair.clear) + OVER;
}

export function bakeStairWall(scene, stair, wall, frames) {
  const high = topOf(stair, wall);
  const low = Math.min(...wall.foot.map((p) => p[1])) - SUNK, top = Math.max(high(0), high(wall.length));
  const height = top - low, scale = Math.min(48, 1020 / Math.max(wall.length, height));
  const made = canvas(wall.length * scale, height * scale);
  const pen = pencil(made);
  wash(pen, wall.length * GRID, height * GRID, tones.wall, (u, v) => {
    const at = u * wall.length, up = top - v * height;
    const deep = Math.max(0, high(at) - up), over = Math.max(0, up - wall.up(at));
    const k = 0.9 * Math.exp(-deep / 1.5) + 0.25;
    const lit = tones.lit * tones.cove * k;
    const corner = 1 - 0.15 * Math.exp(-Math.min(at, wall.length - at) / 0.3);
    const foot = 1 - 0.2 * Math.exp(-over / 0.28);
    return [(tones.ambient + lit) * corner * foot, 1 - Math.min(1, k)];
  });
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  for (const frame of frames) pool(pen, frame.m, top - frame.up, frame.w, frame.h);
  for (const frame of frames) shadow(pen, scale, frame.m - frame.w / 2, top - frame.up - frame.h / 2, frame.w, frame.h);
  const ends = [0, ...wall.foot.map((p) => p[0]), wall.length];
  const strip = (upper, lower, tone) => {
    pen.fillStyle = tone;
    pen.beginPath();
    for (const at of ends) pen.lineTo(at, top - upper(at));
    for (const at of [...ends].reverse()) pen.lineTo(at, top - lower(at));
    pen.fill();
  };
  pen.globalAlpha = tones.slot;
  strip((at) => high(at), (at) => high(at) - 0.08, "#fffdf6");
  pen.globalAlpha = 1;
  strip((at) => wall.up(at) + 0.21, (at) => wall.up(at) + 0.16, "rgba(0,0,0,.14)");
  for (const [at, width] of wall.openings) {
    pen.fillStyle = tones.jamb;
    pen.fillRect(at - 0.09, top - wall.up(at) - DOOR_HEIGHT - 0.09, width + 0.18, DOOR_HEIGHT + 0.09);
  }
  return made;
}

// A landing: boards across, darker where walls stand, the light of the slots on it.
export function bakeLanding(stair) {
  const w = stair.across, d = stair.landing, scale = 72;
  const made = canvas(w * scale, d * scale);
  const pen = pencil(made);
  wash(pen, w * 8, d * 8, tones.floor, (u, v) => {
    const x = u * w, y = v * d;
    const wall = Math.min(x, w - x, y);
    return [(tones.ground[0] + tones.ground[1] * (0.35 + 0.5 * Math.exp(-wall / 0.9))) * (1 - 0.45 * Math.exp(-wall / 0.09)), 0.5];
  });
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  boards(pen, w, d, true);
  return made;
}
