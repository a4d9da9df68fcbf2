// Words stand in the shell's <template id="words">, never in the code.

let words = null;

function table() {
  if (!words) {
    words = {};
    const box = document.getElementById("words");
    for (const node of box ? box.content.querySelectorAll("[data-w]") : []) {
      words[node.getAttribute("data-w")] = node.textContent.trim();
    }
  }
  return words;
}

/** A word with {0}, {1} … filled in. */
export function say(name, ...values) {
  const text = table()[name] || "";
  return text.replace(/\{(\d)\}/g, (_, n) => String(values[n]));
}

/** A length of time in words: 3 天, 2 小时 5 分钟, 11 分钟, 40 秒. */
export function sayLength(seconds) {
  const s = Math.max(0, Math.ceil(seconds));
  if (s < 60) return say("seconds", s);
  const minutes = Math.ceil(s / 60);
  if (minutes < 60) return say("minutes", minutes);
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return minutes % 60 ? say("hours-minutes", hours, minutes % 60) : say("hours", hours);
  return say("days", Math.ceil(hours / 24));
}
