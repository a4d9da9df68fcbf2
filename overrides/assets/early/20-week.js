// What a list shows depends on the visitor's week; rows are judged while the page is read, before
// anything is painted, so that nothing jumps. China keeps +08:00 all year, whatever zone the device
// is in. The calendar's script (js/50-calendar.js) uses the same judgement.
{
  const DAY = 24 * 3600e3;
  const LENT = new Set(["lent", "lent-slots", "lent-slot"]);
  const dayOf = (moment) => new Date(moment + 8 * 3600e3).toISOString().slice(0, 10);
  const after = (day, count) => new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);
  const mondayOf = (day) => after(day, -((new Date(day).getUTCDay() + 6) % 7));

  // A row of an agenda: from the visitor's Monday on, for as many days as its list says.
  const due = (row, monday) => {
    const { span } = row.parentElement.dataset;
    const { day } = row.dataset;
    return !span || (day >= monday && day < after(monday, Number(span)));
  };
  // A hall's week: those before the visitor's go away, that one and the next stand open.
  const turn = (week, monday) => {
    const of = week.dataset.week;
    const next = after(monday, 7);
    week.hidden = of < monday && week.parentElement.dataset.lastWeek >= monday;
    week.open = of === monday || of === next;
    week.dataset.is = of === monday ? "this" : of === next ? "next" : "";
  };
  // How a hall is lent: an old state says that it is old, and a slot that is past goes away.
  const lend = (node, today) => {
    if (node.dataset.freshUntil) node.classList.toggle("lent--stale", today > node.dataset.freshUntil);
    if (node.dataset.slot) node.hidden = node.dataset.slot < today;
  };
  globalThis.chinaWeek = { dayOf, after, mondayOf, due, turn };

  const today = dayOf(Date.now());
  const monday = mondayOf(today);
  const reading = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (node.className === "agenda__row") node.hidden = !due(node, monday);
        else if (node.className === "hall-week") turn(node, monday);
        else if (LENT.has(node.className)) lend(node, today);
      }
    }
  });
  reading.observe(document, { childList: true, subtree: true });
  addEventListener("DOMContentLoaded", () => reading.disconnect());
}
