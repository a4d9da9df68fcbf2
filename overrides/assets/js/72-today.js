// 历史上的今天: what fell on today's day in China, decided for this visitor. Each month has a small
// file, however long the line is; where it cannot be had, the box goes.
{
  const words = {
    on: (month, day) => `${month}月${day}日`,
    none: (month, day) => `${month}月${day}日没有记载。下一个日子是：`,
    more: (count, shown) => `共${count}条，列出${shown}条。`,
    ago: (years) => ` ${years}年前`,
  };
  const box = document.querySelector("[data-today]");

  function made(name, kind, text, ...children) {
    const element = document.createElement(name);
    if (kind) element.className = kind;
    element.append(text, ...children);
    return element;
  }

  function row(entry, years) {
    const when = made("p", "years__when", "");
    const date = entry.iso ? made("time", "", entry.date) : entry.date;
    if (entry.iso) date.dateTime = entry.iso;
    when.append(date, ...entry.marks.flatMap((mark) => [" ", made("span", "mark", mark)]));
    if (years > 0) when.append(made("span", "note", words.ago(years)));
    const link = made("a", "", entry.title);
    link.href = entry.href;
    return made("li", `history-entry history-entry--${entry.kind}`, when,
      made("article", "years__event", made("h4", "", link), made("p", "note", entry.note)));
  }

  async function show(now) {
    // China keeps +08:00 all year
    const today = new Date(now + 8 * 3600e3).toISOString();
    const here = today.slice(5, 10);
    const answer = await fetch(`days-${here.slice(0, 2)}.json`);
    if (!answer.ok) throw new Error(String(answer.status));
    const days = await answer.json();
    // in order; the last one is the next after this month, maybe of next year
    const found = days.find(({ day }) => day >= here) ?? days[days.length - 1];
    const { day, count, entries } = found;
    const [month, date] = here.split("-").map(Number);
    box.querySelector(".history-today__day").textContent =
      (day === here ? words.on(month, date) : words.none(month, date)) + (count > entries.length ? words.more(count, entries.length) : "");
    box.querySelector("ol").replaceChildren(...entries.map((entry) => row(entry, day === here ? today.slice(0, 4) - entry.iso.slice(0, 4) : 0)));
  }

  if (box) show(Date.now()).catch(() => { box.hidden = true; });
}
