// What the page itself knows: which screen it is, where its files are, and how it was opened.

const OFFSET = 8 * 3600000;

/** `2026-07-01T12:00[:30]`, wall time in Shanghai, as epoch milliseconds; NaN when it is none. */
export function parseMoment(text) {
  const m = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?$/.exec(text || "");
  return m ? Date.UTC(+m[1], m[2] - 1, +m[3], +m[4], +m[5], +(m[6] || 0)) - OFFSET : NaN;
}

/** Read the shell's data attributes and the address. A preview (`?at=`, `?slide=`) leaves no trace. */
export function readConfig(doc, win) {
  const data = doc.documentElement.dataset;
  const query = new URLSearchParams(win.location.search);
  const at = parseMoment(query.get("at"));
  const slide = query.get("slide") || "";
  return {
    screen: data.screen,
    base: data.base || "",
    shell: data.shell || "",
    at,
    slide,
    preview: !isNaN(at) || slide !== "",
    pin: query.get("pin") || data.pin || "",
    debug: query.has("debug"),
    usb: win.SHOWCASE_USB || null,
    scope: new URL("./", win.location.href).href,
  };
}

/** Timing of everything that repeats, in milliseconds; see the table of numbers in the docs. */
export const TIMES = {
  tick: 250,
  poll: 30000,
  pollJitter: 5000,
  retryMost: 300000,
  alert: 10000,
  alertJitter: 1000,
  mediaStall: 15000,
  pageStall: 30000,
  prepareAhead: 4000,
  fade: 900,
  stale: 600000,
  shift: 60000,
  idle: 60000,
  warning: 10000,
};
