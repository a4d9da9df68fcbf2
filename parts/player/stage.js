// Two layers, used again and again: one is on, the other is made ready behind it.
//
// A layer is swapped in only when its pictures are decoded and its video can play; until then the
// old slide stays. What a layer held is emptied after the fade, video sources first.

import { fit, lettersReady } from "./fit.js";
import { fillLayer, playLayer, emptyLayer, videoStuck } from "./media.js";
import { TIMES } from "./config.js";

const newState = (el) => ({ el, key: "", ready: false, failed: "", since: 0, video: null, walk: null, serial: 0 });

/**
 * @param {Element[]} elements the two layers of the shell
 * @param {{fileUrl: (path: string) => string, mono: () => number, onFill: (el: Element) => void}} env
 */
export function makeStage(elements, env) {
  let on = newState(elements[0]);
  let spare = newState(elements[1]);
  let emptyAt = 0;
  let shown = 0;
  let height = 0;
  let awaited = false; // the spare layer is being made ready for now, not for later

  function load(key, slide) {
    const serial = spare.serial + 1;
    emptyLayer(spare); // also what faded out a moment ago and still holds a film or a hall
    Object.assign(spare, { key, serial, ready: false, failed: "", since: env.mono() });
    emptyAt = 0;
    const layer = spare;
    fillLayer(layer, slide, env, shown > 0).then(
      () => {
        if (layer.serial !== serial) return;
        fit(layer.el);
        layer.ready = true;
      },
      (error) => layer.serial === serial && (layer.failed = String((error && error.message) || error)),
    );
    env.onFill(layer.el);
  }

  function swap() {
    const old = on;
    on = spare;
    spare = old;
    on.el.classList.add("on");
    on.el.removeAttribute("aria-hidden");
    spare.el.classList.remove("on");
    spare.el.setAttribute("aria-hidden", "true");
    spare.key = "";
    spare.serial++;
    emptyAt = env.mono() + TIMES.fade;
    if (!shown++) lettersReady(on.el.ownerDocument).then(() => fit(on.el));
    playLayer(on, env.mono());
  }

  return {
    /** Make the next slide ready behind the one that is on; not while that one is still to come. */
    prepare(key, slide) {
      if (!awaited && key !== on.key && key !== spare.key && env.mono() >= emptyAt) load(key, slide);
    },
    /**
     * Bring a slide on.
     *
     * @returns {"on" | "loading" | "swapped" | "failed"} failed: it did not load, or not in time
     */
    show(key, slide) {
      awaited = false;
      if (on.key === key) return "on";
      if (spare.key !== key) load(key, slide);
      const patience = spare.video ? TIMES.mediaStall : TIMES.pageStall;
      if (spare.failed || (!spare.ready && env.mono() - spare.since > patience)) {
        emptyLayer(spare);
        return "failed";
      }
      awaited = !spare.ready;
      if (awaited) return "loading";
      swap();
      return "swapped";
    },
    /** Empty the layer that faded out; say whether the video that is on stands still. */
    tick() {
      const mono = env.mono();
      if (emptyAt && mono >= emptyAt) {
        if (!spare.key) emptyLayer(spare);
        emptyAt = 0;
      }
      if (on.key && on.el.clientHeight !== height) {
        height = on.el.clientHeight; // the bar came or went, or the window changed
        fit(on.el);
      }
      return videoStuck(on, mono) ? on.key : "";
    },
    /** Forget what is on, so that the next show draws it anew (after a new release). */
    renew() {
      on.key = on.key && "old";
      if (spare.key) emptyLayer(spare);
    },
    /** Off hours: nothing in memory, nothing on the glass. */
    blank() {
      awaited = false;
      if (!on.key && !spare.key) return;
      emptyLayer(on);
      emptyLayer(spare);
      on.el.classList.remove("on");
    },
    active: () => on.el,
    shown: () => shown,
  };
}
