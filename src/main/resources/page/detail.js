// One department: its money, its years, its projects, its questions.

function drawDetail() {
  const year = current();
  const department = year.departments.find((one) => one.id === view.department) || mostUnpaid(year);
  fill("detail-department", ...year.departments.map((one) => option(one.id, one.name, department && department.id)));
  if (!department) {
    say("detail-title", w("empty"));
    fill("detail-body");
    return;
  }
  const place = year.departments.indexOf(department);
  say("detail-title", w("detail_title", { name: department.name, projects: whole(department.sums.projects), unpaid: department.sums.unpaid === null ? "—" : amountWithUnit(department.sums.unpaid) }));
  const flags = sumOf(year.flag_counts.filter((row) => row.department === place), (row) => row.count);
  fill(
    "detail-body",
    standingOf(department),
    element("p", {}, element("button", { type: "button", class: "link", text: w("detail_flags", { count: whole(flags) }), on: { click: () => choose({ department: String(place) }) } })),
    ...rectifiedOf(place),
    element("h3", { text: w("detail_years") }),
    yearsOfDepartment(department.id),
    element("h3", { text: w("detail_projects") }),
    table(projectColumns(year, false), year.projects.filter((project) => project.department === place), { caption: w("detail_projects"), sort: 5, style: "cards", shown: 20 }),
  );
}

function mostUnpaid(year) {
  return year.departments.slice().sort((a, b) => (b.sums.unpaid || 0) - (a.sums.unpaid || 0))[0];
}

function standingOf(department) {
  const told = SIDES.filter(([name]) => department.standing[name] !== 0);
  return element(
    "div",
    {},
    stack(pieces(department.standing), positive(department.standing), true),
    element("ul", { class: "legend" }, ...told.map(([name, key]) => element("li", { title: exact(department.standing[name]) }, element("span", { class: "swatch s-" + name, "aria-hidden": "true" }), w(key) + " " + amountWithUnit(department.standing[name])))),
  );
}

function yearsOfDepartment(id) {
  const rows = yearsOf(view.division)
    .map((year) => ({ year: year.year, department: year.departments.find((one) => one.id === id) }))
    .filter((row) => row.department)
    .map((row) => ({ year: row.year, sums: row.department.sums }));
  return table(
    [
      { label: w("year"), kind: "text", value: (row) => String(row.year) },
      sumColumn("projects", "count", "projects"),
      sumColumn("budget", "money", "adjusted"),
      sumColumn("paid", "money", "paid"),
      sumColumn("unpaid", "money", "unpaid"),
      sumColumn("rate_by_budget", "rate", "budget_rate"),
      sumColumn("execution_rate", "rate", "execution_rate"),
      sumColumn("mean_score", "score", "mean_score"),
    ],
    rows,
    { caption: w("detail_years"), sort: 0, descending: true },
  );
}

function openDepartment(id) {
  view.department = id;
  writeAddress();
  drawDetail();
  document.getElementById("detail").scrollIntoView();
  document.getElementById("detail-department").focus({ preventScroll: true });
}
