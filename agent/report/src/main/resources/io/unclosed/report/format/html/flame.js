// SPDX-License-Identifier: Apache-2.0
// A flame graph of the places that opened what is shown: callers above, what they called below, as wide as many.

const LEAST_WIDTH = 1.5;
const BUNDLE = 200;
let root = null;
let zoomed = null;
let boxes = [];
let everyFrame = false;

/** Merges the stacks of the findings that are shown into a tree. The first level is the verdict. */
function growTree() {
  const tree = node("all", null, null);
  for (const index of state.shown) {
    const finding = data.findings[index];
    let at = child(tree, VERDICTS[finding.verdict], { verdict: finding.verdict });
    add(tree, finding, index);
    add(at, finding, index);
    const frames = finding.frames;
    for (let depth = frames.length - 1; depth >= 0; depth--) {
      const frame = data.frames[frames[depth]];
      if (isLeftOut(frame, depth, finding)) {
        continue;
      }
      const line = depth === finding.culprit && frame[3] > 0 ? ":" + frame[3] : "";
      at = child(at, frameName(frame) + line, { verdict: finding.verdict, jdk: frameIsJdk(frame) });
      add(at, finding, index);
    }
    if (!frames.length) {
      add(child(at, "no stack of " + finding.type, { verdict: finding.verdict, jdk: true }), finding, index);
    }
  }
  return tree;
}

/** The JDK and the frameworks that call a program say nothing about its leaks; what it called to open does. */
function isLeftOut(frame, depth, finding) {
  const culprit = culpritOf(finding);
  const callsProgram = culprit && !frameIsFrameworks(culprit) && depth > finding.culprit;
  return !everyFrame && callsProgram && (frameIsJdk(frame) || frameIsFrameworks(frame));
}

function node(name, parent, traits) {
  return { name, parent, children: new Map(), count: 0, findings: [], ...traits };
}

function child(parent, name, traits) {
  if (!parent.children.has(name)) {
    parent.children.set(name, node(name, parent, traits));
  }
  return parent.children.get(name);
}

function add(at, finding, index) {
  at.count += finding.count;
  at.findings.push(index);
}

function showFlame() {
  root = growTree();
  zoomed = root;
  byId("flame").replaceChildren(
    element(
      "div",
      { class: "panel" },
      element("p", null, "The wider a box, the more resources were opened through it. Click or Enter zooms, Escape goes back, arrows move."),
      element(
        "div",
        { class: "bar" },
        element("button", { type: "button", id: "zoom-out", onclick: () => zoom(root) }, "Whole graph"),
        element("button", { type: "button", id: "only-these", onclick: listBranch }, "List these findings"),
        element("label", null, element("input", { type: "checkbox", id: "every-frame", checked: everyFrame, onchange: showEveryFrame }), " callers in the JDK and frameworks, too"),
      ),
      element("div", { class: "readout", id: "box", "aria-live": "polite" }),
      element("div", { id: "boxes", onkeydown: moveBox }),
    ),
  );
  drawBoxes();
}

function showEveryFrame() {
  everyFrame = !everyFrame;
  showFlame();
  byId("every-frame").focus({ preventScroll: true });
}

function drawBoxes() {
  const area = byId("boxes");
  const width = area.clientWidth;
  const tall = small.matches ? 28 : 22;
  boxes = [];
  const above = [];
  for (let at = zoomed.parent; at; at = at.parent) {
    above.unshift(at);
  }
  above.forEach((at, level) => boxes.push(box(at, 0, width, level, tall, true)));
  lay(zoomed, 0, width, above.length, tall);
  const levels = highest(boxes.map((made) => made.level), 0) + 1;
  area.style.height = levels * tall + "px";
  refill(area, boxes.map((made) => made.button));
  const first = boxes.find((made) => made.node === zoomed);
  first.button.tabIndex = 0;
  readOut(zoomed);
  byId("zoom-out").disabled = zoomed === root;
}

function lay(at, left, width, level, tall) {
  boxes.push(box(at, left, width, level, tall, false));
  if (at.bundle && at !== zoomed) {
    return;
  }
  let x = left;
  const children = [...at.children.values()].sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1));
  const share = (below) => (width * below.count) / at.count;
  const narrow = children.findIndex((below) => share(below) < LEAST_WIDTH);
  const branches = narrow < 0 ? children : [...children.slice(0, narrow), ...bundles(at, children.slice(narrow))];
  for (const below of branches) {
    if (share(below) >= LEAST_WIDTH) {
      lay(below, x, share(below), level + 1, tall);
    }
    x += share(below);
  }
}

/** What is too narrow to see, many as one; what is in it is drawn when one zooms into it. */
function bundles(at, children) {
  const made = [];
  for (let from = 0; from < children.length; from += BUNDLE) {
    const some = children.slice(from, from + BUNDLE);
    const bundle = node(some.length + " narrower", at, { verdict: at.verdict, jdk: true, bundle: true });
    some.forEach((below) => {
      bundle.children.set(below.name, below);
      bundle.count += below.count;
      bundle.findings = bundle.findings.concat(below.findings);
    });
    made.push(bundle);
  }
  return made;
}

function box(at, left, width, level, tall, above) {
  const kind = [at.verdict === undefined ? "" : "v" + at.verdict, at.jdk ? "jdk" : "", above ? "above" : ""].join(" ");
  const made = element(
    "button",
    { type: "button", class: kind, tabindex: -1, title: at.name, onclick: () => zoom(at), onfocus: () => focusBox(at), onpointerenter: () => readOut(at) },
    label(at, width),
  );
  made.setAttribute("aria-label", boxWords(at));
  made.style.left = left + "px";
  made.style.top = level * tall + "px";
  made.style.width = Math.max(1, width - 1) + "px";
  return { node: at, button: made, left, level };
}

const LEAST_LABEL = 24;
const LETTER = 7.3;

/** As much of the name as there is room for: of a method its class is what is left out first. */
function label(at, width) {
  const whole = shortName(at);
  if (width <= LEAST_LABEL) {
    return "";
  }
  const fits = whole.length * LETTER + 10 <= width;
  return fits || !isMethod(at) || methodOf(at).startsWith("<") ? whole : methodOf(at);
}

/** Class and method; the package is told below. */
const shortName = (at) => (isMethod(at) ? simple(packageOf(at.name)) + "." + methodOf(at) : at.name);
const isMethod = (at) => Boolean(at.parent?.parent) && at.name.includes(".") && !at.name.includes(" ");
const methodOf = (at) => at.name.slice(at.name.lastIndexOf(".") + 1);

const boxWords = (at) => at.name + ": " + count(at.count, "resource") + ", " + count(at.findings.length, "finding");

function readOut(at) {
  const share = root.count ? Math.round((1000 * at.count) / root.count) / 10 : 0;
  byId("box").textContent = boxWords(at) + " (" + share + " %)";
}

function focusBox(at) {
  boxes.forEach((made) => (made.button.tabIndex = made.node === at ? 0 : -1));
  readOut(at);
}

function zoom(at) {
  zoomed = at;
  drawBoxes();
  boxes.find((made) => made.node === at).button.focus({ preventScroll: true });
}

function moveBox(event) {
  const at = boxes.find((made) => made.button === document.activeElement);
  if (!at) {
    return;
  }
  const level = { ArrowUp: at.level - 1, ArrowDown: at.level + 1, ArrowLeft: at.level, ArrowRight: at.level }[event.key];
  if (event.key === "Escape") {
    zoom(zoomed.parent ?? root);
  } else if (level !== undefined) {
    const row = boxes.filter((made) => made.level === level).sort((one, other) => one.left - other.left);
    const inside = (made) => (made.level > at.level ? isBelow(made.node, at.node) : isBelow(at.node, made.node));
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const next = step ? row[row.indexOf(at) + step] : row.find(inside);
    next?.button.focus({ preventScroll: false });
  } else {
    return;
  }
  event.preventDefault();
}

/** A box below another one; its parent is the other one, or what the other one bundles it from. */
const isBelow = (node, other) => node.parent === other || other.children.get(node.name) === node;

function listBranch() {
  const branch = zoomed === root ? null : { name: shortName(zoomed), findings: zoomed.findings };
  showView("findings");
  narrowTo(branch);
}
