// SPDX-License-Identifier: Apache-2.0
// Which findings are shown: search, verdicts, standing, type, package, test, a branch of the flame graph.

const MOST_CHOICES = 500;
const verdictsOn = new Set(VERDICTS.keys());
const haystacks = [];

/** All that one may search for in a finding; made when it is first needed. */
function haystack(index) {
  if (haystacks[index] === undefined) {
    const finding = data.findings[index];
    const texts = [VERDICTS[finding.verdict], finding.type, finding.thread, finding.fingerprint, finding.call];
    framesOf(finding).forEach((frame) => texts.push(frameName(frame) + "(" + frameLocation(frame) + ")"));
    finding.examples.forEach((example) => texts.push(example.detail, example.class, example.thread));
    finding.tests.forEach((test) => texts.push(test.name));
    haystacks[index] = texts.join("\n").toLowerCase();
  }
  return haystacks[index];
}

/** Makes all of them while nothing else is to do, so that the first search does not wait. */
function gather(deadline) {
  while (haystacks.length < data.findings.length && deadline.timeRemaining() > 1) {
    haystack(haystacks.length);
  }
  if (haystacks.length < data.findings.length) {
    requestIdleCallback(gather);
  }
}

function packageOfFinding(finding) {
  const culprit = culpritOf(finding);
  return culprit ? packageOf(frameClass(culprit)) : "(the JDK)";
}

/** Fills a list of choices with the values of the findings, most frequent first. */
function choices(id, everything, valuesOf, wordOf) {
  const counts = new Map();
  for (const finding of data.findings) {
    for (const value of valuesOf(finding)) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  const select = byId(id);
  select.parentElement.hidden = counts.size < 2 && id !== "type";
  select.append(element("option", { value: "" }, everything));
  [...counts]
    .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
    .slice(0, MOST_CHOICES)
    .forEach(([value, number]) => {
      select.append(element("option", { value }, wordOf(value) + " (" + number + ")"));
    });
  select.addEventListener("change", applyFilters);
}

function makeVerdictChips() {
  VERDICTS.forEach((word, verdict) => {
    const findings = data.findings.filter((finding) => finding.verdict === verdict).length;
    if (findings > 0) {
      const chip = element(
        "button",
        { type: "button", class: "chip v" + verdict, "aria-pressed": "true", onclick: () => toggle(verdict, chip) },
        word + " " + findings.toLocaleString("en"),
      );
      byId("verdicts").append(chip);
    }
  });
}

function toggle(verdict, chip) {
  const on = !verdictsOn.has(verdict);
  if (on) {
    verdictsOn.add(verdict);
  } else {
    verdictsOn.delete(verdict);
  }
  chip.setAttribute("aria-pressed", on);
  applyFilters();
}

/** Shows only the findings whose stacks pass through a box of the flame graph; null shows those of all. */
function narrowTo(branch) {
  state.branch = branch;
  byId("branch").hidden = !branch;
  byId("branch").textContent = branch ? "through " + branch.name + " ✕" : "";
  applyFilters();
}

function applyFilters() {
  const words = byId("search").value.toLowerCase().split(/\s+/).filter(Boolean);
  const [standing, type, from, test] = ["standing", "type", "package", "test"].map((id) => byId(id).value);
  const within = state.branch && new Set(state.branch.findings);
  const shown = [];
  data.findings.forEach((finding, index) => {
    if (
      verdictsOn.has(finding.verdict) &&
      (!standing || finding.standing === standing) &&
      (!type || finding.type === type) &&
      (!from || packageOfFinding(finding) === from) &&
      (!test || finding.tests.some(({ name }) => name === test)) &&
      (!within || within.has(index)) &&
      words.every((word) => haystack(index).includes(word))
    ) {
      shown.push(index);
    }
  });
  state.shown = shown;
  const all = data.findings.length;
  byId("count").textContent = shown.length === all ? count(all, "finding") : shown.length.toLocaleString("en") + " of " + count(all, "finding");
  byId("show-all").hidden = shown.length === all;
  watchers.forEach((watcher) => watcher());
}

function showAll() {
  byId("filters").reset();
  VERDICTS.forEach((word, verdict) => verdictsOn.add(verdict));
  byId("verdicts").querySelectorAll("button").forEach((chip) => chip.setAttribute("aria-pressed", "true"));
  narrowTo(null);
}

function startFilters() {
  makeVerdictChips();
  choices("standing", "Any standing", (finding) => [finding.standing], (word) => STANDINGS[word]);
  choices("type", "All types", (finding) => [finding.type], simple);
  choices("package", "All packages", (finding) => [packageOfFinding(finding)], (name) => name);
  choices("test", "All tests", (finding) => finding.tests.map((test) => test.name), (name) => name.slice(name.lastIndexOf(".", name.indexOf("#")) + 1));
  byId("search").addEventListener("input", applyFilters);
  byId("branch").addEventListener("click", () => narrowTo(null));
  byId("show-all").addEventListener("click", showAll);
  if (window.requestIdleCallback) {
    requestIdleCallback(gather);
  }
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
}
