// What changes within a slide: the clock, the date, a countdown. Text nodes only, once a second.

import { say, sayLength } from "./words.js";

const two = (n) => (n < 10 ? "0" + n : "" + n);

/** A moment as wall time in Shanghai: shifted, then read as UTC; no zone of the device enters. */
export function local(ms) {
  const shifted = new Date(ms + 28800000);
  return {
    day: Math.floor((ms + 28800000) / 86400000),
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    date: shifted.getUTCDate(),
    weekday: (shifted.getUTCDay() + 6) % 7,
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  };
}

function set(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

const WRITERS = {
  clock: (t) => two(t.hour) + ":" + two(t.minute),
  date: (t) => say("date", t.month, t.date) + " " + say("weekdays").split("|")[t.weekday],
  note: (t, note) => note(t.day),
};

/** Countdown to `data-from`, then until `data-to`, then over; words in data-before/-during/-after. */
function until(node, ms) {
  const from = Number(node.getAttribute("data-from")) * 1000;
  const to = Number(node.getAttribute("data-to")) * 1000;
  const phase = ms < from ? "before" : ms < to ? "during" : "after";
  const left = (phase === "before" ? from - ms : to - ms) / 1000;
  const words = node.getAttribute("data-" + phase) || say(phase);
  set(node, words.replace("{}", sayLength(left)));
}

/** Today in a month's grid. */
function markDay(node, day) {
  const here = Number(node.getAttribute("data-day")) === day;
  if (node.classList.contains("is-today") !== here) node.classList.toggle("is-today", here);
}

/** Write what a slide or the frame shows of the moment `ms`. */
export function updateLive(root, ms, note) {
  const t = local(ms);
  for (const node of root.querySelectorAll("[data-live]")) {
    const kind = node.getAttribute("data-live");
    if (kind === "until") until(node, ms);
    else if (WRITERS[kind]) set(node, WRITERS[kind](t, note));
  }
  for (const node of root.querySelectorAll("[data-day]")) markDay(node, t.day);
}
