// A hand on the glass: the loop waits, a menu comes, and when the hand has gone everything is reset.
//
// Listeners sit on the window in the capture phase, so nothing that handles a touch can hide it.
// While a finger is down the timer does not run.

import { TIMES } from "./config.js";
import { say } from "./words.js";

const LOST = 120000;

/**
 * @param {{doc: Document, win: Window, mono: () => number, idle?: number}} env
 */
export function makeTouch(env) {
  const { doc, win, mono } = env;
  const fingers = new Set();
  const bar = doc.getElementById("bar");
  const warning = doc.getElementById("warning");
  let last = 0;
  let route = null;
  let menu = [];
  let enabled = false;

  function heard(event) {
    if (!enabled) return;
    if (event.type === "pointerdown") fingers.add(event.pointerId);
    if (event.type === "pointerup" || event.type === "pointercancel") fingers.delete(event.pointerId);
    if (event.type === "pointermove" && !fingers.size && !route) return;
    last = mono();
    if (!warning.hidden) warning.hidden = true;
    if (!route && event.type === "pointerdown") begin();
  }
  for (const type of ["pointerdown", "pointerup", "pointercancel", "pointermove", "wheel", "keydown", "touchstart"]) {
    win.addEventListener(type, heard, { capture: true, passive: true });
  }
  bar.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button || !route) return;
    const step = button.getAttribute("data-step");
    if (step === "home") reset();
    else if (step) move(Number(step));
    else route = { group: Number(button.getAttribute("data-group")), index: 0 };
    mark();
  });

  function begin() {
    if (!menu.length) return;
    route = { group: 0, index: 0 };
    bar.hidden = false;
    doc.documentElement.classList.add("browsing");
    mark();
  }

  function move(step) {
    const all = menu[route.group][1].length;
    const index = route.index + step;
    if (index >= 0 && index < all) route = { group: route.group, index };
    else route = { group: (route.group + step + menu.length) % menu.length, index: 0 };
  }

  function mark() {
    for (const button of bar.querySelectorAll("[data-group]")) {
      const here = route && Number(button.getAttribute("data-group")) === route.group;
      button.setAttribute("aria-pressed", here ? "true" : "false");
    }
  }

  /** Route, scroll, zoom, selection and inputs back to how the next visitor should find them. */
  function reset() {
    route = null;
    fingers.clear();
    bar.hidden = true;
    warning.hidden = true;
    doc.documentElement.classList.remove("browsing");
    win.scrollTo(0, 0);
    for (const node of doc.querySelectorAll("#stage, .layer, .layer *")) {
      if (node.scrollTop) node.scrollTop = 0;
      if (node.scrollLeft) node.scrollLeft = 0;
    }
    for (const form of doc.querySelectorAll("form")) form.reset();
    for (const field of doc.querySelectorAll("input, textarea")) field.value = "";
    if (doc.activeElement && doc.activeElement.blur) doc.activeElement.blur();
    const selection = win.getSelection && win.getSelection();
    if (selection) selection.removeAllRanges();
    const port = doc.querySelector("meta[name=viewport]");
    if (port) port.setAttribute("content", port.getAttribute("content"));
  }

  return {
    /** Take the menu of a program: [[title, [slide id, …]], …]. */
    setup(program) {
      enabled = program.touch;
      menu = program.menu;
      const list = bar.querySelector("[data-menu]");
      list.textContent = "";
      menu.forEach((row, group) => {
        const button = doc.createElement("button");
        button.type = "button";
        button.setAttribute("data-group", String(group));
        button.textContent = row[0];
        list.appendChild(button);
      });
      if (route && !menu.length) reset();
    },
    /** The slide a visitor asked for, or "" while the loop plays. */
    slide() {
      if (!route) return "";
      const row = menu[route.group] || menu[0];
      return row ? row[1][Math.min(route.index, row[1].length - 1)] : "";
    },
    tick() {
      if (!route) return;
      const quiet = mono() - last;
      if (fingers.size && quiet < LOST) return;
      if (quiet >= TIMES.idle + TIMES.warning) reset();
      else if (quiet >= TIMES.idle) {
        warning.hidden = false;
        const left = Math.ceil((TIMES.idle + TIMES.warning - quiet) / 1000);
        warning.querySelector("[data-left]").textContent = say("seconds", left);
      }
    },
    fingers: () => fingers.size,
  };
}
