// Calendar: today, this week, now and past by the visitor's clock read at +08:00, whatever zone the
// device is in; filters kept in the address; the text for a group chat. Without scripts every date
// is simply shown.
{
  const { dayOf, after, mondayOf, due, turn } = chinaWeek;

  const days = [...document.querySelectorAll("[data-day]")];
  const sessions = [...document.querySelectorAll("[data-session]")];
  const agendas = [...document.querySelectorAll(".agenda")];
  const weeks = [...document.querySelectorAll("[data-week]")];
  const form = document.querySelector("[data-filters]");
  const choices = form ? [...form.elements].filter((field) => field.name) : [];
  const address = new URL(location.href);

  const mark = (today, monday, seconds) => {
    for (const day of days) {
      const of = day.dataset.day;
      day.dataset.when = of === today ? "today" : of < today ? "past" : "coming";
      day.classList.toggle("this-week", of >= monday && of < after(monday, 7));
    }
    for (const session of sessions) {
      const { from, to, hours } = session.dataset;
      // without hours (中午) nobody knows whether it is going on
      session.dataset.when = seconds >= to ? "past" : seconds < from ? "coming" : hours ? "now" : "today";
    }
  };

  const chosen = (session, week) =>
    choices.every((field) => {
      if (field.type === "checkbox") return !field.checked || week;
      return !field.value || session.dataset[field.name] === field.value;
    });

  const show = (monday) => {
    let shown = 0;
    for (const session of sessions) {
      const day = session.closest("[data-day]");
      session.hidden = !chosen(session, day?.classList.contains("this-week"));
    }
    for (const agenda of agendas) {
      for (const row of agenda.children) {
        const some = row.querySelectorAll(".session:not([hidden])").length;
        row.hidden = !some || !due(row, monday);
        if (!row.hidden) shown += some;
      }
      const none = agenda.querySelector(".agenda__row:not([hidden])") === null;
      const more = agenda.parentElement.querySelector("details.more-days");
      if (none && more && !more.contains(agenda)) more.open = true;
      else if (agenda.nextElementSibling?.matches(".agenda__none")) agenda.nextElementSibling.hidden = !none;
    }
    for (const cell of document.querySelectorAll(".month__day")) fill(cell);
    const picked = choices.some((field) => (field.type === "checkbox" ? field.checked : field.value));
    if (form) form.querySelector("[data-filter-status]").textContent = picked ? `${shown} 场` : "";
  };

  // A cell shows the first of the chosen sessions; the day's row below the grid has all of them.
  const fill = (cell) => {
    const lines = Number(cell.closest("table").dataset.lines);
    const chips = [...cell.querySelectorAll(".chip[data-session]")].filter((chip) => !chip.hidden);
    const row = document.querySelector(`.agenda__row[data-day="${cell.dataset.day}"]`);
    const all = row ? row.querySelectorAll(".session:not([hidden])").length : chips.length;
    const room = all <= lines ? lines : lines - 1;
    for (const chip of chips.slice(room)) chip.hidden = true;
    const more = cell.querySelector(".chip--more");
    if (!more) return;
    more.hidden = all <= room;
    more.firstElementChild.textContent = `+${all - room}`;
  };

  let told = "";
  const look = () => {
    const moment = Date.now();
    const today = dayOf(moment);
    const monday = mondayOf(today);
    mark(today, monday, moment / 1000);
    if (told === today) return;
    for (const link of document.querySelectorAll(".months a")) {
      if (link.pathname.endsWith(`/${today.slice(0, 7)}/`)) link.setAttribute("aria-current", "date");
      else link.removeAttribute("aria-current");
    }
    told = today;
    for (const week of weeks) turn(week, monday);
    show(monday);
  };
  const again = () => {
    told = "";
    look();
  };

  if (form) {
    for (const field of choices) {
      const wanted = address.searchParams.get(field.name);
      if (wanted === null) continue;
      if (field.type === "checkbox") field.checked = wanted === field.value;
      else if ([...field.options].some((option) => option.value === wanted)) field.value = wanted;
    }
    const keep = () => {
      for (const field of choices) {
        const value = field.type === "checkbox" ? (field.checked ? field.value : "") : field.value;
        if (value) address.searchParams.set(field.name, value);
        else address.searchParams.delete(field.name);
      }
      history.replaceState(null, "", address);
      // the choice goes along to the other months
      for (const link of document.querySelectorAll(".months a, .month-nav a"))
        link.search = address.search;
    };
    form.hidden = false;
    form.addEventListener("change", () => {
      keep();
      again();
    });
    keep();
  }
  if (days.length || sessions.length) {
    look();
    setInterval(look, 30_000);
  }

  for (const button of document.querySelectorAll("[data-copy]")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      const told = button.parentElement.querySelector("[data-copied]");
      try {
        await navigator.clipboard.writeText(button.dataset.copy);
        told.textContent = "已复制";
      } catch {
        told.textContent = "没能复制，请展开下面的文字手动复制";
      }
    });
  }
}
