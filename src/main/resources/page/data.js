// What the page knows: the model, and which part of it is looked at.

function parsed(id) {
  return JSON.parse(document.getElementById(id).textContent);
}

const model = parsed("model");
const lists = parsed("lists");
const texts = parsed("words");

/** Rows written as lists become objects whose values have names. */
function named(kind, rows) {
  const names = lists[kind];
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]])));
}

for (const year of model.years) {
  year.projects = named("PageProject", year.projects);
  year.flags = named("PageFlag", year.flags);
  year.flag_counts = named("FlagCount", year.flag_counts);
  year.scores = named("ScoreCount", year.scores);
  year.grid = named("GridCell", year.grid);
  year.comparisons = named("PageComparison", year.comparisons);
  year.months = named("PageMonth", year.months);
  year.rectified.counts = named("RectificationCount", year.rectified.counts);
  year.rectified.rows = named("PageRectification", year.rectified.rows);
  [year.rectified.total] = named("RectificationCount", [year.rectified.total]);
}

const kinds = new Map(model.kinds.map((kind) => [kind.id, kind]));
const divisions = [...new Set(model.years.map((year) => year.division))];

/** What is looked at. */
const view = { division: "", year: 0, language: "zh", theme: "", department: "", printing: false };

/** 梁河县（533122000）, or the code alone where nobody said the name. */
function divisionLabel(division) {
  const name = model.division_names[division];
  return name ? w("division_named", { name, division }) : division;
}

function largestDivision() {
  const size = (division) =>
    model.years
      .filter((year) => year.division === division)
      .reduce((sum, year) => sum + year.sums.projects, 0);
  return divisions.reduce((best, one) => (size(one) > size(best) ? one : best), divisions[0]);
}

function yearsOf(division) {
  return model.years.filter((year) => year.division === division);
}

function readAddress() {
  const told = new URLSearchParams(location.hash.startsWith("#?") ? location.hash.slice(2) : "");
  view.division = divisions.includes(told.get("division")) ? told.get("division") : largestDivision();
  const years = yearsOf(view.division).map((year) => year.year);
  const year = Number(told.get("year"));
  view.year = years.includes(year) ? year : years[years.length - 1];
  view.language = told.get("language") === "en" ? "en" : "zh";
  view.theme = ["dark", "light"].includes(told.get("theme"))
    ? told.get("theme")
    : matchMedia("(prefers-color-scheme: dark)").matches
      ? "dark"
      : "light";
  view.department = told.get("department") || "";
}

/** Keeps what is looked at in the address, so that a view can be sent to a colleague. */
function writeAddress() {
  const { printing, ...kept } = view;
  history.replaceState(null, "", "#?" + new URLSearchParams(kept));
}

/** The county and year looked at. */
function current() {
  return model.years.find((year) => year.division === view.division && year.year === view.year);
}

function before() {
  return model.years.find((year) => year.division === view.division && year.year === view.year - 1);
}

function departmentName(year, place) {
  return place < 0 ? w("whole_county") : year.departments[place].name;
}

/** The parts of unpaid money, in the order money passes them. */
const SIDES = [
  ["upper", "upper"],
  ["county", "county"],
  ["unit", "unit_side"],
  ["treasury", "treasury"],
  ["recovered", "recovered"],
  ["unknown", "unknown"],
];

function sumOf(rows, value) {
  return rows.reduce((sum, row) => sum + value(row), 0);
}
