// SPDX-License-Identifier: Apache-2.0
// Puts the parts together: heading, views, theme, keys.

const VIEWS = ["findings", "flame", "time", "jvms"];

function showHeading() {
  const watched = data.jvms.reduce((sum, jvm) => sum + jvm.watched, 0);
  const one = data.jvms.length === 1 ? data.jvms[0] : null;
  const programs = one ? (one.main || "a JVM") + ", Java " + one.java + ", " + moment(one.start) : count(data.jvms.length, "JVM");
  byId("programs").textContent = programs + ": " + (data.complete ? "" : "at least ") + count(watched, "resource") + " watched";
  byId("programs").title = byId("programs").textContent;
  if (!data.complete) {
    byId("gaps").hidden = false;
    byId("gaps").append(element("p", null, element("b", null, "The report is incomplete.")));
    fill(byId("gaps"), null, data.gaps.map((gap) => element("p", null, gap)));
  }
}

function showJvms() {
  const facts = (jvm) => [
    ["Journal", jvm.journal],
    ["Java", jvm.java],
    ["Process", String(jvm.pid)],
    ["Started", moment(jvm.start)],
    ["Ended", jvm.end ? moment(jvm.end) + ", after " + lasting(jvm.end - jvm.start) : "not known"],
    ["Watched", count(jvm.watched, "resource")],
    ["Unexplained", jvm.unexplained === undefined ? "not known" : count(jvm.unexplained, "open descriptor")],
    ["Notices", jvm.notices.join("\n")],
  ];
  const shown = data.jvms.slice(0, 500).map((jvm) => {
    const list = element("dl", { class: "facts" });
    facts(jvm).filter((pair) => pair[1]).forEach(([name, value]) => list.append(element("dt", null, name), element("dd", null, value)));
    return element("div", { class: "jvm" }, element("h2", null, jvm.main || "a JVM"), list);
  });
  const more = data.jvms.length - shown.length;
  byId("jvms").replaceChildren(element("div", { class: "panel" }, shown, more > 0 ? element("p", null, "and " + count(more, "more JVM")) : null));
}

const SHOW = { findings: arrange, flame: showFlame, time: showTime, jvms: showJvms };

function showView(view) {
  state.view = view;
  for (const name of VIEWS) {
    byId(name).hidden = name !== view;
    byId("tab-" + name).setAttribute("aria-selected", String(name === view));
    byId("tab-" + name).tabIndex = name === view ? 0 : -1;
  }
  byId("filters").hidden = view === "time" || view === "jvms";
  SHOW[view]();
}

function startTabs() {
  VIEWS.forEach((view, index) => {
    byId("tab-" + view).addEventListener("click", () => showView(view));
    byId("tab-" + view).addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) {
        const next = VIEWS[(index + step + VIEWS.length) % VIEWS.length];
        showView(next);
        byId("tab-" + next).focus();
      }
    });
  });
}

/** As the system has it, unless the reader chose otherwise; remembered where the browser lets a file remember. */
function startTheme() {
  const themes = { auto: "◐ Auto", light: "☀ Light", dark: "☾ Dark" };
  let chosen = "auto";
  try {
    chosen = localStorage.getItem("unclosed-theme") ?? "auto";
  } catch {
    // nothing is remembered
  }
  const apply = () => {
    document.documentElement.dataset.theme = chosen;
    byId("theme").textContent = themes[chosen] ?? themes.auto;
    byId("theme").title = "Colours: " + chosen;
  };
  byId("theme").addEventListener("click", () => {
    const names = Object.keys(themes);
    chosen = names[(names.indexOf(chosen) + 1) % names.length];
    apply();
    try {
      localStorage.setItem("unclosed-theme", chosen);
    } catch {
      // nothing is remembered
    }
  });
  apply();
}

function startKeys() {
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input, select");
    if (event.key === "/" && !typing && !byId("filters").hidden) {
      byId("search").focus();
      byId("search").select();
      event.preventDefault();
    } else if (event.key === "Escape" && byId("detail").contains(event.target)) {
      closeDetail();
    } else if (event.target === document.body && state.view === "findings") {
      move(event);
    } else if ((event.key === "ArrowDown" || event.key === "Enter") && event.target === byId("search") && state.view === "findings") {
      byId("grid").focus();
      if (state.chosen < 0 && order.length) {
        choose(order[0]);
      }
      event.preventDefault();
    }
  });
}

showHeading();
startTheme();
startTabs();
startFilters();
startList();
startKeys();
watchers.push(() => {
  if (state.view === "flame") {
    showFlame();
  }
});
let resized = 0;
window.addEventListener("resize", () => {
  cancelAnimationFrame(resized);
  resized = requestAnimationFrame(() => state.view === "flame" || state.view === "time" ? SHOW[state.view]() : null);
});
applyFilters();
showView("findings");
