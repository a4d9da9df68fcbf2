// Calendar: today, now and past by the visitor's clock read at +08:00; filters kept in the address;
// the text for a group chat. Without scripts every date is simply shown.
{
  const HOUR = 3600;
  const now = () => Date.now() / 1000;
  const dayOf = (seconds) => new Date((seconds + 8 * HOUR) * 1000).toISOString().slice(0, 10);
  const weekOf = (seconds) => {
    const day = new Date((seconds + 8 * HOUR) * 1000);
    const monday = seconds - ((day.getUTCDay() + 6) % 7) * 24 * HOUR;
    return [dayOf(monday), dayOf(monday + 6 * 24 * HOUR)];
  };

  const days = [...document.querySelectorAll("[data-day]")];
  const sessions = [...document.querySelectorAll("[data-session]")];
  const mark = () => {
    const seconds = now();
    const today = dayOf(seconds);
    for (const day of days) {
      const of = day.dataset.day;
      day.dataset.when = of === today ? "today" : of < today ? "past" : "coming";
    }
    for (const session of sessions) {
      const { from, to } = session.dataset;
      session.dataset.when = seconds >= to ? "past" : seconds >= from ? "now" : "coming";
    }
  };
  if (days.length || sessions.length) {
    mark();
    setInterval(mark, 30_000);
  }

  const form = document.querySelector("[data-filters]");
  if (form) {
    const status = form.querySelector("[data-filter-status]");
    const address = new URL(location.href);
    for (const field of form.elements) {
      const wanted = address.searchParams.get(field.name);
      if (wanted === null) continue;
      if (field.type === "checkbox") field.checked = wanted === field.value;
      else if ([...field.options].some((option) => option.value === wanted)) field.value = wanted;
    }
    const apply = () => {
      const { place, kind, week } = form.elements;
      const [monday, sunday] = weekOf(now());
      let shown = 0;
      for (const session of sessions) {
        const day = session.closest("[data-day]")?.dataset.day;
        session.hidden =
          (place.value && session.dataset.place !== place.value) ||
          (kind.value && session.dataset.kind !== kind.value) ||
          (week.checked && session.matches(".session") && (day < monday || day > sunday));
        if (!session.hidden && session.matches(".session")) shown += 1;
      }
      for (const row of document.querySelectorAll(".agenda__row"))
        row.hidden = !row.querySelector(".session:not([hidden])");
      status.textContent = place.value || kind.value || week.checked ? `${shown} 场` : "";
      for (const field of [place, kind]) {
        if (field.value) address.searchParams.set(field.name, field.value);
        else address.searchParams.delete(field.name);
      }
      if (week.checked) address.searchParams.set("week", "1");
      else address.searchParams.delete("week");
      history.replaceState(null, "", address);
    };
    form.hidden = false;
    form.addEventListener("change", apply);
    apply();
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
