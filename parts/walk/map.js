// The small plan in the corner: walls, frames as ticks, the visitor as a wedge.
const NS = "http://www.w3.org/2000/svg";

export function shape(name, attributes, parent) {
  const made = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  parent.append(made);
  return made;
}

export function makeMap(scene, plan, go) {
  const { box } = plan;
  const pad = 0.6;
  const svg = document.createElementNS(NS, "svg");
  svg.setAttribute("class", "walk-map");
  svg.setAttribute("aria-hidden", "true");
  const w = box.x1 - box.x0 + 2 * pad, h = box.y1 - box.y0 + 2 * pad;
  svg.setAttribute("viewBox", `${box.x0 - pad} ${box.y0 - pad} ${w} ${h}`);
  const line = Math.max(w, h) / 110;
  shape("polygon", { points: scene.outline.map((p) => p.join()).join(" "), class: "walk-map-floor", "stroke-width": line * 1.4 }, svg);
  for (const wall of plan.walls) {
    if (wall.free) shape("line", { x1: wall.a[0], y1: wall.a[1], x2: wall.b[0], y2: wall.b[1], class: "walk-map-wall", "stroke-width": line * 1.4 }, svg);
    for (const [at, width] of wall.openings) {
      const x = wall.a[0] + wall.u[0] * at, y = wall.a[1] + wall.u[1] * at;
      shape("line", { x1: x, y1: y, x2: x + wall.u[0] * width, y2: y + wall.u[1] * width, class: "walk-map-door", "stroke-width": line * 2.4 }, svg);
    }
  }
  const ticks = plan.frames.map((frame) => {
    const { u, n } = frame.wall;
    const x = frame.x + n[0] * line * 2, y = frame.y + n[1] * line * 2, r = frame.w / 2;
    return shape("line", { x1: x - u[0] * r, y1: y - u[1] * r, x2: x + u[0] * r, y2: y + u[1] * r, class: "walk-map-frame", "stroke-width": line * 2 }, svg);
  });
  const size = line * 6;
  const me = shape("path", { class: "walk-map-me", d: `M0 0L${-size * 0.8} ${-size * 1.7}A${size * 2} ${size * 2} 0 0 1 ${size * 0.8} ${-size * 1.7}Z` }, svg);
  const dot = shape("circle", { class: "walk-map-dot", r: size * 0.42 }, svg);
  svg.addEventListener("click", (event) => {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    go(point.x, point.y);
  });
  let lit = -1;
  return {
    svg,
    show({ x, y, yaw }, index) {
      me.setAttribute("transform", `translate(${x.toFixed(2)} ${y.toFixed(2)}) rotate(${((yaw * 180) / Math.PI).toFixed(1)})`);
      dot.setAttribute("cx", x.toFixed(2));
      dot.setAttribute("cy", y.toFixed(2));
      if (index === lit) return;
      ticks[lit]?.classList.remove("is-here");
      ticks[index]?.classList.add("is-here");
      lit = index;
    },
  };
}
