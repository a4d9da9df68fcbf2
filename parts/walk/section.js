// The small drawing in the corner of a stair: the flights from the side, a few storeys at a time.
import { shape } from "./map.js";

const NS = "http://www.w3.org/2000/svg";
const SHOWN = 3.2; // storeys

export function makeSection(scene, plan, go) {
  const { stair } = plan;
  const { storey, landing, far, length, turns, names } = stair;
  const left = names.some(Boolean) ? 2.6 : 0.6, line = 0.09;
  const svg = document.createElementNS(NS, "svg");
  svg.setAttribute("class", "walk-map walk-section");
  svg.setAttribute("aria-hidden", "true");
  const tall = Math.min(turns + 1, SHOWN) * storey;
  const all = shape("g", {}, svg);
  for (let turn = 0; turn <= turns; turn++) {
    const low = -turn * storey, half = low - storey / 2;
    shape("path", { class: "walk-map-wall", "stroke-width": line * 1.6, fill: "none", d: `M0 ${low}H${landing}` }, all);
    if (names[turn]) shape("text", { class: "walk-map-name", x: -0.35, y: low - 0.2, "text-anchor": "end", "font-size": 0.95 }, all).textContent = names[turn];
    if (turn === turns) break;
    shape("path", { class: "walk-map-back", "stroke-width": line, fill: "none", d: `M${far} ${half}L${landing} ${low - storey}` }, all);
    shape("path", { class: "walk-map-wall", "stroke-width": line * 1.6, fill: "none", d: `M${landing} ${low}L${far} ${half}H${length}` }, all);
  }
  const ticks = plan.frames.map((frame) => shape("rect", { class: "walk-map-tick", x: frame.y - 0.22, y: -frame.up - 0.3, width: 0.44, height: 0.6 }, all));
  const dot = shape("circle", { class: "walk-map-dot", r: 0.4 }, all);
  svg.addEventListener("click", (event) => {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(all.getScreenCTM().inverse());
    // the floor nearest to where one clicked, on either flight
    const y = Math.min(length - 0.5, Math.max(0.5, point.x));
    const spots = [];
    for (let turn = 0; turn <= turns; turn++) for (const x of [stair.across * 0.75, stair.across * 0.25]) spots.push([x, y, turn]);
    const off = ([x, along, turn]) => Math.abs(stair.up(x, along, turn) + 1 + point.y);
    go(...spots.filter(([, along, turn]) => turn < turns || along < landing).sort((a, b) => off(a) - off(b))[0]);
  });
  let lit = -1;
  return {
    svg,
    show(me, index) {
      const middle = Math.min(Math.max(me.up + storey * 0.35, tall / 2 - storey * 0.3), turns * storey + storey - tall / 2);
      svg.setAttribute("viewBox", `${-left} ${(-middle - tall / 2).toFixed(2)} ${left + length + 0.5} ${tall.toFixed(2)}`);
      dot.setAttribute("cx", me.y.toFixed(2));
      dot.setAttribute("cy", (-me.up - 0.6).toFixed(2));
      if (index === lit) return;
      ticks[lit]?.classList.remove("is-here");
      ticks[index]?.classList.add("is-here");
      lit = index;
    },
  };
}
