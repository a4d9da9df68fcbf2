// The form in the browser: Sveltia CMS, bundled, with the configuration the site's build has made.
// Nothing is loaded from another host; what is written goes through the format of this house.

import "./words.js"; // before Sveltia, which reads its settings as soon as it is there

import CMS from "@sveltia/cms";

import { fromFile, toFile } from "./format.js";
import { connect } from "./proxy.js";

const answer = await fetch("config.json");
const { config, shapes, proxy } = await answer.json();
for (const [name, shape] of Object.entries(shapes)) {
  CMS.registerCustomFormat(name, "yaml", {
    fromFile: (text) => fromFile(text, shape),
    toFile: (value) => toFile(value, shape),
  });
}
if (proxy) {
  const told = document.body.appendChild(document.createElement("p"));
  told.role = "status";
  told.textContent = "正在从本机的代理服务读取数据……";
  const media = [config, ...config.collections].flatMap(({ media_folder }) => media_folder?.replace(/^\//, "") ?? []);
  try {
    // Sveltia's work on a local folder asks for this, see table.mjs
    globalThis.showcaseProxy = await connect(proxy, media);
  } catch (error) {
    told.textContent = error.message;
    throw error;
  }
  localStorage.setItem("sveltia-cms.user", JSON.stringify({ backendName: "local" }));
  told.remove();
}
await CMS.init({ config: { ...config, load_config_file: false } });
