// SPDX-License-Identifier: Apache-2.0
// What all parts of the page share: the data, ways to make elements, and what is chosen now.

/** The report, as HtmlData wrote it. */
const data = JSON.parse(document.getElementById("data").textContent);

const VERDICTS = ["leaked", "rescued", "overdue", "open"];
data.findings.forEach((finding) => {
  finding.verdict = VERDICTS.indexOf(finding.verdict);
});
const STANDINGS = {
  failing: "fails the gate",
  below: "let pass by the policy",
  known: "known by the baseline",
  suppressed: "suppressed by a rule",
};

const byId = (id) => document.getElementById(id);

/** An element. Text goes in as text, never as markup: paths, names and SQL come from strangers. */
function element(tag, properties, ...children) {
  return fill(document.createElement(tag), properties, children);
}

/** An element of a drawing. */
function drawn(tag, properties, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), properties, children);
}

/** Appends what there is, also of lists of children: DOM itself would write null as a word. */
function fill(made, properties, children) {
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (name.startsWith("on")) {
      made.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(name, value === true ? "" : value);
    }
  }
  for (const child of children.flat()) {
    if (child !== null && child !== undefined) {
      made.append(child);
    }
  }
  return made;
}

function refill(made, children) {
  made.replaceChildren();
  fill(made, null, children);
}

const highest = (numbers, least) => numbers.reduce((high, number) => Math.max(high, number), least);
const lowest = (numbers, most) => numbers.reduce((low, number) => Math.min(low, number), most);

const count = (number, thing) => number.toLocaleString("en") + " " + thing + (number === 1 ? "" : "s");
const simple = (name) => name.slice(name.lastIndexOf(".") + 1).replaceAll("$", ".");
const packageOf = (name) => (name.includes(".") ? name.slice(0, name.lastIndexOf(".")) : "(no package)");
const padded = (number) => String(number).padStart(2, "0");

function day(millis) {
  const date = new Date(millis);
  return date.getFullYear() + "-" + padded(date.getMonth() + 1) + "-" + padded(date.getDate());
}

function clock(millis) {
  const date = new Date(millis);
  return padded(date.getHours()) + ":" + padded(date.getMinutes()) + ":" + padded(date.getSeconds());
}

/** With milliseconds where seconds would not tell the times of such a span apart. */
const clockWithin = (millis, span) => clock(millis) + (span < 10000 ? "." + String(millis % 1000).padStart(3, "0") : "");

const moment = (millis) => day(millis) + " " + clock(millis);

/** A length of time for people: two units at most. */
function lasting(millis) {
  const units = [["d", 86400000], ["h", 3600000], ["min", 60000], ["s", 1000], ["ms", 1]];
  const first = units.findIndex((unit) => millis >= unit[1]);
  if (first < 0) {
    return "0 s";
  }
  const [name, size] = units[first];
  if (name === "s" && millis < 10000) {
    return Math.floor(millis / 100) / 10 + " s";
  }
  const whole = Math.floor(millis / size) + " " + name;
  const [lesser, lesserSize] = units[first + 1] ?? [null, 1];
  const rest = lesser && lesser !== "ms" ? Math.floor((millis % size) / lesserSize) : 0;
  return rest ? whole + " " + rest + " " + lesser : whole;
}

// A frame of the data is [class, method, file, line, whose, path], the texts by their numbers; it is the program's (0),
// the JDK's (1) or a framework's (2).
const frameClass = (frame) => data.strings[frame[0]];
const frameMethod = (frame) => data.strings[frame[1]];
const frameFile = (frame) => data.strings[frame[2]];
const frameName = (frame) => frameClass(frame) + "." + frameMethod(frame);
const frameIsJdk = (frame) => frame[4] === 1;
const frameIsFrameworks = (frame) => frame[4] === 2;

function frameLocation(frame) {
  const file = frameFile(frame);
  if (!file) {
    return simple(frameClass(frame));
  }
  return frame[3] > 0 ? file + ":" + frame[3] : file;
}

const framesOf = (finding) => finding.frames.map((index) => data.frames[index]);
const culpritOf = (finding) => (finding.culprit < 0 ? null : data.frames[finding.frames[finding.culprit]]);

/** Where the page stands: what is shown, in which order, what is open. */
const state = {
  view: "findings",
  shown: data.findings.map((finding, index) => index),
  chosen: -1,
  branch: null,
};

/** Functions to call when other findings are shown. */
const watchers = [];
