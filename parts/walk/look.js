// Colours, measures and type of the walk, in one place; the palette is the site's.
export const PAPER = "#FBF7F0";
export const INK = "#221C19";
export const RED = "#B5121B";
export const DEEP = "#7A0B12";
export const GILT = "#F3D9A4";
export const QUIET = "#6B6058";

// By day paper walls in the light of the slot; in the dark scheme an evening: the hall rests, the lamps
// over the frames carry it. `ambient` and `lit` are how bright a wall is without and by the slot's light.
const DAY = {
  floor: [112, 79, 56], wall: [255, 249, 238], ceiling: [250, 244, 234], ambient: 0.79, lit: 0.2, above: [0.84, 0.14],
  ground: [0.7, 0.55], pool: 0.8, shadow: "rgba(58,40,28,.5)", mirror: 0.2, glow: 0.17, slot: 1, cove: 1, solid: [1, 1, 1], paper: [1, 1, 1], paint: "", jamb: "#cfc6b8", section: INK, lamp: "255,250,238", beyond: "#d9d0c3",
};
const EVENING = {
  floor: [62, 41, 29], wall: [102, 80, 66], ceiling: [54, 42, 35], ambient: 0.58, lit: 0.3, above: [0.7, 0.35],
  ground: [0.55, 0.5], pool: 0.4, shadow: "rgba(10,6,4,.65)", mirror: 0.1, glow: 0.2, slot: 0.8, cove: 2.1, solid: [0.52, 0.45, 0.39], paper: [0.9, 0.87, 0.81], paint: "*vec4(.9,.87,.81,1.)", jamb: "#5b4a3e", section: "#EFE7DF", lamp: "255,214,164", beyond: "#171110",
};
export const tones = { ...DAY };
export const beEvening = (on) => Object.assign(tones, on ? EVENING : DAY);

export const EYE = 1.58; // metres: where the visitor's eyes are
export const DOOR_HEIGHT = 2.3;
export const SCREEN_HEIGHT = 2.75; // display walls do not reach the ceiling
export const THICK = 0.14; // of a display wall
export const BODY = 0.4; // metres a visitor keeps from walls

const SONG = '"Noto Serif SC","Noto Serif CJK SC","Source Han Serif SC","Songti SC",STSong,SimSun,serif';
const SANS = '"PingFang SC","HarmonyOS Sans SC","MiSans","Microsoft YaHei","Noto Sans CJK SC",sans-serif';
export const song = (px, weight = 700) => `${weight} ${px}px ${SONG}`;
export const sans = (px, weight = 400) => `${weight} ${px}px ${SANS}`;

export function canvas(width, height) {
  const made = document.createElement("canvas");
  made.width = Math.max(1, Math.round(width));
  made.height = Math.max(1, Math.round(height));
  return made;
}

// Drawn once and uploaded: on the processor, where reading it back costs nothing.
export const pencil = (made) => made.getContext("2d", { willReadFrequently: true });

// A small repeatable random number generator: the same hall looks the same on every visit.
export function dice(seed) {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
