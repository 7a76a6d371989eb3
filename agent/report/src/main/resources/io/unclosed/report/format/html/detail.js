// SPDX-License-Identifier: Apache-2.0
// One finding: what, where, when, and the remedy.

function showDetail(index) {
  const detail = byId("detail");
  const finding = data.findings[index];
  detail.className = finding ? "v" + finding.verdict : "";
  if (!finding) {
    detail.replaceChildren(element("div", { class: "empty" }, data.findings.length ? "Choose a finding" : ""));
    document.body.classList.remove("reading");
    return;
  }
  refill(detail, [
    element("button", { type: "button", id: "back", onclick: closeDetail }, "← All findings"),
    element("div", { class: "verdict" }, VERDICTS[finding.verdict] + " " + finding.count.toLocaleString("en") + " ×"),
    element("h2", null, finding.type),
    element("p", null, headline(finding)),
    element("p", { class: "remedy" }, finding.remedy),
    standing(finding),
    section("Stack", stack(finding)),
    section("Time", timeLine(finding)),
    section("Examples", examples(finding)),
    section("Tests", tests(finding)),
    section("Facts", facts(finding)),
  ]);
  detail.scrollTop = 0;
}

/** Moves to the finding; on a small screen it covers the list. */
function openDetail() {
  document.body.classList.add("reading");
  byId("detail").focus({ preventScroll: true });
}

function closeDetail() {
  document.body.classList.remove("reading");
  byId("grid").focus({ preventScroll: true });
}

const section = (title, content) => (content ? [element("h3", null, title), content] : null);

function headline(finding) {
  const fates = ["never closed", "closed only by a finalizer or Cleaner", "open for longer than was asked", "still open when the JVM ended"];
  const late = finding.closedLate ? "; " + finding.closedLate.toLocaleString("en") + " closed late" : "";
  return "Opened" + (finding.call ? " by " + finding.call : "") + " in thread " + finding.thread + ", " + fates[finding.verdict] + late;
}

function standing(finding) {
  const reason = finding.reason ?? STANDINGS[finding.standing];
  return finding.standing === "failing" ? null : element("p", { class: "standing" }, "Gate: " + reason);
}

/** The frames that matter, and a way to see all. */
function stack(finding) {
  if (!finding.frames.length) {
    return null;
  }
  const list = element("ol", { class: "stack" });
  const folded = () => {
    refill(list, finding.shown.map((index) => frameItem(data.frames[index], finding)));
    const hidden = finding.frames.length - finding.shown.length;
    if (hidden > 0) {
      const whose = finding.foreign ? " of the JDK and frameworks" : " more";
      list.append(element("li", null, button("… " + count(hidden, "frame") + whose, () => unfold(true))));
    }
  };
  const unfold = (focus) => {
    refill(list, framesOf(finding).map((frame) => frameItem(frame, finding)));
    list.append(element("li", null, button("fold", folded)));
    if (focus) {
      list.querySelector("button").focus({ preventScroll: true });
    }
  };
  folded();
  return list;
}

const button = (text, onclick) => element("button", { type: "button", onclick }, text);

function frameItem(frame, finding) {
  const kind = frame === culpritOf(finding) ? "culprit" : frameIsJdk(frame) ? "jdk" : null;
  return element("li", { class: kind, title: data.strings[frame[5]] || null }, frameName(frame) + "(" + frameLocation(frame) + ")");
}

function examples(finding) {
  if (!finding.examples.length) {
    return null;
  }
  const rows = finding.examples.map((example) => {
    const className = example.class === finding.type ? null : element("div", { class: "standing" }, example.class);
    return element(
      "tr",
      null,
      element("td", { class: "mono long" }, example.detail ?? "(nothing to tell it by)", className, holder(example)),
      element("td", null, moment(example.opened), element("span", { class: "standing" }, fate(finding, example))),
      element("td", null, example.thread),
    );
  });
  const more = finding.count - finding.examples.length;
  return element(
    "div",
    null,
    element("table", null, element("thead", null, element("tr", null, ["What", "Opened", "Thread"].map((name) => element("th", null, name)))), element("tbody", null, rows)),
    more > 0 ? element("p", { class: "standing" }, "and " + more.toLocaleString("en") + " more") : null,
  );
}

/** What is known of its end: closed late, or found by the collector or a finalizer. */
function fate(finding, example) {
  const found = collectedAfter(finding, example);
  if (example.closedAfter !== undefined) {
    return ", closed after " + lasting(example.closedAfter);
  }
  return found === undefined ? "" : ", found " + (finding.verdict === 0 ? "collected" : "rescued") + " after " + lasting(found);
}

/** Where the thread of an overdue one was. */
function holder(example) {
  if (!example.holder?.length) {
    return null;
  }
  const frames = example.holder.map((index) => element("div", null, frameName(data.frames[index]) + "(" + frameLocation(data.frames[index]) + ")"));
  return element("details", null, element("summary", null, "its thread was at"), frames);
}

function tests(finding) {
  if (!finding.tests.length) {
    return null;
  }
  const rows = finding.tests.map((test) => element("tr", null, element("td", null, test.name), element("td", { class: "number" }, test.count.toLocaleString("en"))));
  return element("table", null, element("tbody", null, rows));
}

function facts(finding) {
  const culprit = culpritOf(finding);
  const pairs = [
    ["First opened", moment(finding.first)],
    ["Last opened", moment(finding.last)],
    ["Close with", finding.closer],
    ["Source", culprit ? data.strings[culprit[5]] : ""],
    ["Held by", finding.heldBy],
    ["Opened inside of", finding.owner],
    ["Holds", finding.owned.map((inner) => inner.count.toLocaleString("en") + " " + inner.name).join(", ")],
    ["Severity", finding.severity],
    ["Fingerprint", finding.fingerprint],
  ];
  const list = element("dl", { class: "facts" });
  pairs.filter((pair) => pair[1]).forEach(([name, value]) => list.append(element("dt", null, name), element("dd", null, value)));
  return list;
}

/** From the first opening to the end of the JVM: when they were opened, and what is known of their ends. */
function timeLine(finding) {
  const ends = data.jvms.map((jvm) => jvm.end).filter(Boolean);
  const closings = finding.examples.map((example) => example.opened + Math.max(example.closedAfter ?? 0, example.foundAfter ?? 0));
  const starts = data.jvms.map((jvm) => jvm.start).filter((start) => start <= finding.first);
  const from = starts.length ? highest(starts, starts[0]) : finding.first;
  const later = ends.filter((end) => end >= finding.last);
  const to = Math.max(highest(closings, finding.last), later.length ? lowest(later, later[0]) : 0, from + 1);
  const width = Math.max(280, (byId("detail").clientWidth || 400) - 36);
  const left = 4;
  const x = (millis) => left + ((millis - from) / (to - from)) * (width - 2 * left);
  const lanes = finding.examples.length;
  const height = 34 + lanes * 14;
  const drawing = drawn("svg", { viewBox: "0 0 " + width + " " + height, role: "img", "aria-label": timeWords(finding, to) });
  drawing.append(
    drawn("rect", { class: "span", x: x(finding.first) - 2, y: 4, width: x(finding.last) - x(finding.first) + 4, height: 8, rx: 3 }),
    drawn("line", { class: "axis", x1: left, x2: width - left, y1: 18, y2: 18 }),
  );
  finding.examples.forEach((example, lane) => {
    const y = 27 + lane * 14;
    const end = example.opened + (example.closedAfter ?? collectedAfter(finding, example) ?? to - example.opened);
    fill(drawing, null, [
      drawn("line", { class: "tick", x1: x(example.opened), x2: x(example.opened), y1: 4, y2: 12 }),
      drawn("rect", { class: "span", x: x(example.opened), y: y - 2, width: Math.max(1, x(end) - x(example.opened)), height: 4 }),
      drawn("circle", { class: "mark", cx: x(example.opened), cy: y, r: 4 }),
      ending(finding, example, x(end), y),
    ]);
  });
  drawing.append(
    drawn("text", { x: left, y: height - 2 }, clockWithin(from, to - from)),
    drawn("text", { x: width - left, y: height - 2, "text-anchor": "end" }, clockWithin(to, to - from) + " (" + lasting(to - from) + ")"),
  );
  const caption = "The band is when they were opened. Each line is an example: ● opened, " + ENDINGS[finding.verdict] + ".";
  return element("div", null, drawing, element("p", { class: "standing" }, caption));
}

const ENDINGS = ["✕ found collected", "✕ found rescued", "○ closed, | open to the end", "| open to the end"];

/** Of one that was found when its end was: the collector's, or a finalizer's. */
const collectedAfter = (finding, example) => (finding.verdict <= 1 ? example.foundAfter : undefined);

/** A ring where it was closed, a cross where it was found collected, a bar where it was open to the end. */
function ending(finding, example, x, y) {
  if (example.closedAfter !== undefined) {
    return drawn("circle", { class: "closed", cx: x, cy: y, r: 4 });
  }
  if (collectedAfter(finding, example) !== undefined) {
    return drawn("path", { class: "tick", d: "M" + (x - 4) + " " + (y - 4) + "l8 8m0 -8l-8 8" });
  }
  return finding.verdict >= 2 ? drawn("line", { class: "tick", x1: x, x2: x, y1: y - 6, y2: y + 6 }) : null;
}

function timeWords(finding, to) {
  const words = ["opened from " + moment(finding.first) + " to " + moment(finding.last)];
  finding.examples.forEach((example) => {
    words.push((example.detail ?? "one") + " opened at " + clock(example.opened) + fate(finding, example));
  });
  return words.join("; ") + "; the program ended at " + clock(to);
}
