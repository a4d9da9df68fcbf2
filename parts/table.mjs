// What is made with Node, in one place: add a line here, and `make site` makes it.

/**
 * Scripts and style sheets: `entry` (a file in this folder) becomes `.parts/<out>`, one minified file.
 * `format` is for scripts, as esbuild names it: "iife" is a classic script (works from file://),
 * "esm" a module. `target` is the oldest browser or language level that must run it.
 *
 * @type {{out: string, entry: string, format?: "iife" | "esm", target: string}[]}
 */
export const bundles = [
  // the walk through a gallery: a module that a page imports only when its visitor asks for it
  { out: "walk.js", entry: "walk/main.js", format: "esm", target: "es2022" },
  { out: "walk.css", entry: "walk/walk.css", target: "chrome111" },
  // The lobby screens: classic scripts, floor Chrome / Android WebView 64 (no `?.`, no modules).
  { out: "player.js", entry: "player/main.js", format: "iife", target: "es2017" },
  { out: "player-sw.js", entry: "player/sw.js", format: "iife", target: "es2017" },
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
