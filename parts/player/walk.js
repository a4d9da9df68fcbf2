// A slide that walks: the hall in 3D over the quiet wall of the same exhibits.
//
// The wall is the slide; the hall comes over it once its first frame is drawn, and goes again when
// anything about it fails. So there is never nothing, and nobody waits.

const PATIENCE = 8000; // from making ready, 4 s before the slide comes
const PAGE = 12000;

/** Load the walk's script, once; one that failed is asked for again with the next slide. */
function library(doc, url) {
  const win = doc.defaultView;
  if (win.SHOWCASE_WALK) return Promise.resolve(win.SHOWCASE_WALK);
  return new Promise((yes, no) => {
    const script = doc.createElement("script");
    script.onload = () => (script.remove(), win.SHOWCASE_WALK ? yes(win.SHOWCASE_WALK) : no(new Error("no walk")));
    script.onerror = () => (script.remove(), no(new Error("script")));
    script.src = url;
    doc.head.appendChild(script);
  });
}

/** A scene with its pictures by whole address. */
async function readScene(host, fileUrl) {
  const answer = await fetch(fileUrl(host.getAttribute("data-scene")));
  if (!answer.ok) throw new Error("scene " + answer.status);
  const scene = await answer.json();
  for (const frame of scene.frames) if (frame.p) frame.p = frame.p.map((path) => path && fileUrl(path));
  return scene;
}

/**
 * Make the hall of a layer's slide ready; null when the slide is no walk.
 *
 * @param {Element} el the layer
 * @param {{fileUrl: (path: string) => string, flat: boolean, note: (what: string) => void}} env
 *   flat: no hall can be shown (file:// taints textures)
 * @returns {?{play: () => void, stop: () => void}} play: the slide is on; stop: it has left
 */
export function prepareWalk(el, env) {
  const host = el.querySelector("[data-scene]");
  if (!host) return null;
  const slide = el.firstElementChild;
  const pages = Array.from(el.querySelectorAll("[data-page]"));
  let hall = null;
  let walking = false;
  let playing = false;
  let over = false;
  let patience = 0;
  let page = 0;

  const turning = setInterval(() => {
    if (!playing || walking || pages.length < 2) return;
    page = (page + 1) % pages.length;
    pages.forEach((node, n) => (node.hidden = n !== page));
  }, PAGE);

  function end() {
    over = true;
    clearTimeout(patience);
    if (hall) hall.close();
    hall = null;
    host.textContent = "";
  }

  function fail(why) {
    if (over) return;
    end();
    walking = false;
    slide.classList.remove("walking");
    env.note(why);
  }

  function caption(frame) {
    host.querySelector("b").textContent = frame.t;
    host.querySelector("span").textContent = frame.d || "";
  }

  async function build() {
    const scene = await readScene(host, env.fileUrl);
    const open = over || (await library(el.ownerDocument, env.fileUrl(host.getAttribute("data-walk"))));
    if (over) return;
    hall = open(host.querySelector("canvas"), scene, {
      stops: host.getAttribute("data-stops").split(" "),
      onStop: caption,
      onDraw() {
        walking = true;
        clearTimeout(patience);
        slide.classList.add("walking");
        if (playing) hall.walk();
      },
      onLost: () => fail("lost"),
    });
  }

  if (env.flat || !host.hasAttribute("data-walk")) over = true;
  else {
    patience = setTimeout(() => fail("slow"), PATIENCE);
    build().catch((error) => fail((error && error.message) || "broken"));
  }
  return {
    play() {
      playing = true;
      if (walking) hall.walk();
    },
    stop() {
      clearInterval(turning);
      if (!over) end();
    },
  };
}
