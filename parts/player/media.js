// What a layer holds: markup, pictures that must be decoded, a video that must move.

import { TIMES } from "./config.js";
import { fit, lettersReady } from "./fit.js";
import { prepareWalk } from "./walk.js";

/** A picture is ready when it is decoded, not when it has arrived. */
function picture(img) {
  if (img.decode) return img.decode();
  return new Promise((yes, no) => {
    img.onload = yes;
    img.onerror = no;
  });
}

function film(video) {
  return new Promise((yes, no) => {
    video.oncanplay = yes;
    video.onerror = () => no(new Error("video"));
  });
}

/**
 * Put a slide into a layer; resolves when everything in it can be shown. The first slide after a start
 * does not wait for its letters (`patient` false): the device's own face stands in until they come.
 */
export function fillLayer(layer, slide, env, patient) {
  const { el } = layer;
  el.innerHTML = slide.html;
  el.setAttribute("data-kind", slide.kind);
  el.classList.toggle("full", !!slide.full);
  const waits = [];
  for (const node of el.querySelectorAll("[data-src]")) {
    const url = env.fileUrl(node.getAttribute("data-src"));
    if (node.nodeName === "VIDEO") {
      node.muted = true;
      node.preload = "auto";
      layer.video = { el: node, at: -1, since: 0 };
      waits.push(film(node));
      node.src = url;
      node.load();
    } else {
      node.src = url;
      waits.push(picture(node));
    }
  }
  layer.walk = prepareWalk(el, env);
  fit(el); // asks for the letters, too
  if (patient) waits.push(lettersReady(el.ownerDocument));
  return Promise.all(waits);
}

/** Start what moves. A refused play() shows as a video that stands still. */
export function playLayer(layer, mono) {
  if (layer.walk) layer.walk.play();
  if (!layer.video) return;
  layer.video.since = mono;
  const started = layer.video.el.play();
  if (started && started.catch) started.catch(() => {});
}

/** Empty a layer: video sources are given back before the nodes go. */
export function emptyLayer(layer) {
  if (layer.walk) layer.walk.stop();
  layer.walk = null;
  if (layer.video) {
    const video = layer.video.el;
    video.oncanplay = video.onerror = null;
    video.pause();
    video.removeAttribute("src");
    video.load();
    layer.video = null;
  }
  for (const img of layer.el.querySelectorAll("img")) {
    img.onload = img.onerror = null;
    img.removeAttribute("src");
  }
  layer.el.textContent = "";
  layer.key = "";
  layer.ready = false;
  layer.failed = "";
  layer.serial++;
}

/** Whether the video stands still for 15 s though it should play; told once. `ended` is never waited for. */
export function videoStuck(layer, mono) {
  const video = layer.video;
  if (!video) return false;
  const at = video.el.currentTime;
  if (at !== video.at || video.el.ended) {
    video.at = at;
    video.since = mono;
    return false;
  }
  if (mono - video.since <= TIMES.mediaStall) return false;
  video.since = Infinity;
  return true;
}
