// What was played and what was refused, a short record a day, kept for half a year (N25): the law asks
// for six months of log. Ids and reasons only; nothing in it is about a person.

const DAYS = 186;
const MOST_IDS = 150;
const MOST_EVENTS = 60;

/**
 * @param {{load: function, save: function, drop: function}} keep one key a day, so that little is
 *   written at a time
 */
export function makeJournal(keep) {
  let days = keep.load("days");
  if (!Array.isArray(days)) days = [];
  let today = null;
  let dirty = false;

  function open(day) {
    flush();
    today = keep.load("day:" + day);
    if (!today || !today.plays || !Array.isArray(today.events)) today = { day, plays: {}, events: [] };
    if (days.indexOf(day) >= 0) return;
    days.push(day);
    days.sort((a, b) => a - b);
    while (days.length > DAYS) keep.drop("day:" + days.shift());
    keep.save("days", days);
  }

  function flush() {
    if (dirty) keep.save("day:" + today.day, today);
    dirty = false;
  }

  return {
    /** Something happened at `ms`: a slide came on (`play`), or anything else that is logged. */
    add(ms, kind, text) {
      const day = Math.floor((ms + 28800000) / 86400000);
      if (!today || today.day !== day) open(day);
      dirty = true;
      if (kind !== "play") {
        today.events.push([Math.round(ms / 1000), kind, String(text).slice(0, 80)]);
        if (today.events.length > MOST_EVENTS) today.events.shift();
      } else if (today.plays[text] || Object.keys(today.plays).length < MOST_IDS) {
        today.plays[text] = (today.plays[text] || 0) + 1;
      }
    },
    flush,
    /** The last days that are kept, newest first: [day since 1970, slides shown, other events]. */
    summary(most) {
      flush();
      const last = days.slice(-most).reverse();
      return last.map((day) => {
        const kept = keep.load("day:" + day) || { plays: {}, events: [] };
        const shown = Object.keys(kept.plays).reduce((sum, id) => sum + kept.plays[id], 0);
        return [day, shown, kept.events.length];
      });
    },
  };
}
