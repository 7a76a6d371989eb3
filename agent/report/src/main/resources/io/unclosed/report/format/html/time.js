// SPDX-License-Identifier: Apache-2.0
// How many resources were open in a JVM over time, by type, as its samples tell.

const HUES = 6;
const HIGH = 300;
const EDGE = { left: 52, right: 12, top: 14, bottom: 26 };

function showTime() {
  const sampled = data.jvms.filter((jvm) => jvm.samples.times.length > 0);
  const panel = element("div", { class: "panel" });
  byId("time").replaceChildren(panel);
  if (!sampled.length) {
    panel.append(element("div", { class: "empty" }, element("strong", null, "No samples"), "No journal tells how many resources were open."));
    return;
  }
  const plot = element("div");
  const select = element("select", { "aria-label": "JVM", onchange: () => drawPlot(plot, sampled[select.value]) });
  sampled.forEach((jvm, index) => select.append(element("option", { value: index }, jvmName(jvm))));
  select.hidden = sampled.length === 1;
  panel.append(element("p", null, "Resources that were open, by type, inner ones too; counted now and then, and where something had changed."), select, plot);
  drawPlot(plot, sampled[0]);
}

const jvmName = (jvm) => (jvm.main || "a JVM") + ", " + moment(jvm.start) + ", process " + jvm.pid;

/** The types that were open most, and all others as one. */
function series(samples) {
  const peaks = samples.types.map((type, index) => [index, highest(samples.counts.map((row) => row[index]), 0)]);
  peaks.sort((one, other) => other[1] - one[1]);
  const named = peaks.slice(0, HUES).map(([index]) => ({ name: samples.types[index], values: samples.counts.map((row) => row[index]) }));
  const rest = peaks.slice(HUES).map(([index]) => index);
  if (rest.length) {
    named.push({ name: count(rest.length, "other type"), values: samples.counts.map((row) => rest.reduce((sum, index) => sum + row[index], 0)) });
  }
  return named;
}

function drawPlot(plot, jvm) {
  const { times } = jvm.samples;
  const wide = Math.max(280, plot.clientWidth);
  const lines = series(jvm.samples);
  const to = Math.max(jvm.end ?? 0, times.at(-1), times[0] + 1);
  const from = Math.min(jvm.start, times[0]);
  const sums = times.map((time, at) => lines.reduce((sum, line) => sum + line.values[at], 0));
  const top = highest(sums, 1);
  const x = (time) => EDGE.left + ((time - from) / (to - from)) * (wide - EDGE.left - EDGE.right);
  const y = (value) => HIGH - EDGE.bottom - (value / top) * (HIGH - EDGE.top - EDGE.bottom);
  const peak = "at most " + top.toLocaleString("en") + " open at once, from " + day(from) + " " + clockWithin(from, to - from) + " to " + clockWithin(to, to - from);
  const drawing = drawn("svg", { viewBox: "0 0 " + wide + " " + HIGH, role: "img", "aria-label": "Open resources over time: " + peak });
  const cross = drawn("line", { class: "cross", y1: EDGE.top, y2: HIGH - EDGE.bottom, visibility: "hidden" });
  const below = times.map(() => 0);
  lines.forEach((line, hue) => {
    drawing.append(drawn("path", { class: "area h" + hue, d: area(times, below, line.values, x, y, to) }));
    line.values.forEach((value, at) => (below[at] += value));
  });
  axes(drawing, wide, from, to, top, x, y);
  drawing.append(cross);
  const readout = element("div", { class: "readout", "aria-live": "polite" }, peak);
  const slider = element("input", { type: "range", min: 0, max: times.length - 1, value: times.length - 1, "aria-label": "Moment", oninput: () => read(Number(slider.value)) });
  const legend = element("ul", { class: "legend" });
  const read = (at) => {
    cross.setAttribute("visibility", "visible");
    cross.setAttribute("x1", x(times[at]));
    cross.setAttribute("x2", x(times[at]));
    slider.value = at;
    readout.textContent = day(times[at]) + " " + clockWithin(times[at], to - from) + ": " + sums[at].toLocaleString("en") + " open";
    refill(legend, lines.map((line, hue) => element("li", { class: "h" + hue }, line.name + " ", element("b", null, line.values[at].toLocaleString("en")))));
  };
  drawing.addEventListener("pointermove", (event) => {
    const bounds = drawing.getBoundingClientRect();
    const time = from + (((event.clientX - bounds.left) / bounds.width) * wide - EDGE.left) / (wide - EDGE.left - EDGE.right) * (to - from);
    read(Math.max(0, times.findLastIndex((sample) => sample <= time)));
  });
  plot.replaceChildren(drawing, slider, readout, legend);
  read(sums.indexOf(highest(sums, 0)));
  readout.textContent = peak;
}

/** Steps: what a sample says holds until the next one. */
function area(times, below, values, x, y, to) {
  const upper = [];
  const lower = [];
  times.forEach((time, at) => {
    const until = at + 1 < times.length ? times[at + 1] : to;
    upper.push([x(time), y(below[at] + values[at])], [x(until), y(below[at] + values[at])]);
    lower.push([x(time), y(below[at])], [x(until), y(below[at])]);
  });
  const points = upper.concat(lower.reverse());
  return "M" + points.map(([left, top]) => left.toFixed(1) + " " + top.toFixed(1)).join("L") + "Z";
}

function axes(drawing, wide, from, to, top, x, y) {
  const step = niceStep(top / 4);
  for (let value = 0; value <= top; value += step) {
    drawing.append(
      drawn("line", { class: "axis", x1: EDGE.left, x2: wide - EDGE.right, y1: y(value), y2: y(value) }),
      drawn("text", { x: EDGE.left - 6, y: y(value) + 4, "text-anchor": "end" }, value.toLocaleString("en")),
    );
  }
  const parts = wide < 500 ? 2 : 4;
  for (let part = 0; part <= parts; part++) {
    const time = from + ((to - from) * part) / parts;
    const anchor = part === 0 ? "start" : part === parts ? "end" : "middle";
    drawing.append(drawn("text", { x: x(time), y: HIGH - 8, "text-anchor": anchor }, clockWithin(time, to - from)));
  }
}

/** 1, 2 or 5 times a power of ten, and no less than one resource. */
function niceStep(least) {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  return Math.max(1, [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least));
}
