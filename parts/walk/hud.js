// The page around the picture: buttons, the card of the frame one faces, the label, the list.
import { words } from "./words.js";

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== undefined && value !== false) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== undefined && child !== ""));
  return made;
}

const ARROW = "M12 5l7 9h-14z";

function arrow(label, code, angle, visitor, moved) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.innerHTML = `<path d="${ARROW}" transform="rotate(${angle} 12 12)"/>`;
  const button = element("button", { type: "button", "aria-label": label, title: label, class: `walk-go walk-go-${code}` }, svg);
  const hold = (on) => (event) => {
    if (on && event.type === "keydown" && !["Enter", " "].includes(event.key)) return;
    visitor.hold(code, on);
    if (on) moved();
    if (on && event.type === "pointerdown") button.setPointerCapture(event.pointerId);
    if (event.type.startsWith("key") && ["Enter", " "].includes(event.key)) event.preventDefault();
  };
  for (const kind of ["pointerdown", "keydown"]) button.addEventListener(kind, hold(true));
  for (const kind of ["pointerup", "pointercancel", "keyup", "blur"]) button.addEventListener(kind, hold(false));
  button.addEventListener("contextmenu", (event) => event.preventDefault());
  return button;
}

export function makeHud(scene, plan, host, visitor, act, evening) {
  const count = plan.frames.length;
  const view = element("canvas", { class: "walk-view", tabindex: "0", role: "application", "aria-label": words.canvas(count), "aria-keyshortcuts": "ArrowUp ArrowDown ArrowLeft ArrowRight Enter" });
  const number = element("span", { class: "walk-number" });
  const name = element("strong", { class: "walk-name" });
  const date = element("span", { class: "walk-date" });
  const open = element("button", { type: "button", class: "walk-open", onclick: () => act.open() }, words.open);
  const card = element("div", { class: "walk-card", hidden: true }, number, element("span", { class: "walk-card-text" }, name, date), open);
  const said = element("p", { class: "walk-said", "aria-live": "polite" });
  const tour = element("button", { type: "button", class: "walk-tour", "aria-pressed": "false", onclick: () => act.tour() }, words.tour);
  const list = element("ol", { class: "walk-list" }, ...plan.frames.map((frame) =>
    element("li", {}, element("button", { type: "button", onclick: () => { menu.open = false; act.go(frame.index); } }, frame.t, element("small", {}, frame.d || ""))),
  ));
  list.append(...plan.doors.map((door) =>
    element("li", { class: "walk-list-door" }, element("button", { type: "button", onclick: () => { menu.open = false; act.through(door); } }, words.through(door.name)))));
  const menu = element("details", { class: "walk-menu" }, element("summary", {}, words.list), list);
  const coarse = matchMedia("(pointer: coarse)").matches;
  const help = element("p", { class: "walk-help" }, coarse ? words.helpTouch : words.help);
  const dialog = element("dialog", { class: "walk-label", "aria-labelledby": "walk-label-title", onclose: () => act.closed() });
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());

  const bar = element("div", { class: "walk-bar" },
    element("div", { class: "walk-title" }, element("b", {}, scene.title), element("span", {}, scene.subtitle)),
    tour, menu,
    element("button", { type: "button", class: "walk-leave", onclick: () => act.leave() }, words.leave));
  const go = element("div", { class: "walk-arrows" },
    arrow(words.forward, "ArrowUp", 0, visitor, act.moved),
    arrow(words.left, "ArrowLeft", -90, visitor, act.moved),
    arrow(words.back, "ArrowDown", 180, visitor, act.moved),
    arrow(words.right, "ArrowRight", 90, visitor, act.moved));
  const steps = element("div", { class: "walk-steps" },
    element("button", { type: "button", onclick: () => act.step(-1) }, words.previous),
    card,
    element("button", { type: "button", onclick: () => act.step(1) }, words.next));
  const region = element("section", { class: evening ? "walk is-evening" : "walk", "aria-label": words.region(scene.title) },
    view, bar, scene.schematic ? element("p", { class: "walk-note" }, plan.stair && !plan.stair.names[0] ? words.schematicStair : words.schematic) : "", help, go, steps, said, dialog);
  host.append(region);

  // What one stands before: a frame, else a door that leads on, else nothing.
  function face(index, door) {
    const frame = plan.frames[index];
    card.hidden = !frame && !door;
    open.textContent = frame ? words.open : words.enter;
    if (door && !frame) {
      number.textContent = date.textContent = "";
      name.textContent = words.through(door.name);
      said.textContent = words.door(door.name);
    }
    if (!frame) return;
    number.textContent = words.number(index + 1, count);
    name.textContent = frame.t;
    date.textContent = frame.d || "";
    said.textContent = words.facing(index + 1, count, frame.t);
  }

  function label(index) {
    const frame = plan.frames[index];
    const line = (text, kind) => (text ? element("p", { class: kind }, text) : "");
    dialog.replaceChildren(
      element("article", {},
        line(words.number(index + 1, count), "walk-label-number"),
        element("h2", { id: "walk-label-title" }, frame.t),
        line([frame.d, frame.l, frame.s].filter(Boolean).join(" · "), "walk-label-date"),
        line(frame.r, "walk-label-fine"),
        line(frame.b, "walk-label-fine"),
        frame.p ? element("img", { src: frame.p[0], alt: frame.a || "", loading: "lazy" }) : "",
        line(frame.text || words.owed, "walk-label-text"),
        line(frame.c && words.credit(frame.c), "walk-label-fine"),
        line(frame.o && words.source(frame.o), "walk-label-fine"),
        element("p", { class: "walk-label-ways" },
          element("a", { href: frame.u, class: "walk-page" }, words.page),
          element("button", { type: "button", onclick: () => dialog.close() }, words.close))));
    if (!dialog.open) dialog.showModal();
  }

  return {
    region, view, face, label, menu, help,
    labelled: () => dialog.open,
    closeLabel: () => dialog.open && dialog.close(),
    touring(on) {
      tour.setAttribute("aria-pressed", String(on));
      tour.textContent = on ? words.pause : words.tour;
      region.classList.toggle("is-touring", on);
    },
  };
}
