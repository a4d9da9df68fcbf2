// How a file of data/ comes into the form and back: only what was edited changes. Comments, order and
// quoting of everything else stay, because a save applies the differences to the text as it was read.
//
// A shape tells what a form cannot show as it is written: `lift` names the key of a group that may
// stand alone (a bare number for {value: 5}, a bare text for {name: …}).
// `standing` is the value a key has when it is left out, `hidden` names keys the form does not show,
// `media` marks a picture's place: media/x.jpg in the file, /media/x.jpg in the form, which knows no other.
//   shape = {many?: bool, lift?: string, standing?: any, media?: bool, hidden?: [key], inside?: {key: shape}}

import { Document, isMap, isScalar, isSeq, parseDocument, Scalar, YAMLMap, YAMLSeq } from "yaml";

/** The text a file had when it was read travels with its data in this hidden field. */
export const ORIGINAL = "_original";
const OPTIONS = { schema: "core", version: "1.2", keepSourceTokens: true };
const TYPED = /^(?:true|false|null|~|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?)$/;
const WRITE = { lineWidth: 0, flowCollectionPadding: false, nullStr: "" };

/** The data of a file as the house reads it: 0755 and 12:15 are texts. */
function plain(node) {
  if (isMap(node)) {
    return Object.fromEntries(node.items.map(({ key, value }) => [key.value, plain(value)]));
  }
  if (isSeq(node)) return node.items.map(plain);
  if (!isScalar(node)) return null;
  if (node.type === Scalar.PLAIN && node.source !== undefined) {
    return TYPED.test(node.source) || node.source === "" ? node.value : node.source;
  }
  return node.value;
}

/** Data as the form shows it: what stands alone is put into its group. */
export function lifted(value, shape) {
  if (!shape || value === null || value === undefined) return value;
  if (shape.many && Array.isArray(value)) {
    return value.map((item) => lifted(item, { ...shape, many: false }));
  }
  if (Array.isArray(value)) return value;
  if (typeof value !== "object") {
    if (shape.lift) return { [shape.lift]: lifted(value, shape.inside?.[shape.lift]) };
    return shape.media && typeof value === "string" ? value.replace(/^media\//, "/media/") : value;
  }
  if (!shape.inside) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, lifted(inner, shape.inside[key])]));
}

/** Data as it is written: a group with nothing but its main key stands alone; nothing empty stays. */
export function lowered(value, shape) {
  if (Array.isArray(value)) {
    const items = value.map((item) => lowered(item, shape && { ...shape, many: false })).filter((item) => item !== undefined);
    return items.length ? items : undefined;
  }
  if (value === null || value === undefined || value === "") return undefined;
  if (typeof value === "number" && Number.isNaN(value)) return undefined;
  if (typeof value === "string") {
    const text = value.trim() || undefined;
    return shape?.media ? text?.replace(/^\/media\//, "media/") : text;
  }
  if (typeof value !== "object") return value;
  const kept = Object.entries(value)
    .map(([key, inner]) => [key, lowered(inner, shape?.inside?.[key])])
    .filter(([key, inner]) => inner !== undefined && !same(inner, shape?.inside?.[key]?.standing));
  if (!kept.length) return undefined;
  if (shape?.lift && kept.length === 1 && kept[0][0] === shape.lift) return kept[0][1];
  return Object.fromEntries(kept);
}

/** Read a file for the form. */
export function fromFile(text, shape) {
  const data = plain(parseDocument(text, OPTIONS).contents) ?? {};
  return { ...shown(lifted(data, shape), shape), [ORIGINAL]: text };
}

/** Write what the form gives. */
export function toFile(value, shape) {
  const { [ORIGINAL]: text = "", ...rest } = value;
  const document = text ? parseDocument(text, OPTIONS) : new Document({}, OPTIONS);
  const before = text ? (plain(document.contents) ?? {}) : {};
  const now = lowered(rest, shape) ?? {};
  if (text && same(now, untouched(before, shape) ?? {})) return text;
  if (!isMap(document.contents)) document.contents = new YAMLMap();
  merge(document, document.contents, before, now, shape);
  return document.toString(WRITE);
}

function same(a, b) {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || !a || !b || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => same(a[key], b[key]));
}

/** What the form would give back of a value nobody touched. */
function untouched(value, shape) {
  return lowered(shown(lifted(value, shape), shape), shape);
}

/** A value without the keys that the form does not show. */
function shown(value, shape) {
  if (Array.isArray(value)) return value.map((item) => shown(item, shape && { ...shape, many: false }));
  if (!value || typeof value !== "object" || !shape) return value;
  const kept = Object.entries(value).filter(([key]) => !shape.hidden?.includes(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, shown(inner, shape.inside?.[key])]));
}

/** Bring a mapping to what it shall be, key by key. */
function merge(document, map, before, now, shape) {
  for (const key of Object.keys(before)) {
    const inner = shape?.inside?.[key];
    // what is written although it holds anyway stays written
    if (key in now || shape?.hidden?.includes(key) || same(before[key], inner?.standing)) continue;
    if (untouched(before[key], inner) !== undefined) map.delete(key);
  }
  for (const [key, value] of Object.entries(now)) {
    const inner = shape?.inside?.[key];
    const old = before?.[key];
    if (same(untouched(old, inner), value)) continue;
    const node = map.get(key, true);
    map.set(key, merged(document, node, old, value, inner));
  }
}

/** The node of a value: the old one where it can be kept, a new one else. */
function merged(document, node, before, value, shape) {
  if (isMap(node) && value && typeof value === "object" && !Array.isArray(value)) {
    merge(document, node, before, value, shape);
    return node;
  }
  if (isSeq(node) && Array.isArray(value)) {
    node.items = items(document, node, before, value, shape && { ...shape, many: false });
    return node;
  }
  if (isScalar(node) && typeof value !== "object") {
    node.value = value;
    node.source = undefined;
    if (typeof value !== "string" || node.type === Scalar.PLAIN) node.type = undefined;
    return node;
  }
  return created(document, value);
}

/** A list's nodes: each old item is used for the new one that is the same, has its id, or its place. */
function items(document, list, before, value, shape) {
  const free = new Set(list.items.keys());
  const take = (test) => {
    for (const index of free) if (test(before[index], index)) return index;
    return undefined;
  };
  const exact = value.map((item) => {
    const index = take((old) => same(untouched(old, shape), item));
    if (index !== undefined) free.delete(index);
    return index;
  });
  return value.map((item, place) => {
    let index = exact[place];
    if (index !== undefined) return list.items[index];
    index = take((old) => item?.id !== undefined && old?.id === item.id);
    index ??= value.length === before.length ? take((_, number) => number === place) : undefined;
    if (index === undefined) return created(document, item, list.flow);
    free.delete(index);
    return merged(document, list.items[index], before[index], item, shape);
  });
}

/** A new node in the hand of the house: short lists on one line, everything else on lines of its own. */
function created(document, value, flow = false) {
  const node = document.createNode(value);
  if (node instanceof YAMLSeq) {
    const text = JSON.stringify(value);
    node.flow = flow || (value.every((item) => typeof item !== "object") && text.length < 60 && !/[[\]{}]./.test(text.slice(1, -1)));
  } else if (node instanceof YAMLMap) {
    node.flow = flow || (Object.values(value).every((item) => typeof item !== "object") && JSON.stringify(value).length < 60);
  } else if (isScalar(node) && typeof value === "string" && value.includes("\n")) {
    node.type = Scalar.BLOCK_LITERAL;
  }
  return node;
}
