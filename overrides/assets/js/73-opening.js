// 现在开放: looked up for this visitor's moment in China; past the last known day nothing is said.
{
  const DAY = 24 * 60;
  const words = {
    open: (end) => `现在开放，${end}关闭`,
    whole: "现在开放",
    later: (start) => `现在未开放，今天${start}开放`,
    tomorrow: (start) => `现在未开放，明天${start}开放`,
    closed: "现在未开放",
    shut: (why) => (why ? `今天不开放（${why}）` : "今天不开放"),
    unknown: (why) => `今天是${why}，是否开放以现场公告为准`,
  };
  const clock = (minutes) => [minutes / 60 | 0, minutes % 60].map((n) => String(n).padStart(2, "0")).join(":");
  const spans = (text) => text ? text.split(",").map((span) => span.split("-").map(Number)) : [];

  // China keeps +08:00 all year
  const moment = (now, days = 0) => new Date(now + 8 * 3600e3 + days * 864e5);
  function on(hours, now, days) {
    const day = moment(now, days);
    const name = day.toISOString().slice(0, 10);
    const [text, why] = hours.days[name] ?? [hours.week[(day.getUTCDay() + 6) % 7], ""];
    return { why, known: text !== null && name <= hours.until, spans: spans(text) };
  }

  function said(hours, now) {
    const [yesterday, today, tomorrow] = [-1, 0, 1].map((days) => on(hours, now, days));
    const at = moment(now);
    const minute = at.getUTCHours() * 60 + at.getUTCMinutes();
    if (at.toISOString().slice(0, 10) > hours.until) return ["", ""];
    const running = [...today.spans, ...yesterday.spans.map(([start, end]) => [start - DAY, end - DAY])]
      .find(([start, end]) => start <= minute && minute < end);
    if (running) return ["open", running[1] - running[0] === DAY ? words.whole : words.open(clock(running[1] % DAY))];
    if (!today.known) return ["unknown", words.unknown(today.why)];
    const later = today.spans.find(([start]) => start > minute);
    if (later) return ["closed", words.later(clock(later[0]))];
    if (!today.spans.length && today.why) return ["closed", words.shut(today.why)];
    if (tomorrow.known && tomorrow.spans.length) return ["closed", words.tomorrow(clock(tomorrow.spans[0][0]))];
    return ["closed", today.spans.length ? words.closed : words.shut("")];
  }

  const places = [...document.querySelectorAll("[data-opening]")];
  function show() {
    for (const place of places) {
      const [state, text] = said(JSON.parse(place.dataset.opening), Date.now());
      if (place.textContent === text) continue;
      place.dataset.state = state;
      place.textContent = text;
    }
  }
  if (places.length) {
    show();
    setInterval(show, 30e3);
  }
}
