// Evidence for whoever stands before the screen: a hidden panel, and a corner mark when stale.

import { local } from "./live.js";
import { say, sayLength } from "./words.js";

const TAPS = 5;
const TAP_WINDOW = 3000;

/** The panel opens on the key D, on five taps into the top left corner, or with ?debug. */
export function makeDiag({ doc, win, mono, facts, rows, days, open }) {
  const panel = doc.getElementById("diag");
  const mark = doc.getElementById("mark");
  let taps = [];
  if (open) panel.hidden = false;

  win.addEventListener("keydown", (event) => {
    if (event.key === "d" || event.key === "D") panel.hidden = !panel.hidden;
  });
  win.addEventListener(
    "pointerdown",
    (event) => {
      if (event.clientX > 160 || event.clientY > 160) return;
      taps = taps.filter((t) => mono() - t < TAP_WINDOW);
      taps.push(mono());
      if (taps.length >= TAPS) {
        panel.hidden = !panel.hidden;
        taps = [];
      }
    },
    { capture: true, passive: true },
  );

  return {
    /** Write the panel while it is open. */
    tick() {
      if (panel.hidden) return;
      const lines = Object.entries(facts()).map((pair) => pair[0] + ": " + pair[1]);
      const recent = rows().slice(-20).reverse();
      for (const row of recent) {
        const t = local(row[0] * 1000);
        lines.push([t.month + "-" + t.date, t.hour + ":" + t.minute, row[1], row[2]].join(" "));
      }
      for (const [day, shown, events] of days()) {
        const t = local(day * 86400000);
        lines.push([t.year, t.month, t.date].join("-") + ": " + shown + " shown, " + events + " events");
      }
      panel.textContent = lines.join("\n");
    },
    /** The corner mark: release and how old our news of it is; reason when one was refused. */
    mark(release, ageSeconds, reason) {
      const text = reason
        ? say("mark-reason", release, say("why-" + reason) || reason)
        : ageSeconds
          ? say("mark", release, sayLength(ageSeconds))
          : "";
      if (mark.textContent !== text) mark.textContent = text;
      mark.hidden = !text;
    },
  };
}
