// A picture large, with zoom by wheel, keys, pinch, double click and buttons. Without this script
// the link opens the picture by itself, and the caption stands on the page either way.
{
  const words = { name: "图片", larger: "放大", smaller: "缩小", whole: "看全图", close: "关闭", level: (n) => `${n}%` };
  const MOST = 8;
  let box;

  function make() {
    const dialog = document.createElement("dialog");
    dialog.className = "lightbox";
    dialog.setAttribute("aria-label", words.name);
    dialog.innerHTML = `<div class="lightbox-stage"><img alt="" draggable="false"></div><div class="lightbox-bar"><p></p><output aria-live="polite"></output></div>`;
    const stage = dialog.querySelector(".lightbox-stage");
    const image = dialog.querySelector("img");
    const level = dialog.querySelector("output");
    const points = new Map();
    let k = 1, x = 0, y = 0;

    const apply = () => {
      const { clientWidth: w, clientHeight: h } = stage;
      x = Math.min(0, Math.max(w - w * k, x));
      y = Math.min(0, Math.max(h - h * k, y));
      image.style.transform = `translate(${x}px,${y}px) scale(${k})`;
      level.value = words.level(Math.round(k * 100));
    };
    const zoom = (factor, cx = stage.clientWidth / 2, cy = stage.clientHeight / 2) => {
      const next = Math.min(MOST, Math.max(1, k * factor));
      x = cx - ((cx - x) * next) / k;
      y = cy - ((cy - y) * next) / k;
      k = next;
      apply();
    };
    const whole = () => { k = 1; apply(); };
    const local = (event) => {
      const r = stage.getBoundingClientRect();
      return [event.clientX - r.left, event.clientY - r.top];
    };
    stage.addEventListener("wheel", (event) => { event.preventDefault(); zoom(Math.exp(-event.deltaY / 400), ...local(event)); }, { passive: false });
    stage.addEventListener("dblclick", (event) => (k > 1 ? whole() : zoom(2.5, ...local(event))));
    stage.addEventListener("pointerdown", (event) => { stage.setPointerCapture(event.pointerId); points.set(event.pointerId, local(event)); });
    stage.addEventListener("pointermove", (event) => {
      const before = points.get(event.pointerId);
      if (!before) return;
      const now = local(event);
      const other = [...points].find(([id]) => id !== event.pointerId)?.[1];
      if (other) {
        const far = (p) => Math.hypot(p[0] - other[0], p[1] - other[1]) || 1;
        zoom(far(now) / far(before), (now[0] + other[0]) / 2, (now[1] + other[1]) / 2);
      } else {
        x += now[0] - before[0];
        y += now[1] - before[1];
        apply();
      }
      points.set(event.pointerId, now);
    });
    for (const kind of ["pointerup", "pointercancel"]) stage.addEventListener(kind, (event) => points.delete(event.pointerId));
    const keys = { "+": () => zoom(1.4), "=": () => zoom(1.4), "-": () => zoom(1 / 1.4), 0: whole,
      ArrowLeft: () => { x += 60; apply(); }, ArrowRight: () => { x -= 60; apply(); },
      ArrowUp: () => { y += 60; apply(); }, ArrowDown: () => { y -= 60; apply(); } };
    dialog.addEventListener("keydown", (event) => {
      if (!keys[event.key]) return;
      keys[event.key]();
      event.preventDefault();
    });
    const bar = dialog.querySelector(".lightbox-bar");
    for (const [text, act] of [[words.larger, () => zoom(1.4)], [words.smaller, () => zoom(1 / 1.4)], [words.whole, whole], [words.close, () => dialog.close()]]) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = text;
      button.addEventListener("click", act);
      bar.append(button);
    }
    dialog.addEventListener("close", () => { image.removeAttribute("src"); points.clear(); });
    addEventListener("resize", () => dialog.open && apply());
    document.body.append(dialog);
    return {
      show(link) {
        const small = link.querySelector("img");
        image.src = link.href;
        image.alt = small?.alt ?? "";
        dialog.querySelector("p").textContent = link.closest("figure")?.querySelector("figcaption")?.textContent ?? image.alt;
        dialog.showModal();
        whole();
      },
    };
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-lightbox]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    box ??= make();
    box.show(link);
  });
}
