// 历史上的今天: which entries of the page fall on today's day in China, decided for this visitor.
{
  const words = {
    on: (month, day) => `${month}月${day}日`,
    none: (month, day) => `${month}月${day}日没有记载。下一个日子是：`,
    more: (count, shown) => `共${count}条，列出${shown}条。`,
    ago: (years) => `${years}年前`,
  };
  const box = document.querySelector("[data-today]");
  const dated = [...document.querySelectorAll("li[data-day]")];

  function show(now) {
    // China keeps +08:00 all year
    const today = new Date(now + 8 * 3600e3).toISOString();
    const here = today.slice(5, 10);
    const days = [...new Set(dated.map((entry) => entry.dataset.day))].sort();
    const found = days.includes(here) ? here : days.find((day) => day > here) ?? days[0];
    const [month, day] = here.split("-").map(Number);
    // what happened comes before what is exhibited
    const kind = (entry) => Number(entry.classList.contains("history-entry--exhibit"));
    const all = dated.filter((entry) => entry.dataset.day === found).sort((a, b) => kind(a) - kind(b));
    // the box keeps the room of so many rows from the start
    const shown = all.slice(0, Number(box.dataset.today));
    box.querySelector(".history-today__day").textContent =
      (found === here ? words.on(month, day) : words.none(month, day)) + (all.length > shown.length ? words.more(all.length, shown.length) : "");
    box.querySelector("ol").replaceChildren(...shown.map((entry) => {
      const copy = entry.cloneNode(true);
      copy.removeAttribute("data-day");
      copy.querySelector(".years__event > p:not(.note)")?.remove();
      const years = Number(today.slice(0, 4)) - Number(copy.querySelector("time").dateTime.slice(0, 4));
      if (found === here && years > 0) {
        const mark = document.createElement("span");
        mark.className = "note";
        mark.textContent = ` ${words.ago(years)}`;
        copy.querySelector(".years__when").append(mark);
      }
      return copy;
    }));
  }

  if (box && dated.length) show(Date.now());
}
