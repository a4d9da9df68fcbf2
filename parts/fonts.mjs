// Copies font slices and writes the index of which characters each slice holds.

import { copyFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const FACE = /@font-face\s*\{(.*?)\}/gs;
const FILE = /url\(\.\/files\/([^)]+\.woff2)\)/;
const RANGE = /unicode-range:\s*([^;]+);/;

/**
 * Read the slices out of a style sheet of @fontsource.
 *
 * @param {string} css one weight's style sheet
 * @returns {{file: string, ranges: [number, number][]}[]} inclusive ranges of code points
 */
export function slices(css) {
  return [...css.matchAll(FACE)].map(([, body]) => {
    const file = FILE.exec(body)?.[1];
    const range = RANGE.exec(body)?.[1];
    if (!file || !range) throw new Error(`no woff2 file or no unicode-range in: ${body.trim()}`);
    return { file, ranges: range.split(",").map(span) };
  });
}

/** "U+4e00-4eff" or "U+4e00" as an inclusive pair. */
function span(text) {
  const [first, last] = text.trim().replace(/^U\+/i, "").split("-");
  return [parseInt(first, 16), parseInt(last ?? first, 16)];
}

/**
 * Copy the slices of one font into `target` and return its entry in the index.
 *
 * @param {{name: string, family: string, weights: number[]}} font a line of the table
 * @param {string} modules the node_modules folder
 * @param {string} target the folder that gets `<name>/…`
 */
export async function copyFont(font, modules, target) {
  const source = join(modules, "@fontsource", font.name);
  const folder = join(target, font.name);
  await mkdir(folder, { recursive: true });
  await copyFile(join(source, "LICENSE"), join(folder, "LICENSE"));
  const { version } = JSON.parse(await readFile(join(source, "package.json"), "utf8"));
  const weights = {};
  for (const weight of font.weights) {
    const found = slices(await readFile(join(source, `${weight}.css`), "utf8"));
    for (const { file } of found) await copyFile(join(source, "files", file), join(folder, file));
    weights[weight] = found.map(({ file, ranges }) => ({ file: `${font.name}/${file}`, ranges }));
  }
  return { family: font.family, version, weights };
}
