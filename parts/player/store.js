// Two slots on the disk, a pointer, and nothing that is half done.
//
// The service worker reads the same caches (names.js), so what is written here is what it serves.

import { BOOT, cacheName, MARK, STATE, stateUrl } from "./names.js";

/** Where files are kept when the page is a secure context. */
export function cacheStore(screen, scope, fileUrl) {
  const open = (slot) => caches.open(cacheName(screen, slot));
  const key = (path) => (path[0] === "_" ? stateUrl(scope, path) : fileUrl(path));

  return {
    lasting: true,
    async state() {
      const found = await (await open(STATE)).match(stateUrl(scope, STATE));
      return found ? found.json() : {};
    },
    async setState(state) {
      const body = new Response(JSON.stringify(state), { headers: { "Content-Type": "application/json" } });
      await (await open(STATE)).put(stateUrl(scope, STATE), body);
    },
    async read(slot, path) {
      const found = await (await open(slot)).match(key(path));
      return found ? new Uint8Array(await found.arrayBuffer()) : null;
    },
    async write(slot, path, bytes, type) {
      const headers = { "Content-Type": type, "Content-Length": String(bytes.length) };
      await (await open(slot)).put(key(path), new Response(bytes, { headers }));
    },
    /** Forget the mark of completeness first, then every file that is not wanted. */
    async tidy(slot, wanted) {
      const cache = await open(slot);
      await cache.delete(key(MARK));
      const keep = new Set(wanted.map((path) => key(path)));
      for (const request of await cache.keys()) if (!keep.has(request.url)) await cache.delete(request);
    },
    /** Drop all files; the state stays, so that a rollback is still refused. */
    async wipe() {
      for (const name of ["a", "b", BOOT]) await caches.delete(cacheName(screen, name));
    },
  };
}

const METHODS = ["state", "setState", "read", "write", "tidy", "wipe"];

/**
 * The disk, or memory from the moment on that the disk failed and nothing was there to play: a device
 * with a full or broken disk still shows what the server has.
 *
 * @param {?object} disk where there is one
 * @param {object} memory
 */
export function eitherStore(disk, memory) {
  let on = disk || memory;
  const store = {
    get lasting() {
      return on.lasting;
    },
    /** Go on without the disk. */
    giveUp: () => void (on = memory),
  };
  for (const name of METHODS) {
    store[name] = async (...args) => {
      try {
        return await on[name](...args);
      } catch (error) {
        throw Object.assign(new Error("disk: " + error.name), { disk: true });
      }
    };
  }
  return store;
}

/**
 * Where only the program is kept, in memory: plain http, previews. Media come from the network; the
 * highest release survives in `keep`, so that a rollback is refused here too.
 */
export function memoryStore(keep) {
  const slots = { a: new Map(), b: new Map() };
  let state = keep.load("state") || {};
  return {
    lasting: false,
    state: async () => state,
    setState: async (next) => {
      state = next;
      keep.save("state", next);
    },
    read: async (slot, path) => slots[slot].get(path) || null,
    write: async (slot, path, bytes) => void slots[slot].set(path, bytes),
    tidy: async (slot, wanted) => {
      for (const path of Array.from(slots[slot].keys())) {
        if (wanted.indexOf(path) < 0) slots[slot].delete(path);
      }
    },
    wipe: async () => void (slots.a.clear(), slots.b.clear()),
  };
}
