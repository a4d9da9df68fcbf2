// Keys, wheel, mouse and fingers on the canvas. One finger: across turns, up and down walks.
const TAP = 8; // pixels a click may wander

export function listen(canvas, visitor, act) {
  const undo = [];
  const on = (target, kind, handler, options) => {
    target.addEventListener(kind, handler, options);
    undo.push(() => target.removeEventListener(kind, handler, options));
  };
  const pressed = new Set();
  let from = null;

  on(canvas, "keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.code === "Enter" || event.code === "Space") {
      act.open();
      event.preventDefault();
    } else if (visitor.hold(event.code, true)) {
      pressed.add(event.code);
      act.moved();
      event.preventDefault();
    }
  });
  on(canvas, "keyup", (event) => visitor.hold(event.code, false));
  // only what was pressed here: pressing an arrow on screen takes the focus away, too
  on(canvas, "blur", () => {
    for (const code of pressed) visitor.hold(code, false);
    pressed.clear();
  });
  on(canvas, "wheel", (event) => {
    const lines = event.deltaMode === 1 ? 30 : 1;
    visitor.walk((-event.deltaY * lines) / 260);
    act.moved();
    event.preventDefault();
  }, { passive: false });
  on(canvas, "pointerdown", (event) => {
    if (from) return;
    from = { id: event.pointerId, x: event.clientX, y: event.clientY, far: 0, touch: event.pointerType === "touch" };
    canvas.setPointerCapture(event.pointerId);
  });
  on(canvas, "pointermove", (event) => {
    if (!from || from.id !== event.pointerId) {
      if (!from) act.hover(event.clientX, event.clientY);
      return;
    }
    const dx = event.clientX - from.x, dy = event.clientY - from.y;
    from.far += Math.hypot(dx, dy);
    from.x = event.clientX;
    from.y = event.clientY;
    if (from.far < TAP) return;
    visitor.turn(dx, from.touch ? 0 : dy);
    if (from.touch) visitor.walk(-dy / 170);
    act.moved();
  });
  const up = (event) => {
    if (!from || from.id !== event.pointerId) return;
    if (event.type === "pointerup" && from.far < TAP) act.tap(event.clientX, event.clientY);
    from = null;
  };
  on(canvas, "pointerup", up);
  on(canvas, "pointercancel", up);
  return () => undo.forEach((f) => f());
}
