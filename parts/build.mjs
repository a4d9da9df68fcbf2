// Makes the Node-made parts: node parts/build.mjs [TARGET]; TARGET is .parts beside this folder.
//
// Everything is made in a folder beside the target and moved there at the end, so a build that
// fails leaves the last good parts as they were. The same sources give the same bytes.

import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

import { copyFont } from "./fonts.mjs";
import { bundles, fonts } from "./table.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(process.argv[2] ?? join(here, "..", ".parts"));
const draft = `${target}.new`;

/** Bundle one line of the table into one minified file. */
function bundle({ out, entry, format, target: oldest }) {
  return build({
    absWorkingDir: here,
    entryPoints: [entry],
    outfile: join(draft, out),
    bundle: true,
    minify: true,
    format,
    target: oldest,
    charset: "utf8",
    legalComments: "eof",
    logLevel: "warning",
  });
}

await rm(draft, { recursive: true, force: true });
await mkdir(join(draft, "fonts"), { recursive: true });
for (const line of bundles) await bundle(line);
const index = {};
for (const font of fonts) index[font.name] = await copyFont(font, join(here, "node_modules"), join(draft, "fonts"));
await writeFile(join(draft, "fonts", "index.json"), `${JSON.stringify(index)}\n`);
await rm(target, { recursive: true, force: true });
await rename(draft, target);
console.log(`parts: ${bundles.length} bundles, ${fonts.length} fonts in ${target}`);
