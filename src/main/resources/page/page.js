// Puts the page together and answers its controls.

function drawControls() {
  document.documentElement.lang = view.language === "en" ? "en" : "zh-CN";
  document.documentElement.dataset.theme = view.theme;
  document.title = w("title");
  for (const place of document.querySelectorAll("[data-w]")) {
    place.textContent = w(place.dataset.w);
  }
  for (const place of document.querySelectorAll("[data-w-label]")) {
    place.setAttribute("aria-label", w(place.dataset.wLabel));
  }
  const release = { division: divisionLabel(view.division), release: model.release.number, as_of: model.release.as_of, rules: model.release.rules, unit: w("unit_name") };
  say("about", w("about", release));
  say("foot", w("foot", release));
  say("headline-year", (model.division_names[view.division] || "") + " " + w("headline_year", { year: view.year }));
  say("theme", w(view.theme === "dark" ? "to_light" : "to_dark"));
  document.getElementById("zh").setAttribute("aria-pressed", String(view.language === "zh"));
  document.getElementById("en").setAttribute("aria-pressed", String(view.language === "en"));
  show("division-field", divisions.length > 1);
  fill("division", ...divisions.map((division) => option(division, divisionLabel(division), view.division)));
  fill("years", ...yearsOf(view.division).map(yearButton));
  show("aggregated", model.release.aggregated);
  say("aggregated", w("aggregated", { limit: whole(model.release.most_shown), all: whole(model.release.projects) }));
}

function yearButton(year) {
  return element("button", { type: "button", text: String(year.year), "aria-pressed": String(year.year === view.year), on: { click: () => change({ year: year.year }) } });
}

const parts = [drawControls, drawOverview, drawMoney, drawDepartments, drawScores, drawConcern, drawTiming, drawFlags, drawRectified, drawDetail];

function draw() {
  parts.forEach((part) => part());
}

/** Changes what is looked at, keeping the focus where it was. */
function change(changed) {
  const focused = document.activeElement ? document.activeElement.textContent : "";
  Object.assign(view, changed);
  writeAddress();
  draw();
  const again = [...document.querySelectorAll("#years button")].find((button) => button.textContent === focused);
  if (again) {
    again.focus();
  }
}

function jump(event, id) {
  event.preventDefault();
  document.getElementById(id).scrollIntoView();
}

function on(id, event, act) {
  document.getElementById(id).addEventListener(event, act);
}

function listen() {
  on("zh", "click", () => change({ language: "zh" }));
  on("en", "click", () => change({ language: "en" }));
  on("theme", "click", () => change({ theme: view.theme === "dark" ? "light" : "dark" }));
  on("print", "click", () => print());
  on("division", "change", (event) => {
    const years = yearsOf(event.target.value);
    change({ division: event.target.value, year: years[years.length - 1].year, department: "" });
  });
  on("measure", "change", (event) => {
    chosen.measure = event.target.value;
    chooseMeasure(current());
    drawComparison();
  });
  on("peers", "change", (event) => {
    chosen.peers = event.target.value;
    drawComparison();
  });
  on("detail-department", "change", (event) => {
    view.department = event.target.value;
    writeAddress();
    drawDetail();
  });
  on("flag-choices", "submit", (event) => event.preventDefault());
  for (const [id, key] of [["search", "search"], ["flag-department", "department"], ["flag-kind", "kind"], ["flag-severity", "severity"]]) {
    on(id, id === "search" ? "input" : "change", (event) => {
      asked[key] = event.target.value;
      drawFound();
    });
  }
  for (const link of document.querySelectorAll(".contents a, .skip")) {
    link.addEventListener("click", (event) => jump(event, link.getAttribute("href").slice(1)));
  }
}

/** Charts that stand side by side on paper. */
const PAIRED = ["interval-chart", "funnel-chart"];

/** Paper is white and narrow, whatever the screen is. */
function listenForPrinting() {
  let theme = view.theme;
  addEventListener("beforeprint", () => {
    theme = view.theme;
    Object.assign(view, { theme: "light", printing: true });
    draw();
    resizeCharts((id) => (PAIRED.includes(id) ? 325 : 660));
  });
  addEventListener("afterprint", () => {
    Object.assign(view, { theme, printing: false });
    draw();
    resizeCharts();
  });
}

readAddress();
listen();
listenForPrinting();
addEventListener("resize", () => resizeCharts());
draw();
document.documentElement.dataset.ready = "true";
