// The collections of Sveltia CMS, put together from what the site's build tells: patterns, places, names.

/** With more places than this the form opens one at a time: it would read every file of them all. */
export const MOST = 20;

/**
 * The collections of some places, and those above all places.
 *   form: config.json; places: [{top, id, inside}], `inside` as places/<top>/<id>.json holds it.
 */
export function collections(form, places) {
  const common = {
    building: Object.entries(form.places.buildings),
    district: Object.entries(form.places.districts),
    branch: Object.entries(form.branches),
  };
  const own = places.flatMap(({ top, id, inside }) => {
    const known = { ...common, source: sources(form, id) };
    for (const [kind, ids] of Object.entries(inside)) known[kind] = Object.entries(ids);
    const filled = filler({ "{folder}": id, "{name}": form.places[top][id] });
    return [...form.patterns[top].map((pattern) => made(pattern, known, filled)), { divider: true }];
  });
  const known = { ...common, source: sources(form, "") };
  return [...own, ...form.patterns.site.map((pattern) => made(pattern, known, (text) => text))];
}

/** The sources a place can name: its own by their id, all others with their place before it. */
function sources(form, here) {
  return Object.entries(form.sources).flatMap(([place, ids]) =>
    Object.entries(ids).map(([id, name]) => [place === here ? id : `${place}/${id}`, name]),
  );
}

/** Puts in a place's id and name; `{{name}}` is Sveltia's own. */
const filler = (words) => (text) => text.replace(/(?<!\{)\{(?:folder|name)\}(?!\})/g, (word) => words[word]);

/** A pattern as a collection: texts filled in, references as choices. */
function made(value, known, filled) {
  if (typeof value === "string") return filled(value);
  if (Array.isArray(value)) return value.map((item) => made(item, known, filled));
  if (!value || typeof value !== "object") return value;
  const { fields, files, ...rest } = value;
  const texts = Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, made(inner, known, filled)]));
  if (files) texts.files = files.map((file) => made(file, known, filled));
  if (fields) texts.fields = fields.map((field) => field_of(field, known));
  return texts;
}

/** A field: what it refers to can be chosen, where there is any; otherwise it is written. */
function field_of({ refers, fields, ...field }, known) {
  if (fields) return { ...field, fields: fields.map((inner) => field_of(inner, known)) };
  const ids = known[refers] ?? [];
  if (!ids.length) return field;
  const options = ids.map(([value, name]) => ({ value, label: `${name}（${value}）` }));
  const many = field.widget === "list";
  return { ...field, widget: "select", options, ...(many ? { multiple: true } : { dropdown_threshold: 4 }) };
}
