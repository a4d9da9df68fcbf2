// Search in the header: nothing is loaded before the box is first focused.
// The index is described in hooks/showcase/search/__init__.py.
{
  const box = document.querySelector(".site-search");
  const root = box && new URL(box.dataset.root, location.href);
  const PARTS = ["titles", "texts"];
  const AT_ONCE = 4; // buckets of titles read together
  const TEXTS_AT_ONCE = 3;
  const MOST_BUCKETS = 12; // of either part, once something was found
  const ENOUGH = 8; // answers in titles that make reading texts needless
  const MOST = 20; // results shown

  const normal = (text) => text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const pairsOf = (text) => {
    const chars = [...text];
    return chars.length < 2 ? chars : [...new Set(chars.slice(1).map((char, i) => chars[i] + char))];
  };
  const numberOf = (text) => {
    let value = 0;
    for (const char of text) value = (value * 31 + char.codePointAt(0)) % 1000003;
    return value;
  };
  const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const codeOf = (segment, bucket) => {
    const value = numberOf(`${segment}.${bucket}`);
    return LETTERS[(value >> 12) & 63] + LETTERS[(value >> 6) & 63] + LETTERS[value & 63];
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
  // The head, with the files of every code: two buckets may have the same one.
  let opened;
  const head = () =>
    (opened ||= load("index").then(({ titles, texts, segments }) => {
      const files = [new Map(), new Map()];
      for (const [name, counts] of Object.entries(segments)) {
        counts.forEach((count, part) => {
          for (let n = 0; n < count; n++) {
            const code = codeOf(name, n);
            const file = `${name}/${PARTS[part]}-${n}`;
            files[part].set(code, [...(files[part].get(code) || []), file]);
          }
        });
      }
      return { shards: [titles[0], texts[0]], files };
    }).catch((error) => {
      opened = undefined;
      throw error;
    }));

  // The codes of the buckets that hold a pair in titles (0), in texts (1).
  const holders = async (pair, part) => {
    const { shards } = await head();
    const entries = await load(`pairs/${PARTS[part]}-${numberOf(pair) % shards[part]}`);
    return new Set((entries[pair] || "").match(/.{3}/g));
  };
  // The files of buckets that hold all pairs, in no order that means anything.
  const holdersOfAll = async (pairs, part) => {
    if (!pairs.length) return [];
    const sets = await Promise.all(pairs.map((pair) => holders(pair, part)));
    const [fewest, ...rest] = sets.sort((a, b) => a.size - b.size);
    return [...fewest].filter((code) => rest.every((set) => set.has(code)));
  };
  const filesOf = async (codes, part) => {
    const { files } = await head();
    return codes.flatMap((code) => files[part].get(code) || []);
  };
  // Buckets of titles that may hold all words; first those where a title begins or ends as the query.
  const inTitles = async (words) => {
    const codes = holdersOfAll(words.flatMap(pairsOf), 0);
    const begins = await holders(`^${[...words[0]][0]}`, 0);
    const ends = await holders(`${[...words.at(-1)].pop()}$`, 0);
    const near = (code) => begins.has(code) + ends.has(code);
    return filesOf((await codes).sort((a, b) => near(b) - near(a)), 0);
  };
  const inTexts = async (words) =>
    filesOf(await holdersOfAll(words.flatMap(pairsOf).filter((pair) => [...pair].length > 1), 1), 1);

  const rank = ([, title, kind, place, names, text = ""], query) => {
    const own = normal(title);
    if (own === query) return 6;
    if (own.startsWith(query)) return 5;
    if (own.includes(query)) return 4;
    if (normal(names).includes(query)) return 3;
    if (normal(place + title).includes(query)) return 2;
    return normal(text).includes(query) || normal(kind).includes(query) ? 1 : 0;
  };

  // Rows by rank; titles first, texts only where these are few.
  const find = async (typed) => {
    const words = typed.split(/\s+/).map(normal).filter(Boolean);
    if (!words.length) return [];
    const rows = new Map();
    const read = async (files, atOnce, enough) => {
      for (let i = 0; i < files.length && rows.size < enough; i += atOnce) {
        if (i >= MOST_BUCKETS && rows.size) return;
        for (const bucket of await Promise.all(files.slice(i, i + atOnce).map(load))) {
          for (const row of bucket) {
            const ranks = words.map((word) => rank(row, word));
            const url = row[0].split("#")[0];
            if (!ranks.every(Boolean)) continue;
            const known = rows.get(url);
            const found = known ? known[1].slice(0, 5) : [url, ...row.slice(1, 5)];
            rows.set(url, [Math.max(known ? known[0] : 0, ranks.reduce((a, b) => a + b)), [...found, row[5] || ""]]);
          }
        }
      }
    };
    await read(await inTitles(words), AT_ONCE, MOST);
    if (rows.size < ENOUGH) await read(await inTexts(words), TEXTS_AT_ONCE, ENOUGH);
    return [...rows.values()].sort((a, b) => b[0] - a[0] || a[1][1].length - b[1][1].length).slice(0, MOST);
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
          link.append(head, where);
          if (text) link.append(snippet(text, typed));
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
      // on a slow line a visitor sees that something is being done; on a usual one nothing flickers
      const late = setTimeout(() => box.setAttribute("data-busy", ""), 400);
      try {
        const rows = await find(input.value);
        if (turn === asked) show(rows, input.value);
      } catch {
        status.textContent = "搜索暂时不可用";
      } finally {
        clearTimeout(late);
        if (turn === asked) box.removeAttribute("data-busy");
      }
    };
    input.addEventListener("focus", () => head().catch(() => {}), { once: true });
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
