// How far the rectification of questions and of problems found elsewhere is.

function drawRectified() {
  const year = current();
  const total = year.rectified.total;
  show("rectified", total.problems > 0);
  if (total.problems === 0) {
    return;
  }
  const told = ["problems", "answered", "confirmed", "refuted", "done", "overdue"];
  say("rectified-finding", w("rectified_finding", Object.fromEntries(told.map((key) => [key, whole(total[key])]))));
  const columns = [
    { label: w("department"), kind: "name", value: (row) => departmentName(year, row.department), cell: (row) => rectifiedDepartment(year, row) },
    ...told.map((key) => ({ label: w(key), kind: "count", value: (row) => row[key] })),
    { label: w("overdue_money"), kind: "money", value: (row) => row.overdue_money },
  ];
  const place = told.indexOf("overdue") + 1;
  fill("rectified-table", table(columns, year.rectified.counts, { caption: w("rectified_title"), sort: place, shown: 60 }));
}

/** A problem of the whole county has no department to open. */
function rectifiedDepartment(year, row) {
  const name = departmentName(year, row.department);
  return row.department < 0 ? element("td", { class: "name", text: name }) : departmentCell(name, year.departments[row.department].id);
}

/** What stands in a department's details; nothing where nothing is on record. */
function rectifiedOf(place) {
  const rectified = current().rectified;
  if (!rectified.counts.some((row) => row.department === place)) {
    return [];
  }
  const rows = rectified.rows.filter((row) => row.department === place);
  const columns = [
    { label: w("project"), kind: "name", value: (row) => row.project || row.unit || w("department"), cell: (row) => element("td", { class: "name" }, element("span", { class: "clip", text: row.project || row.unit || "—" })) },
    { label: w("kind"), kind: "name", value: (row) => row.flag, cell: (row) => element("td", { class: "name", text: row.flag ? row.flag + " " + kindTitle(row.flag) : w("found_elsewhere") }) },
    { label: w("problems"), kind: "count", value: (row) => row.problems },
    { label: w("answered"), kind: "count", value: (row) => row.answered },
    { label: w("done"), kind: "count", value: (row) => row.done },
    { label: w("overdue"), kind: "count", value: (row) => row.overdue },
    { label: w("deadline"), kind: "text", value: (row) => row.deadline },
    { label: w("overdue_days"), kind: "count", value: (row) => row.overdue_days },
    { label: w("offices"), kind: "name", value: (row) => row.offices, cell: (row) => element("td", { class: "name" }, element("span", { class: "clip", text: row.offices || "—" })) },
    { label: w("statuses"), kind: "name", value: (row) => row.statuses, cell: (row) => element("td", { class: "name" }, element("span", { class: "clip", text: row.statuses || "—" })) },
  ];
  const cut = rectified.rows.length < rectified.all ? element("p", { class: "notice", text: w("rectified_cut", { shown: whole(rectified.rows.length), all: whole(rectified.all) }) }) : null;
  return [element("h3", { text: w("rectified_of") }), ...(cut ? [cut] : []), table(columns, rows, { caption: w("rectified_of"), sort: 7, style: "cards", shown: 20 })];
}
