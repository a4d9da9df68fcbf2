// The USB tier: manifest and program came as a script; they are checked all the same.

import { makeProgram } from "./program.js";
import { checkManifest, digestText, openEnvelope } from "./verify.js";

/** The release in window.SHOWCASE_USB; throws when it is not what was published. */
export async function readUsb(config) {
  const { envelope, parts } = config.usb;
  const { data, digest } = await openEnvelope(envelope, config.trust);
  checkManifest(data, config.screen);
  const texts = {};
  for (let n = 0; n < data.program.length; n++) {
    const path = data.program[n][0];
    const entry = data.files.find((f) => f.path === path);
    if (!entry || (await digestText(parts[n])) !== entry.sha256) throw new Error("not as published");
    texts[path] = parts[n];
  }
  return { slot: "usb", manifest: data, digest, program: makeProgram(data, texts) };
}
