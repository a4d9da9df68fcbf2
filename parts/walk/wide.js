// Panels wider than a sheet: the parts of an exhibit as columns, or its storeys as steps of a stair.
import { DEEP, GILT, INK, QUIET, RED, canvas, pencil, sans, song } from "./look.js";
import { column, fitted, wrapped, written } from "./panel.js";

const GOLD = "#8A6A1F";
const LINE = "#ded4c5";

export const isWide = (frame) => Boolean(frame.z || frame.f);

export function wideCanvas(frame, w, h, pixels) {
  const made = canvas(pixels, (pixels * h) / w);
  const pen = pencil(made);
  const W = made.width, H = made.height;
  const field = H * 0.46, m = H * 0.075;
  pen.fillStyle = "#fdfaf4";
  pen.fillRect(0, 0, W, H);
  pen.fillStyle = DEEP;
  pen.fillRect(W - field, 0, field, H);
  pen.fillStyle = GILT;
  const letters = [...frame.t].length;
  const perLine = letters > 9 ? Math.ceil(letters / 2) : letters;
  const size = Math.min(H * 0.13, (H - 2 * m) / perLine / 1.12);
  const columns = Math.ceil(letters / perLine);
  const left = (field - size * (1.1 + 1.3 * (columns - 1))) / 2;
  column(pen, frame.t, W - left, (H - size * 1.12 * perLine) / 2, size, perLine);
  if (frame.f) stair(pen, frame, W - field, H, m);
  else parts(pen, frame, W - field, H, m);
  pen.fillStyle = RED;
  pen.font = song(H * 0.05, 600);
  if (frame.d) pen.fillText(frame.d, m, m + H * 0.04);
  pen.fillStyle = QUIET;
  pen.font = sans(H * 0.034);
  if (frame.s) pen.fillText(frame.s, m, H - m * 0.7);
  return made;
}

// From right to left, as one reads columns; what is only declared is an empty place.
function parts(pen, frame, W, H, m) {
  const named = frame.z, count = named.length + (frame.q || 0);
  const wide = W / count, top = m + H * 0.1, foot = H - m - H * 0.05;
  const few = count <= 4 && !named.some(([, value]) => value); // they may stand large
  for (let i = 0; i < count; i++) {
    const right = W - i * wide, middle = right - wide / 2;
    if (i) {
      pen.fillStyle = LINE;
      pen.fillRect(right, top, Math.max(1, H * 0.003), foot - top);
    }
    const [title, value] = named[i] || ["待补", ""];
    if (!named[i]) {
      pen.strokeStyle = "#b9a98f";
      pen.setLineDash([H * 0.012, H * 0.012]);
      pen.lineWidth = Math.max(1, H * 0.003);
      pen.strokeRect(right - wide * 0.86, top, wide * 0.72, foot - top);
    }
    pen.textAlign = "center";
    let below = 0;
    if (value) {
      const small = H * 0.05;
      pen.font = song(small, 600);
      pen.fillStyle = GOLD;
      const lines = wrapped(pen, value, wide * 0.86, 4);
      below = lines.length * small * 1.4 + small;
      lines.forEach((line, n) => pen.fillText(line, middle, foot - (lines.length - 1 - n) * small * 1.4));
    }
    const letters = [...title].length, perLine = letters > 10 ? Math.ceil(letters / 2) : letters;
    const size = Math.min(H * (few ? 0.13 : named[i] ? 0.085 : 0.05), (foot - top - below) / perLine / 1.12, wide / (letters > 10 ? 2.7 : 1.3));
    const columns = Math.ceil(letters / perLine);
    pen.fillStyle = named[i] ? INK : QUIET;
    const start = named[i] && !few ? top : (top + foot - size * perLine * 1.12) / 2;
    column(pen, title, middle + size * (0.55 + 0.65 * (columns - 1)), start, size, perLine);
  }
}

// Every storey a tread, from the first at the foot to the last beside the title.
function stair(pen, frame, W, H, m) {
  const count = frame.f.length, run = (W - 2 * m) / count, low = H * 0.84, rise = (H * 0.56) / count;
  const line = Math.max(1, H * 0.004);
  pen.fillStyle = "#f3ecdf";
  for (let i = 0; i < count; i++) pen.fillRect(m + i * run, low - (i + 1) * rise, run + 1, (i + 1) * rise);
  for (let i = 0; i < count; i++) {
    const x = m + i * run, y = low - (i + 1) * rise, end = i === 0 || i === count - 1;
    pen.fillStyle = end ? RED : INK;
    pen.fillRect(x, y, run, end ? line * 3 : line);
    if (i) pen.fillRect(x, y, line, rise);
    pen.fillStyle = end ? RED : QUIET;
    pen.textAlign = "center";
    pen.font = song(fitted(pen, frame.f[i], song, H * 0.038, run * 0.9), 600);
    pen.fillText(frame.f[i], x + run / 2, y + H * 0.05);
    pen.textAlign = "left";
  }
  pen.fillStyle = "#4a413b";
  written(pen, frame.text, m, m + H * 0.26, W * 0.4, H * 0.05, 4);
}
