// What is made with Node, in one place: add a line here, and `make site` makes it.

/** Languages of the editors' form that no editor here reads. */
const FOREIGN =
  "ar bg ca cs da de el en-CA en-GB es-CO fa fi fr hr it ja ko nl pl pt-BR pt-PT ru sv tr uk vi zh-TW".split(" ");

/**
 * Scripts and style sheets: `entry` (a file in this folder) becomes `.parts/<out>`, one minified file.
 * `format` is for scripts, as esbuild names it: "iife" is a classic script (works from file://),
 * "esm" a module. `external` names imports that are left out (globs); of `instead`,
 * each first pattern found in the bundle is replaced, and must be found. `target` is the oldest browser or language level that must run it.
 *
 * @type {{out: string, entry: string, format?: "iife" | "esm", target: string, external?: string[],
 *   instead?: [RegExp, string][]}[]}
 */
export const bundles = [
  // the walk through a gallery: a module that a page imports only when its visitor asks for it
  { out: "walk.js", entry: "walk/main.js", format: "esm", target: "es2022" },
  // the same tour on a lobby screen: its player loads it, as a classic script, when such a slide comes
  { out: "walk-screen.js", entry: "walk/screen.js", format: "iife", target: "es2017" },
  { out: "walk.css", entry: "walk/walk.css", target: "chrome111" },
  // The lobby screens: classic scripts, floor Chrome / Android WebView 64 (no `?.`, no modules).
  { out: "player.js", entry: "player/main.js", format: "iife", target: "es2017" },
  { out: "player-sw.js", entry: "player/sw.js", format: "iife", target: "es2017" },
  // The editors' form at /admin/: Sveltia CMS with the format that keeps what was not edited.
  // Left out: its code editor's highlighting, which no field of ours uses, and languages but Chinese and English.
  {
    out: "admin.js",
    entry: "admin/main.js",
    format: "esm",
    target: "es2022",
    instead: [
      // its three fonts come from the folder beside it (see copies), not from a foreign host
      [/https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/source-sans-3[^)]+/, "assets/source-sans-3-latin-wght-normal-BqRLTx4X.woff2"],
      [/https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/noto-mono[^)]+/, "assets/noto-mono-latin-400-normal-DiC8lJru.woff2"],
      [/https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/material-symbols-outlined[^)]+/, "assets/material-symbols-outlined-latin-wght-normal-_Z1IJPLg.woff2"],
      // in place of a folder that is picked, and before anything is written there: admin/proxy.js, where main.js has set it
      [/if\(!\(["'`]showDirectoryPicker["'`] ?in window\)\)throw/, "if(globalThis.showcaseProxy)return globalThis.showcaseProxy.folder;$&"],
      [/(Root directory handle is not available["'`]\);return [\w$]+\([\w$]+,[\w$]+\)\},commitChanges:async ([\w$]+)=>)([^,}]+\([^()]*\))/, "$1(await globalThis.showcaseProxy?.save($2),$3)"],
    ],
    external: ["@shikijs/*", ...FOREIGN.map((name) => `../locales/${name}.json`)],
  },
];

/**
 * Files of a package that a bundle loads by address: `folder` is copied to `.parts/<out>/`, without
 * the files whose names end in one of `leave`.
 *
 * @type {{out: string, folder: string, leave: string[]}[]}
 */
export const copies = [
  { out: "admin-assets", folder: "node_modules/@sveltia/cms/npm/assets", leave: [".map"] },
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
