// Eleventy: pages from YAML by pagination, one layout, one search file, one sitemap.
import fs from "node:fs";
import path from "node:path";
import markdownIt from "markdown-it";
import { parse } from "yaml";

export default function (config) {
  const folder = process.env.PLACES;
  config.addGlobalData("pages", () =>
    fs.readdirSync(folder).sort().flatMap((name) => parse(fs.readFileSync(path.join(folder, name), "utf8"))),
  );
  const markdown = markdownIt();
  config.addFilter("markdown", (text) => markdown.render(text));
  config.addFilter("json", (value) => JSON.stringify(value));
  return { dir: { input: "src", output: "public" } };
}
