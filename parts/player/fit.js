// The largest type at which a slide still fits its glass. The build has seen to it that the least
// size, which the distance asks for, fits; few words are not left small in an empty room.

const SIZES = [1.6, 1.45, 1.3, 1.15];
/** While a visitor has the menu open the slide has less room, and its reader stands at the glass. */
const SMALLER = [1, 0.9, 0.8, 0.7, 0.6];
/** Kinds whose words have their measure from something else; labels have theirs from their frames. */
const MOST = { welcome: 1.3, now: 1.3, month: 1, plan: 1, countdown: 1 };

/** Whether nothing runs over and no line breaks that did not break before. */
function holds(slide, rows, before, grow) {
  return (
    slide.scrollHeight <= slide.clientHeight + 1 &&
    slide.scrollWidth <= slide.clientWidth + 1 &&
    rows.every((row, n) => row.offsetHeight <= before[n] * grow * 1.1 + 2 && row.scrollWidth <= row.clientWidth + 2)
  );
}

/** A drawing is cut to what is drawn in it. */
function crop(svg) {
  const box = svg.getBBox();
  if (!box.width || !box.height) return;
  svg.setAttribute("viewBox", [box.x - 3, box.y - 3, box.width + 6, box.height + 6].join(" "));
}

/** Set --grow on a layer that holds a slide. */
export function fit(el) {
  const slide = el.firstElementChild;
  const set = (grow) => el.style.setProperty("--grow", String(grow));
  set(1);
  if (!slide || !slide.clientHeight || el.classList.contains("full")) return;
  for (const svg of slide.querySelectorAll(".drawing svg")) crop(svg);
  const rows = Array.from(slide.querySelectorAll("li, li > *:not(svg), dt, dd, .lead, .notes p"));
  const before = rows.map((row) => row.offsetHeight);
  const most = slide.querySelector(".frames") ? 1 : MOST[el.getAttribute("data-kind")] || 2;
  for (const grow of SIZES) {
    if (grow > most) continue;
    set(grow);
    if (holds(slide, rows, before, grow)) return;
  }
  for (const grow of el.ownerDocument.documentElement.classList.contains("browsing") ? SMALLER : [1]) {
    set(grow);
    if (holds(slide, rows, before, grow)) return;
  }
}

/** Resolves when the letters that are on the page have come, or after three seconds without them. */
export function lettersReady(doc) {
  if (!doc.fonts || !doc.fonts.ready) return Promise.resolve();
  return Promise.race([doc.fonts.ready, new Promise((done) => setTimeout(done, 3000))]);
}
