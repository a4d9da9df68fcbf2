// Which slide is on at a moment: a pure function of the program and the time, so that two screens
// with right clocks switch together and a page that slept is at once where it should be.

/** The span of `part` that holds second `s`, or null. Spans are sorted and half-open. */
export function findSpan(part, s) {
  let low = 0;
  let high = part.spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = part.spans[middle];
    if (s < span[0]) high = middle - 1;
    else if (s >= span[1]) low = middle + 1;
    else return span;
  }
  return null;
}

/** Place in a loop [[id, seconds], …] that began at `from`: {index, start, end} in seconds. */
export function placeIn(loop, from, s) {
  let total = 0;
  for (const item of loop) total += item[1];
  if (!total) return null;
  const round = from + Math.floor((s - from) / total) * total;
  let start = round;
  for (let index = 0; index < loop.length; index++) {
    const end = start + loop[index][1];
    if (s < end) return { index, start, end };
    start = end;
  }
  return { index: 0, start, end: start + loop[0][1] };
}

/** The first id at or after `index` that is not bad, going round; "" when all are. */
function healthy(loop, index, bad) {
  for (let step = 0; step < loop.length; step++) {
    const id = loop[(index + step) % loop.length][0];
    if (!bad(id)) return id;
  }
  return "";
}

const SAFE = { id: "", turn: 0, start: 0, end: Infinity };

/** Undated slides in turn, for when the time or the schedule is unknown. */
export function evergreen(program, s, bad) {
  const loop = program.evergreen;
  const place = placeIn(loop, 0, s);
  if (!place) return SAFE;
  const id = healthy(loop, place.index, bad);
  return id ? { id, turn: place.start, start: place.start, end: place.end } : SAFE;
}

/**
 * What to show at second `s`.
 *
 * @returns {{id: string, turn: number, start: number, end: number, off?: boolean, grey?: boolean, mode?: string,
 *   theme?: object}} `id` "" asks for the safe card; times are epoch seconds. `turn` tells whose turn
 *   it is by the schedule, which is not always who plays: what failed is stood in for.
 */
export function choose(program, s, bad) {
  const part = program.partAt(s);
  const span = part && findSpan(part, s);
  if (!span) return evergreen(program, s, bad);
  const loop = part.loops[span[2]];
  const look = { grey: !!loop.grey, mode: loop.mode || "", theme: loop.theme || null };
  if (loop.off) return Object.assign(look, { id: "", start: span[0], end: span[1], off: true });
  const place = placeIn(loop.s, span[0], s);
  const id = place && healthy(loop.s, place.index, bad);
  if (!id) {
    const turn = place ? place.start : span[0];
    return Object.assign(look, evergreen(program, s, bad), { turn, end: Math.min(s + 10, span[1]) });
  }
  return Object.assign(look, {
    id,
    turn: place.start,
    start: place.start,
    end: Math.min(place.end, span[1]),
  });
}
