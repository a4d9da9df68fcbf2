// Search in the header: nothing is loaded before the box is first focused.
// The index is described in hooks/showcase/search/__init__.py.
{
  const box = document.querySelector(".site-search");
  const root = box && new URL(box.dataset.root, location.href);
  const FIRST = 12; // segments read for the first answer
  const MOST = 20; // results shown

  const normal = (text) => text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const pairsOf = (text) => {
    const chars = [...text];
    return chars.length < 2 ? chars : [...new Set(chars.slice(1).map((char, i) => chars[i] + char))];
  };
  const shardOf = (pair, count) => {
    let value = 0;
    for (const char of pair) value = (value * 31 + char.codePointAt(0)) % 1000003;
    return value % count;
  };
  const cache = new Map();
  const load = (name) => {
    if (!cache.has(name)) {
      cache.set(
        name,
        fetch(new URL(`search/${name}.json`, root)).then((answer) => {
          if (!answer.ok) throw new Error(name);
          return answer.json();
        }),
      );
      cache.get(name).catch(() => cache.delete(name));
    }
    return cache.get(name);
  };
  const decode = (coded) => {
    let at = 0;
    return coded ? coded.split(".").map((step) => (at += parseInt(step, 36))) : [];
  };

  // Segments that may hold the query, those with all pairs in titles first.
  const candidates = async (query) => {
    const { segments, shards } = await load("index");
    const pairs = pairsOf(query);
    const found = await Promise.all(
      pairs.map(async (pair) => {
        const [titles = "", texts = ""] = ((await load(`pairs-${shardOf(pair, shards)}`))[pair] || "").split(",");
        return [new Set(decode(titles)), new Set(decode(texts))];
      }),
    );
    const scored = segments
      .map((name, i) => [name, found.reduce((sum, [t, x]) => (t.has(i) ? sum + 2 : x.has(i) ? sum + 1 : NaN), 0)])
      .filter(([, score]) => score > 0);
    return scored.sort((a, b) => b[1] - a[1]).map(([name]) => name);
  };

  const rank = ([, title, kind, place, names, text], query) => {
    const own = normal(title);
    if (own === query) return 6;
    if (own.startsWith(query)) return 5;
    if (own.includes(query)) return 4;
    if (normal(names).includes(query)) return 3;
    if (normal(place + title).includes(query)) return 2;
    return normal(text).includes(query) || normal(kind).includes(query) ? 1 : 0;
  };

  const find = async (typed) => {
    const words = typed.split(/\s+/).map(normal).filter(Boolean);
    if (!words.length) return [];
    const lists = await Promise.all(words.map(candidates));
    const names = lists.reduce((all, list) => all.filter((name) => list.includes(name)));
    const rows = [];
    for (let i = 0; i < names.length && rows.length < MOST; i += FIRST) {
      for (const segment of await Promise.all(names.slice(i, i + FIRST).map(load))) {
        for (const row of segment) {
          const ranks = words.map((word) => rank(row, word));
          if (ranks.every(Boolean)) rows.push([ranks.reduce((a, b) => a + b), row]);
        }
      }
    }
    return rows.sort((a, b) => b[0] - a[0] || a[1][1].length - b[1][1].length).slice(0, MOST);
  };

  // A bit of the text around the first word found, the word marked.
  const snippet = (text, typed) => {
    const word = typed.trim().split(/\s+/)[0];
    const at = text.indexOf(word);
    const from = Math.max(0, at - 16);
    const part = document.createElement("span");
    if (at < 0) part.textContent = text.slice(0, 48);
    else {
      const mark = document.createElement("mark");
      mark.textContent = word;
      part.append((from ? "…" : "") + text.slice(from, at), mark, text.slice(at + word.length, at + 40));
    }
    return part;
  };

  if (box) {
    const input = box.querySelector("input");
    const list = box.querySelector("[role=listbox]");
    const status = box.querySelector("[role=status]");
    let asked = 0;
    let chosen = -1;
    const close = () => {
      list.hidden = true;
      chosen = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };
    const choose = (step) => {
      const options = list.children;
      if (!options.length) return;
      if (chosen >= 0) options[chosen].setAttribute("aria-selected", "false");
      chosen = (chosen + step + options.length) % options.length;
      options[chosen].setAttribute("aria-selected", "true");
      options[chosen].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", options[chosen].id);
    };
    const show = (rows, typed) => {
      list.replaceChildren(
        ...rows.map(([, [url, title, kind, place, names, text]], i) => {
          const option = document.createElement("li");
          option.id = `found-${i}`;
          option.setAttribute("role", "option");
          option.setAttribute("aria-selected", "false");
          const link = document.createElement("a");
          link.href = new URL(url, root);
          link.tabIndex = -1;
          const head = document.createElement("strong");
          head.textContent = title;
          const where = document.createElement("span");
          where.className = "site-search__where";
          where.textContent = [kind, place, names && `又称 ${names}`].filter(Boolean).join(" · ");
          link.append(head, where, snippet(text, typed));
          option.append(link);
          return option;
        }),
      );
      chosen = -1;
      list.hidden = !rows.length;
      input.setAttribute("aria-expanded", String(rows.length > 0));
      status.textContent = rows.length ? `找到 ${rows.length} 条` : typed.trim() ? "没有找到" : "";
    };
    const ask = async () => {
      const turn = ++asked;
      try {
        const rows = await find(input.value);
        if (turn === asked) show(rows, input.value);
      } catch {
        status.textContent = "搜索暂时不可用";
      }
    };
    input.addEventListener("focus", () => load("index").catch(() => {}), { once: true });
    input.addEventListener("input", ask);
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        choose(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Enter") {
        event.preventDefault();
        const option = list.children[Math.max(chosen, 0)];
        if (option) location.href = option.querySelector("a").href;
      } else if (event.key === "Escape") close();
    });
    box.addEventListener("focusout", (event) => {
      if (!box.contains(event.relatedTarget)) close();
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "/" && !/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) {
        event.preventDefault();
        input.focus();
      }
    });
  }
}
