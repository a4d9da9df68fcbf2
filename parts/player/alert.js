// The emergency text: polled on its own, kept through a restart, gone at its end by itself.

import { getText } from "./net.js";
import { openEnvelope } from "./verify.js";

const sound = (a) =>
  a &&
  typeof a.text === "string" &&
  a.text.length > 0 &&
  Number.isFinite(a.from) &&
  Number.isFinite(a.until) &&
  a.until > a.from &&
  Array.isArray(a.screens);

/**
 * @param {{url: string, screen: string, trust: object, keep: object}} env keep: load(name), save(name, value)
 */
export function makeAlert(env) {
  let file = env.keep.load("alert") || { serial: 0, alerts: [] };
  if (!Array.isArray(file.alerts)) file = { serial: 0, alerts: [] };

  return {
    /** Ask once; throws when the server is not there. A missing file says nothing. */
    async poll(onDate) {
      const answer = await getText(env.url);
      onDate(answer.date);
      const { data } = await openEnvelope(answer.text, env.trust);
      if (data.format !== 1 || !Array.isArray(data.alerts)) throw new Error("no alert file");
      if (!(data.serial >= file.serial) || data.serial === file.serial) return;
      file = { serial: data.serial, alerts: data.alerts.filter(sound) };
      env.keep.save("alert", file);
    },
    /** The alert of this screen at second `s`, or null. */
    current(s) {
      for (const a of file.alerts) {
        const mine = a.screens.indexOf("*") >= 0 || a.screens.indexOf(env.screen) >= 0;
        if (mine && sound(a) && s >= a.from && s < a.until) return a;
      }
      return null;
    },
  };
}

/** Large type: the fewer the words, the larger; a shell class picks the size. */
export function showAlert(box, alert) {
  const id = alert ? alert.id + alert.text : "";
  if (box.getAttribute("data-id") === id) return;
  box.setAttribute("data-id", id);
  box.hidden = !alert;
  if (!alert) return;
  const n = alert.text.length;
  box.setAttribute("data-size", n <= 12 ? "huge" : n <= 30 ? "large" : "plain");
  box.querySelector("[data-alert=title]").textContent = alert.title || "";
  box.querySelector("[data-alert=text]").textContent = alert.text;
}
