// What is made with Node, in one place: add a line here, and `make site` makes it.

/**
 * Scripts: `entry` (a file in this folder) becomes `.parts/<name>.js`, minified, one file.
 * `format` is esbuild's: "iife" is a classic script (works from file://), "esm" a module.
 * `target` is the oldest browser that must run it.
 *
 * @type {{name: string, entry: string, format: "iife" | "esm", target: string[]}[]}
 */
export const bundles = [
  // The lobby screens: classic scripts, floor Chrome / Android WebView 64 (no `?.`, no modules).
  { name: "player", entry: "player/main.js", format: "iife", target: ["es2017"] },
  { name: "player-sw", entry: "player/sw.js", format: "iife", target: ["es2017"] },
];

/**
 * Fonts: slices of a pinned package, copied to `.parts/fonts/<name>/`. A page carries only the
 * slices that its characters need, so that no picture of a word depends on an installed font.
 *
 * @type {{name: string, family: string, weights: number[]}[]}
 */
export const fonts = [
  { name: "noto-serif-sc", family: "Noto Serif SC", weights: [700, 900] },
  { name: "noto-sans-sc", family: "Noto Sans SC", weights: [400, 700] },
];
