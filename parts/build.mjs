// Makes the Node-made parts: node parts/build.mjs [TARGET]; TARGET is .parts beside this folder.
//
// Everything is made in a folder beside the target and moved there at the end, so a build that
// fails leaves the last good parts as they were. The same sources give the same bytes.

import { copyFile, mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

import { copyFont } from "./fonts.mjs";
import { bundles, copies, fonts } from "./table.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(process.argv[2] ?? join(here, "..", ".parts"));
const draft = `${target}.new`;

/** Bundle one line of the table into one minified file. */
async function bundle({ out, entry, format, target: oldest, external = [], instead = [] }) {
  const outfile = join(draft, out);
  await build({
    absWorkingDir: here,
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    format,
    target: oldest,
    external,
    charset: "utf8",
    legalComments: "eof",
    logLevel: "warning",
  });
  if (instead.length) await writeFile(outfile, replaced(await readFile(outfile, "utf8"), instead));
}

/** A bundle's text with its replacements. A pattern that is not there means that the package has changed. */
function replaced(text, instead) {
  return instead.reduce((done, [pattern, other]) => {
    if (!pattern.test(done)) throw new Error(`${pattern} is not in the bundle`);
    return done.replace(pattern, other);
  }, text);
}

/** Copy one line of the table's folders. */
async function copy({ out, folder, leave }) {
  await mkdir(join(draft, out), { recursive: true });
  for (const name of (await readdir(join(here, folder))).sort()) {
    if (!leave.some((ending) => name.endsWith(ending))) await copyFile(join(here, folder, name), join(draft, out, name));
  }
}

await rm(draft, { recursive: true, force: true });
await mkdir(join(draft, "fonts"), { recursive: true });
for (const line of bundles) await bundle(line);
for (const line of copies) await copy(line);
const index = {};
for (const font of fonts) index[font.name] = await copyFont(font, join(here, "node_modules"), join(draft, "fonts"));
await writeFile(join(draft, "fonts", "index.json"), `${JSON.stringify(index)}\n`);
await rm(target, { recursive: true, force: true });
await rename(draft, target);
console.log(`parts: ${bundles.length} bundles, ${fonts.length} fonts in ${target}`);
