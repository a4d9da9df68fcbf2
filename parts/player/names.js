// Names of the caches, shared by the player and its service worker.

export const STATE = "_state";
export const MARK = "_manifest";
export const BOOT = "boot";

/** The cache of a slot ("a", "b"), of the state or of the boot copy of the shell. */
export const cacheName = (screen, slot) => "showcase:" + screen + ":" + slot;

/** Where in a cache something that is no file of the release is kept. */
export const stateUrl = (scope, name) => scope + "__" + name;
