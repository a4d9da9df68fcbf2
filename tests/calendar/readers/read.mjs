// Reads calendar files with ical.js or node-ical and prints what a person would see:
//   node read.mjs ical.js|node-ical FROM TO < files.json
// In: {name: text of the calendar}. Out: {name: [[start, end, summary, status, uid], …]}; starts are
// instants in UTC, or dates for entries without an hour. Nothing may depend on the machine's zone.

import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import ical from "node-ical";

const [reader, fromText, toText] = process.argv.slice(2);
const from = new Date(fromText);
const to = new Date(toText);
const files = JSON.parse(readFileSync(0, "utf8"));

function withIcalJs(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) {
    ICAL.TimezoneService.register(zone);
  }
  const all = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  const found = [];
  const say = (start, end, item) =>
    found.push([
      icalTime(start),
      icalTime(end),
      item.summary,
      item.component.getFirstPropertyValue("status") ?? "",
      item.uid,
    ]);
  for (const event of all) {
    if (event.isRecurrenceException()) {
      continue;
    }
    if (!event.isRecurring()) {
      say(event.startDate, event.endDate, event);
      continue;
    }
    for (const other of all) {
      if (other.uid === event.uid && other.isRecurrenceException()) {
        event.relateException(other);
      }
    }
    const times = event.iterator();
    for (let next = times.next(); next && next.toJSDate() < to; next = times.next()) {
      const { startDate, endDate, item } = event.getOccurrenceDetails(next);
      say(startDate, endDate, item);
    }
  }
  return found;
}

function icalTime(time) {
  return time.isDate ? time.toString() : time.toJSDate().toISOString();
}

function withNodeIcal(text) {
  const found = [];
  for (const event of Object.values(ical.sync.parseICS(text))) {
    if (event.type !== "VEVENT") {
      continue;
    }
    for (const one of ical.expandRecurringEvent(event, { from, to })) {
      const item = one.event ?? event;
      found.push([
        nodeTime(one.start, one.isFullDay),
        nodeTime(one.end, one.isFullDay),
        one.summary,
        item.status ?? "",
        item.uid,
      ]);
    }
  }
  return found;
}

function nodeTime(time, wholeDay) {
  if (!wholeDay) {
    return new Date(time).toISOString();
  }
  const two = (number) => String(number).padStart(2, "0");
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

const read = reader === "ical.js" ? withIcalJs : withNodeIcal;
const seen = {};
for (const [name, text] of Object.entries(files)) {
  seen[name] = read(text).filter(([start]) => new Date(start) >= from && new Date(start) < to);
}
process.stdout.write(JSON.stringify(seen));
