// A screen that was renamed. Its old address still answers, with where it hangs now; the player goes
// there once the new place answers with a release, and takes along what belongs to the device.
//
// Whoever set the screen up wrote the old address into its box, so every start begins there: from then
// on the old page leads on at once, without network too, as soon as the new one is whole on the disk.

import { makeKeep } from "./keep.js";
import { getText } from "./net.js";
import { cacheStore } from "./store.js";
import { checkManifest, openEnvelope } from "./verify.js";
import { sayHealthy } from "./worker.js";

/** What the device knows, not the release: whom it believes, whether it is black, an alert that is on. */
const CARRIED = ["keys", "pin", "black", "alert", "seen"];

/** Where a payload says that this screen hangs now; "" when it is no such payload. */
export function movedTo(data, screen) {
  const moved = data && data.format === 1 && data.screen === screen && data.moved;
  return typeof moved === "string" && /^[\w-]{1,160}$/.test(moved) && moved !== screen ? moved : "";
}

/**
 * @param {{config: object, win: Window, nav: Navigator, store: object, keep: object,
 *   log: (kind: string, text: string) => void}} env
 */
export function makeMove({ config, win, nav, store, keep, log }) {
  const place = (to) => new URL("../" + to + "/", config.scope).href;
  const leave = (to) => win.location.replace(place(to) + win.location.search);
  const storeOf = (to) => cacheStore(to, place(to), (path) => path);

  async function carry(to) {
    const there = makeKeep(to, win.localStorage);
    for (const key of CARRIED) {
      if (there.load(key) === null && keep.load(key) !== null) there.save(key, keep.load(key));
    }
    there.drop("moved"); // renamed back: whoever comes home stays
    const { highest } = await store.state();
    if (!store.lasting || !highest) return;
    const known = await storeOf(to).state();
    if (!known.highest) await storeOf(to).setState(Object.assign(known, { highest }));
  }

  /** Whether the new page would play without network. */
  async function whole(to) {
    if (!store.lasting || !nav.serviceWorker) return false;
    const worker = await nav.serviceWorker.getRegistration(place(to));
    return !!(worker && worker.active && worker.scope === place(to) && (await storeOf(to).state()).slot);
  }

  return {
    /** The server said that the screen hangs elsewhere; throws while nothing plays there. */
    async follow(to) {
      const { text } = await getText(place(to) + "manifest.json?screen=" + to);
      checkManifest((await openEnvelope(text, config.trust)).data, to);
      await carry(to);
      keep.save("moved", to);
      log("moved", to);
      leave(to);
    },
    /** This address has a release of its own (again). */
    stay: () => keep.drop("moved"),
    /** At a start: go on to where the screen hangs, when it can be shown there. Resolves to whether. */
    async lead() {
      const to = keep.load("moved");
      if (!to || !(await whole(to).catch(() => false))) return false;
      sayHealthy(nav);
      leave(to);
      return true;
    },
  };
}
