// The form in the browser: Sveltia CMS, bundled, with the configuration the site's build has made.
// Nothing is loaded from another host; what is written goes through the format of this house.

import CMS from "@sveltia/cms";

import { fromFile, toFile } from "./format.js";

const answer = await fetch("config.json");
const { config, shapes } = await answer.json();
for (const [name, shape] of Object.entries(shapes)) {
  CMS.registerCustomFormat(name, "yaml", {
    fromFile: (text) => fromFile(text, shape),
    toFile: (value) => toFile(value, shape),
  });
}
await CMS.init({ config: { ...config, load_config_file: false } });
