// Colours, measures and type of the walk, in one place; the palette is the site's.
export const PAPER = "#FBF7F0";
export const INK = "#221C19";
export const RED = "#B5121B";
export const DEEP = "#7A0B12";
export const GILT = "#F3D9A4";
export const QUIET = "#6B6058";
export const FLOOR = [104, 74, 54];
export const WALL = [252, 248, 241];
export const CEILING = [247, 242, 234];

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
