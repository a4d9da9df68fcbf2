// 历史上的今天: which entries of the page fall on today's day in China, decided for this visitor.
{
  const words = {
    on: (month, day) => `${month}月${day}日`,
    none: (month, day) => `${month}月${day}日没有记载。下一个日子是：`,
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
    box.querySelector(".history-today__day").textContent = found === here ? words.on(month, day) : words.none(month, day);
    box.querySelector("ol").replaceChildren(...dated.filter((entry) => entry.dataset.day === found).map((entry) => {
      const copy = entry.cloneNode(true);
      copy.removeAttribute("data-day");
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
