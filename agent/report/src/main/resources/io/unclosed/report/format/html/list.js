// SPDX-License-Identifier: Apache-2.0
// The findings as rows. Only those in sight are in the page, so that ten thousand scroll as ten do.

const OVERSCAN = 8;
const COLUMNS = [
  { name: "Verdict", key: null },
  { name: "Count", key: (finding) => -finding.count, number: true },
  { name: "Resource", key: (finding) => simple(finding.type).toLowerCase() },
  { name: "Opened at", key: (finding) => placeOf(finding).toLowerCase() },
];
let sorted = 0;
let order = state.shown;
let pending = false;

function placeOf(finding) {
  const culprit = culpritOf(finding);
  return culprit ? frameLocation(culprit) : "";
}

/** Pixels; the style sheet has another one for small screens. */
let height = 0;

function measureRows() {
  height = parseFloat(getComputedStyle(document.documentElement).getPropertyValue("--row"));
}

/** Sorts what is shown; by verdict is the order of the report. */
function arrange() {
  const key = COLUMNS[sorted].key;
  order = state.shown;
  if (key) {
    const keys = new Map(order.map((index) => [index, key(data.findings[index])]));
    order = [...order].sort((one, other) => {
      const [first, second] = [keys.get(one), keys.get(other)];
      return first < second ? -1 : first > second ? 1 : one - other;
    });
  }
  measureRows();
  byId("rows").style.height = order.length * height + "px";
  byId("grid").scrollTop = 0;
  const position = order.indexOf(state.chosen);
  if (position >= 0) {
    reveal(position);
    renderRows();
  } else {
    choose(small.matches ? -1 : order[0] ?? -1);
  }
}

/** Where a finding covers the list, none is chosen for the reader. */
const small = matchMedia("(max-width: 820px)");

function scheduleRows() {
  if (!pending) {
    pending = true;
    requestAnimationFrame(() => {
      pending = false;
      renderRows();
    });
  }
}

function renderRows() {
  const grid = byId("grid");
  const first = Math.max(0, Math.floor(grid.scrollTop / height) - OVERSCAN);
  const last = Math.min(order.length, Math.ceil((grid.scrollTop + grid.clientHeight) / height) + OVERSCAN);
  const rows = [];
  for (let position = first; position < last; position++) {
    rows.push(row(position));
  }
  refill(byId("rows"), order.length ? rows : [emptiness()]);
  const chosen = order.indexOf(state.chosen);
  const there = chosen >= first && chosen < last;
  if (there) {
    grid.setAttribute("aria-activedescendant", "finding-" + state.chosen);
  } else {
    grid.removeAttribute("aria-activedescendant");
  }
}

function emptiness() {
  byId("rows").style.height = "160px";
  const none = data.findings.length === 0;
  return element(
    "div",
    { class: "empty" },
    element("strong", null, none ? "Nothing was left unclosed" : "No finding is like that"),
    none ? (data.complete ? "" : "as far as the report goes") : "Show all, or search for less",
  );
}

function row(position) {
  const index = order[position];
  const finding = data.findings[index];
  const culprit = culpritOf(finding);
  const detail = finding.examples.map((example) => example.detail).find(Boolean);
  const made = element(
    "div",
    {
      class: "row v" + finding.verdict + (finding.standing === "known" || finding.standing === "suppressed" ? " accepted" : ""),
      id: "finding-" + index,
      role: "option",
      "aria-selected": String(index === state.chosen),
      "aria-posinset": position + 1,
      "aria-setsize": order.length,
    },
    element("span", { class: "verdict" }, VERDICTS[finding.verdict]),
    element("span", { class: "number" }, finding.count.toLocaleString("en") + " ×"),
    element("span", { title: finding.type }, simple(finding.type), detail ? element("small", { class: "tail" }, element("bdi", null, detail)) : element("small", null, packageOf(finding.type))),
    element(
      "span",
      { title: culprit ? frameName(culprit) : null },
      placeOf(finding) || "no frame of the program",
      element("small", null, culprit ? simple(frameClass(culprit)) + "." + frameMethod(culprit) : ""),
    ),
  );
  made.style.transform = "translateY(" + position * height + "px)";
  return made;
}

/** Scrolls no further than is needed to see a row. */
function reveal(position) {
  const grid = byId("grid");
  if (position * height < grid.scrollTop) {
    grid.scrollTop = position * height;
  } else if ((position + 1) * height > grid.scrollTop + grid.clientHeight) {
    grid.scrollTop = (position + 1) * height - grid.clientHeight;
  }
}

function choose(index) {
  state.chosen = index;
  showDetail(index);
  renderRows();
}

/** Of keys pressed in the list, and of those pressed before anything has the focus. */
function move(event) {
  const at = order.indexOf(state.chosen);
  const page = Math.max(1, Math.floor(byId("grid").clientHeight / height) - 1);
  const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -order.length, End: order.length };
  if (event.key in steps && order.length) {
    byId("grid").focus({ preventScroll: true });
    const position = Math.min(order.length - 1, Math.max(0, at + steps[event.key]));
    reveal(position);
    choose(order[position]);
    event.preventDefault();
  } else if (event.key === "Enter" && order.length) {
    openDetail();
    choose(at < 0 ? order[0] : state.chosen);
    event.preventDefault();
  }
}

function startList() {
  COLUMNS.forEach((column, index) => {
    const button = element(
      "button",
      { type: "button", class: column.number ? "number" : null, "aria-pressed": String(index === sorted), onclick: () => sortBy(index) },
      column.name,
    );
    byId("columns").append(button);
  });
  byId("grid").addEventListener("scroll", scheduleRows, { passive: true });
  byId("grid").addEventListener("keydown", move);
  byId("rows").addEventListener("click", (event) => {
    const clicked = event.target.closest(".row");
    if (clicked) {
      openDetail();
      choose(Number(clicked.id.slice("finding-".length)));
    }
  });
  new ResizeObserver(scheduleRows).observe(byId("grid"));
  small.addEventListener("change", arrange);
  watchers.push(arrange);
}

function sortBy(index) {
  sorted = index;
  byId("columns").querySelectorAll("button").forEach((button, at) => button.setAttribute("aria-pressed", String(at === index)));
  arrange();
}
