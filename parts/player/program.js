// The program of a release: its parts, parsed when their time comes and not before.

const MOST_PARSED = 3;

/**
 * @param {object} manifest the verified payload
 * @param {Object<string, string>} texts verified texts of the parts by path; a part may be missing
 * @returns the program; throws when the first part is missing or is no program
 */
export function makeProgram(manifest, texts) {
  const first = JSON.parse(texts[manifest.program[0][0]]);
  if (!first.slides || !first.spans || !first.evergreen) throw new Error("not a program");
  const parsed = new Map();
  unpack(first);

  /** Loops come as numbers of ids; they are played as [id, seconds]. */
  function unpack(body) {
    for (const loop of body.loops) {
      loop.s = loop.s.map((n) => {
        const id = body.ids[n];
        return [id, (body.slides[id] || first.slides[id]).sec];
      });
    }
    return body;
  }

  function part(row) {
    const path = row[0];
    if (path === manifest.program[0][0]) return first;
    if (!parsed.has(path)) {
      if (!texts[path]) return null;
      while (parsed.size >= MOST_PARSED) parsed.delete(parsed.keys().next().value);
      parsed.set(path, unpack(JSON.parse(texts[path])));
    }
    return parsed.get(path);
  }

  function partAt(s) {
    for (const row of manifest.program) if (s >= row[1] && s < row[2]) return part(row);
    return null;
  }

  return {
    evergreen: first.evergreen,
    menu: first.menu || [],
    touch: !!first.touch,
    partAt,
    /** A slide by id, looked for in the part of second `s` first, then among the undated. */
    slide(id, s) {
      const here = partAt(s);
      return (here && here.slides[id]) || first.slides[id] || null;
    },
    /** What stands under the date of a day (days since 1970 in Shanghai). */
    note(day) {
      const here = partAt(day * 86400 - 28800);
      return (here && here.days && here.days[day]) || "";
    },
  };
}
