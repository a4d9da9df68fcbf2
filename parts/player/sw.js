// Service worker: a reboot without network finds its page and its files.
//
// It decides nothing about releases: the player verifies and writes slots, this serves them. The
// shell comes from the slot the pointer names. If three starts in a row never reached a healthy
// player, the network is asked first, so a broken old shell cannot keep itself alive.

import { BOOT, cacheName, STATE, stateUrl } from "./names.js";

const scope = self.registration.scope;
const screen = new URL(self.location.href).searchParams.get("screen");
const open = (slot) => caches.open(cacheName(screen, slot));
const TRIES = 3;

self.addEventListener("install", (event) => {
  event.waitUntil(
    (async () => {
      const shell = await fetch(scope, { cache: "no-store" });
      if (shell.ok) await (await open(BOOT)).put(scope, shell);
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  if (event.data === "healthy") event.waitUntil(countStarts(0));
});

self.addEventListener("fetch", (event) => {
  const request = event.request;
  if (request.method !== "GET" || request.url.indexOf(self.location.origin) !== 0) return;
  const url = new URL(request.url);
  if (request.mode === "navigate") {
    if (scope === url.origin + url.pathname && !url.searchParams.has("at") && !url.searchParams.has("slide")) {
      event.respondWith(shell(request));
    }
    return;
  }
  if (/\/files\/[^/]+$/.test(url.pathname) && request.cache !== "reload" && request.cache !== "no-store") {
    event.respondWith(file(request, url.origin + url.pathname));
  }
});

async function state() {
  const found = await (await open(STATE)).match(stateUrl(scope, STATE));
  return found ? found.json().catch(() => ({})) : {};
}

async function countStarts(number) {
  await (await open(STATE)).put(stateUrl(scope, "starts"), new Response(String(number)));
}

async function starts() {
  const found = await (await open(STATE)).match(stateUrl(scope, "starts"));
  return found ? Number(await found.text()) || 0 : 0;
}

async function shell(request) {
  const known = await cachedShell().catch(() => null); // a broken disk is no reason for a white page
  const tries = await starts().catch(() => 0);
  await countStarts(tries + 1).catch(() => {});
  if (known && tries < TRIES) return known;
  try {
    const answer = await limited(fetch(request, { cache: "no-store" }), 8000);
    const type = answer.headers.get("Content-Type") || "";
    if (answer.ok && type.indexOf("text/html") === 0) return answer;
    return known || answer;
  } catch (error) {
    if (known) return known;
    throw error;
  }
}

async function cachedShell() {
  const slot = (await state()).slot;
  for (const name of [slot, slot === "a" ? "b" : "a", BOOT]) {
    const found = name && (await (await open(name)).match(scope));
    if (found) return found;
  }
  return null;
}

async function file(request, address) {
  for (const slot of ["a", "b"]) {
    const found = await open(slot).then((cache) => cache.match(address)).catch(() => null);
    if (found) return part(request, found);
  }
  return fetch(request);
}

/** Answer a range request from a whole file, as video players ask for it. */
async function part(request, found) {
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get("Range") || "");
  if (!range) return found;
  const body = await found.blob();
  const from = Number(range[1]);
  const to = range[2] ? Math.min(Number(range[2]), body.size - 1) : body.size - 1;
  if (from > to) return new Response("", { status: 416, headers: { "Content-Range": "bytes */" + body.size } });
  return new Response(body.slice(from, to + 1), {
    status: 206,
    headers: {
      "Content-Type": found.headers.get("Content-Type") || "application/octet-stream",
      "Content-Range": "bytes " + from + "-" + to + "/" + body.size,
      "Content-Length": String(to + 1 - from),
      "Accept-Ranges": "bytes",
    },
  });
}

function limited(work, ms) {
  return Promise.race([work, new Promise((_, no) => setTimeout(() => no(new Error("timeout")), ms))]);
}
