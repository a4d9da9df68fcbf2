// What is set in type: panels for exhibits without a picture, labels under frames, the title wall.
import { DEEP, GILT, INK, QUIET, RED, canvas, pencil, sans, song, tones } from "./look.js";
import { words } from "./words.js";

// A panel as an exhibition would print it: the title down the page, a red rule, date and section.
// One that lists parts, or runs through storeys, is wider and is drawn in wide.js.
export function panelCanvas(frame, w, h, pixels) {
  const made = canvas(pixels, (pixels * h) / w);
  const pen = pencil(made);
  const W = made.width, H = made.height, m = W * 0.09;
  pen.fillStyle = "#fdfaf4";
  pen.fillRect(0, 0, W, H);
  pen.fillStyle = RED;
  pen.fillRect(m, m, W * 0.012, H - 2 * m);
  // with nothing but a title, the title has the page
  const alone = !frame.d && !frame.text;
  const letters = [...frame.t];
  const perLine = letters.length > 16 ? Math.ceil(letters.length / 3) : letters.length > 9 ? Math.ceil(letters.length / 2) : letters.length;
  const size = Math.min(W * (alone ? 0.17 : 0.135), (H - 2 * m) / Math.max(perLine, 6) / 1.12);
  const right = alone ? W * 0.5 + size * 0.65 * Math.ceil(letters.length / perLine) + m * 0.2 : W - m;
  pen.fillStyle = INK;
  column(pen, frame.t, right, m, size, perLine);
  const x = m + W * 0.05;
  const free = right - size * 1.3 * Math.ceil(letters.length / perLine) - x - W * 0.02;
  pen.fillStyle = RED;
  if (frame.d) {
    pen.font = song(fitted(pen, frame.d, song, W * 0.062, free), 600);
    pen.fillText(frame.d, x, m + W * 0.06);
  }
  pen.fillStyle = QUIET;
  pen.font = sans(W * 0.036);
  if (frame.s) pen.fillText(frame.s, x, H - m);
  pen.fillStyle = "#4a413b";
  written(pen, frame.text, x, H - m - W * 0.08, free, W * [0.06, 0.052, 0.045][Math.min(2, Math.floor(frame.text.length / 26))], 9);
  return made;
}

// Text in lines, the last of them on `foot`.
export function written(pen, text, x, foot, width, size, most) {
  pen.font = sans(size);
  const lines = wrapped(pen, text, width, most);
  lines.forEach((line, i) => pen.fillText(line, x, foot - (lines.length - 1 - i) * size * 1.6));
}

// Letters down the page from `top`, columns going left from `right`.
export function column(pen, text, right, top, size, perLine) {
  pen.font = song(size);
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  [...text].forEach((letter, i) => {
    const across = Math.floor(i / perLine), down = i % perLine;
    upright(pen, letter, right - size * 0.55 - across * size * 1.3, top + size * (0.55 + down * 1.12), size);
  });
  pen.textAlign = "left";
  pen.textBaseline = "alphabetic";
}

// Down the page quotation marks, brackets and dashes take their upright forms (GB/T 15834); what has
// none turns with the line.
const UPRIGHT = { "“": "﹃", "”": "﹄", "‘": "﹁", "’": "﹂", "（": "︵", "）": "︶", "《": "︽", "》": "︾", "〈": "︿", "〉": "﹀", "—": "︱" };

function upright(pen, letter, x, y, size) {
  if (!/[()\-–]/.test(letter)) {
    pen.fillText(UPRIGHT[letter] || letter, x, y);
    return;
  }
  pen.save();
  pen.translate(x, y);
  pen.rotate(Math.PI / 2);
  pen.fillText(letter, 0, -size * 0.02);
  pen.restore();
}

export function fitted(pen, text, face, size, most) {
  pen.font = face(size);
  const width = pen.measureText(text).width;
  return width > most ? (size * most) / width : size;
}

export function wrapped(pen, text, width, most) {
  const lines = [];
  let line = "";
  for (const letter of text) {
    if (pen.measureText(line + letter).width > width && !"，。、；：）”".includes(letter)) {
      lines.push(line);
      line = "";
      if (lines.length === most) break;
    }
    line += letter;
  }
  if (lines.length === most) lines[most - 1] = `${lines[most - 1].slice(0, -1)}…`;
  else if (line) lines.push(line);
  return lines;
}

export const TILE = [288, 128];
const ACROSS = 7;

// All labels on sheets of at most 112: one texture and one draw call a sheet.
export function labelSheets(frames) {
  const sheets = [];
  for (let first = 0; first < frames.length; first += 112) {
    const group = frames.slice(first, first + 112);
    const sheet = canvas(2048, Math.ceil(group.length / ACROSS) * TILE[1]);
    const pen = pencil(sheet);
    const places = group.map((frame, i) => {
      const x = (i % ACROSS) * TILE[0], y = Math.floor(i / ACROSS) * TILE[1];
      label(pen, frame, x, y);
      return [frame, [x / sheet.width, 1 - (y + TILE[1]) / sheet.height, (x + TILE[0]) / sheet.width, 1 - y / sheet.height]];
    });
    sheets.push({ sheet, places });
  }
  return sheets;
}

function label(pen, frame, x, y) {
  const [w, h] = TILE;
  pen.fillStyle = "#fffdf9";
  pen.fillRect(x, y, w, h);
  pen.fillStyle = RED;
  pen.fillRect(x + 16, y + 20, 4, 32);
  pen.fillStyle = INK;
  pen.font = song(fitted(pen, frame.t, song, 31, w - 52));
  pen.fillText(frame.t, x + 30, y + 48);
  pen.fillStyle = QUIET;
  const line = [frame.d, frame.s].filter(Boolean).join(" · ");
  pen.font = sans(fitted(pen, line, sans, 24, w - 36));
  pen.fillText(line, x + 16, y + 100);
}

export function titleCanvas(scene, w, h) {
  const made = canvas(1024, (1024 * h) / w);
  const pen = pencil(made);
  const W = made.width, H = made.height;
  pen.fillStyle = DEEP;
  pen.fillRect(0, 0, W, H);
  const glow = pen.createRadialGradient(W * 0.5, 0, 0, W * 0.5, 0, W * 0.75);
  glow.addColorStop(0, "rgba(190,40,40,.4)");
  glow.addColorStop(1, "rgba(122,11,18,0)");
  pen.fillStyle = glow;
  pen.fillRect(0, 0, W, H);
  pen.fillStyle = GILT;
  pen.textAlign = "center";
  const big = fitted(pen, scene.title, song, H * 0.3, W * 0.8);
  pen.font = song(big, 900);
  const base = H * 0.5 + big * 0.22;
  pen.fillText(scene.title, W / 2, base);
  pen.fillRect(W / 2 - W * 0.05, base + big * 0.36, W * 0.1, 3);
  pen.font = sans(fitted(pen, scene.subtitle, sans, H * 0.085, W * 0.8));
  pen.fillText(scene.subtitle, W / 2, base + big * 0.36 + H * 0.15);
  return made;
}

// Names of sections, set on the wall above their first frame; on one sheet, on no ground.
export function sectionSheet(names) {
  const tall = 96;
  const sheet = canvas(512, 2 ** Math.ceil(Math.log2(names.length * tall || 1)));
  const pen = pencil(sheet);
  const places = new Map();
  names.forEach((name, i) => {
    const y = i * tall;
    const size = fitted(pen, name, song, 62, 470);
    pen.fillStyle = RED;
    pen.fillRect(0, y + 14, 8, 66);
    pen.fillStyle = tones.section;
    pen.font = song(size, 900);
    pen.fillText(name, 28, y + 70);
    const wide = 28 + pen.measureText(name).width + 4;
    places.set(name, { wide: wide / tall, box: [0, 1 - (y + tall) / sheet.height, wide / 512, 1 - y / sheet.height] });
  });
  return { sheet, places };
}

// A place of which nobody has said yet what hangs there.
export function owedCanvas(w, h) {
  const made = canvas(480, (480 * h) / w);
  const pen = pencil(made);
  const W = made.width, H = made.height, m = W * 0.07;
  pen.fillStyle = "#f7f1e6";
  pen.fillRect(0, 0, W, H);
  pen.strokeStyle = "#b9a98f";
  pen.lineWidth = 3;
  pen.setLineDash([14, 12]);
  pen.strokeRect(m, m, W - 2 * m, H - 2 * m);
  pen.fillStyle = QUIET;
  const size = W * 0.16;
  column(pen, words.owedShort, W / 2 + size * 0.55, (H - size * 2.24) / 2, size, 2);
  pen.textAlign = "center";
  pen.font = sans(W * 0.042);
  pen.fillText(words.owedWhy, W / 2, H - m * 2);
  pen.textAlign = "left";
  return made;
}
