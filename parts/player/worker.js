// The service worker's life as seen from the page.

/** Register it, if the page may have one; a page without goes on without. */
export async function keepWorker(nav, config) {
  if (!nav.serviceWorker || config.usb || config.preview) return null;
  const url = "sw.js?screen=" + encodeURIComponent(config.screen);
  return nav.serviceWorker.register(url, { scope: "./", updateViaCache: "none" });
}

/** The kill switch: no worker, no caches, from now on. */
export async function dropWorker(nav, store) {
  if (nav.serviceWorker) {
    const registration = await nav.serviceWorker.getRegistration("./");
    if (registration) await registration.unregister();
  }
  await store.wipe();
}

/** Tell the worker that this start reached a playing player. */
export function sayHealthy(nav) {
  const worker = nav.serviceWorker && nav.serviceWorker.controller;
  if (worker) worker.postMessage("healthy");
}
