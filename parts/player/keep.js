// Small things that survive a restart, and a log that does not grow.

const MOST = 200;

/** localStorage under one name; every failure (quota, blocked) is a value that is simply not kept. */
export function makeKeep(screen, storage) {
  const name = (key) => "showcase:" + screen + ":" + key;
  return {
    load(key) {
      try {
        return JSON.parse(storage.getItem(name(key)));
      } catch (error) {
        return null;
      }
    },
    save(key, value) {
      try {
        storage.setItem(name(key), JSON.stringify(value));
        return true;
      } catch (error) {
        return false;
      }
    },
    drop(key) {
      try {
        storage.removeItem(name(key));
      } catch (error) {
        // what cannot be dropped stays
      }
    },
  };
}

/** Nothing is kept: previews. */
export const noKeep = { load: () => null, save: () => false, drop: () => {} };

/** The ring of what was played and what went wrong: [epoch seconds, kind, text], newest last. */
export function makeRing(keep) {
  let rows = keep.load("ring");
  if (!Array.isArray(rows)) rows = [];
  let dirty = false;
  return {
    add(ms, kind, text) {
      rows.push([Math.round(ms / 1000), kind, String(text).slice(0, 120)]);
      if (rows.length > MOST) rows.splice(0, rows.length - MOST);
      dirty = true;
    },
    flush() {
      if (dirty) keep.save("ring", rows);
      dirty = false;
    },
    rows: () => rows,
  };
}
