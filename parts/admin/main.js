// The form in the browser: Sveltia CMS, bundled, with the configuration the site's build has made.
// Nothing is loaded from another host; what is written goes through the format of this house.

import "./words.js"; // before Sveltia, which reads its settings as soon as it is there

import { collections, MOST } from "./collections.js";
import { fromFile, toFile } from "./format.js";

const load = async (path) => (await fetch(path)).json();
const form = await load("config.json");
const places = Object.entries(form.places).flatMap(([top, names]) => Object.keys(names).map((id) => ({ top, id })));
const asked = new URLSearchParams(location.search).get("place");

if (asked === null && places.length > MOST) {
  (await import("./choose.js")).choose(form, places);
} else {
  await open(asked === null ? places : places.filter(({ id }) => id === asked));
}

async function open(chosen) {
  const { default: CMS } = await import("@sveltia/cms");
  for (const [name, shape] of Object.entries(form.shapes)) {
    CMS.registerCustomFormat(name, "yaml", {
      fromFile: (text) => fromFile(text, shape),
      toFile: (value) => toFile(value, shape),
    });
  }
  const whole = await Promise.all(
    chosen.map(async (place) => ({ ...place, inside: await load(`places/${place.top}/${place.id}.json`) })),
  );
  const config = { ...form.config, collections: collections(form, whole), load_config_file: false };
  if (form.proxy) await borrow(form.proxy, config);
  await CMS.init({ config });
}

/** Stand in for the folder that the browser would be asked for: Sveltia takes it up, see table.mjs. */
async function borrow(proxy, config) {
  const told = document.body.appendChild(document.createElement("p"));
  told.role = "status";
  told.textContent = "正在从本机的代理服务读取数据……";
  const media = [config, ...config.collections].flatMap(({ media_folder }) => media_folder?.replace(/^\//, "") ?? []);
  try {
    globalThis.showcaseProxy = await (await import("./proxy.js")).connect(proxy, media);
  } catch (error) {
    told.textContent = error.message;
    throw error;
  }
  localStorage.setItem("sveltia-cms.user", JSON.stringify({ backendName: "local" }));
  told.remove();
}
