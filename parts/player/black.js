// The switch beside the glass (N25.9): black at once, needing no network and no release, and black
// through every restart until somebody on the spot switches back.

const LOOK = 2000;
// B, and the full stop that the black-screen button of a presenter's remote sends.
const KEYS = ["b", "B", "."];

/**
 * @param {{doc: Document, win: Window, mono: () => number, keep: object, usb: boolean,
 *   log: (what: string) => void}} env usb: look every two seconds for a file `black.js` beside the page
 */
export function makeBlack({ doc, win, mono, keep, usb, log }) {
  let pressed = keep.load("black") === true;
  let lies = false;
  let next = 0;

  const on = () => pressed || lies;
  const apply = () => doc.documentElement.classList.toggle("black", on());
  apply(); // before the first slide is read

  win.addEventListener(
    "keydown",
    (event) => {
      if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
      if (KEYS.indexOf(event.key) < 0) return;
      pressed = !pressed;
      apply();
      keep.save("black", pressed);
      log(pressed ? "key on" : "key off");
    },
    { capture: true },
  );

  /**
   * A page from file:// can ask for a file in one way only: as a script that comes or fails. The name
   * that is there in peace is asked for first, so that nothing fails every two seconds for months; only
   * `black.js` itself makes the glass black, a stick that has lost both names does not.
   */
  function look() {
    next = Infinity;
    ask("black-off.js", done(false), () => ask("black.js", done(true), done(false)));
  }

  function ask(name, came, failed) {
    const script = doc.createElement("script");
    const then = (next) => () => {
      script.remove();
      next();
    };
    script.onload = then(came);
    script.onerror = then(failed);
    script.src = name + "?" + Math.floor(mono());
    doc.head.appendChild(script);
  }

  const done = (there) => () => {
    next = mono() + LOOK;
    if (there !== lies) log(there ? "file on" : "file off");
    lies = there;
    apply();
  };

  return {
    tick() {
      if (usb && mono() >= next) look();
    },
    on,
  };
}
