// Fetching that always comes to an end: on a deadline, on silence, on too many bytes.

const Abort = typeof AbortController === "function" ? AbortController : null;

function deadline(ms, abort) {
  let timer;
  const promise = new Promise((_, reject) => {
    timer = setTimeout(() => {
      if (abort) abort.abort();
      reject(new Error("timeout"));
    }, ms);
  });
  return { promise, clear: () => clearTimeout(timer) };
}

async function within(ms, abort, work) {
  const limit = deadline(ms, abort);
  try {
    return await Promise.race([work, limit.promise]);
  } finally {
    limit.clear();
  }
}

/**
 * Fetch a file whole.
 *
 * @param {string} url
 * @param {{cache: string, most: number, answer: number, silence: number,
 *   whole: number}} limits most bytes, and
 *   milliseconds until the answer, between two pieces, and for the whole
 * @returns {Promise<{bytes: Uint8Array, date: number}>} date is the server's clock, NaN when unsaid
 */
export async function getBytes(url, limits) {
  const abort = Abort && new Abort();
  const options = { cache: limits.cache, credentials: "same-origin", redirect: "follow" };
  if (abort) options.signal = abort.signal;
  const begun = performance.now();
  try {
    const answer = await within(limits.answer, abort, fetch(url, options));
    if (!answer.ok) throw new Error("status " + answer.status);
    const age = Number(answer.headers.get("Age")) || 0;
    const said = Date.parse(answer.headers.get("Date") || "") + age * 1000;
    const heard = performance.now();
    const bytes = await readAll(answer, limits, abort, begun);
    return { bytes, date: said + performance.now() - heard };
  } catch (error) {
    if (abort) abort.abort();
    error.net = true;
    throw error;
  }
}

async function readAll(answer, limits, abort, begun) {
  if (!answer.body || !answer.body.getReader) {
    return new Uint8Array(await within(limits.silence * 4, abort, answer.arrayBuffer()));
  }
  const reader = answer.body.getReader();
  const pieces = [];
  let size = 0;
  for (;;) {
    const step = await within(limits.silence, abort, reader.read());
    if (step.done) break;
    size += step.value.length;
    if (size > limits.most) throw new Error("too long");
    if (performance.now() - begun > limits.whole) throw new Error("too slow");
    pieces.push(step.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

const SMALL = { cache: "no-store", most: 2000000, answer: 15000, silence: 10000, whole: 30000 };

/** A small text that is never taken from a cache (manifest, alert). */
export async function getText(url) {
  const { bytes, date } = await getBytes(url, SMALL);
  return { text: new TextDecoder().decode(bytes), date };
}

/** One file of a release; never more bytes than its entry says. */
export async function getFile(url, size) {
  // Two kilobytes a second is the slowest line worth waiting for.
  const whole = 60000 + size / 2;
  const limits = { cache: "reload", most: size, answer: 20000, silence: 20000, whole };
  return (await getBytes(url, limits)).bytes;
}
