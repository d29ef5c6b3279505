// Self-scores: how they are spread, how they stand beside payments, and when money was paid.

const GRADES = ["优", "良", "中", "差"];

function drawScores() {
  const year = current();
  say("scores-finding", said(year.findings.scores));
  const found = [...new Set(year.scores.map((row) => row.grade))];
  const grades = [...GRADES.filter((grade) => found.includes(grade)), ...found.filter((grade) => !GRADES.includes(grade))];
  const lowest = Math.min(60, ...year.scores.map((row) => row.from));
  const highest = Math.max(100, ...year.scores.map((row) => row.from));
  const points = Array.from({ length: highest - lowest + 1 }, (_, i) => lowest + i);
  const count = (grade, point) => sumOf(year.scores.filter((row) => row.grade === grade && row.from === point), (row) => row.count);
  const series = grades.map((grade, i) => ({
    name: gradeWord(grade), type: "bar", stack: "all", barCategoryGap: "12%",
    itemStyle: { color: colour("grade-" + Math.min(4, GRADES.indexOf(grade) + 1 || 4)), decal: grade === "差" ? { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: 0.8 } : null },
    data: points.map((point) => count(grade, point) || null),
  }));
  chart("scores-chart", w("scores_title") + ": " + said(year.findings.scores), {
    legend: legend(grades.map(gradeWord)),
    tooltip: tooltip((hit) => pointWord(points[hit.dataIndex], highest) + " " + hit.seriesName + ": " + hit.value),
    xAxis: axis("category", "", { axis: { data: points.map(String) }, label: { interval: (i) => points[i] % (narrow() ? 10 : 5) === 0 } }),
    yAxis: axis("value", "", { axis: { minInterval: 1 } }),
    series,
  });
  const rows = year.scores.slice().sort((a, b) => b.from - a.from);
  fill("scores-table", table([
    { label: w("score"), kind: "text", value: (row) => row.from, cell: (row) => element("td", { text: pointWord(row.from, highest) }) },
    { label: w("grade"), kind: "text", value: (row) => gradeWord(row.grade) },
    { label: w("projects"), kind: "count", value: (row) => row.count },
  ], rows, { caption: w("scores_title"), shown: 120 }));
  drawGrades(year);
}

function pointWord(from, highest) {
  return from >= highest ? String(from) : from + " – " + (from + 1);
}

function gradeWord(grade) {
  return grade === null ? w("grade_none") : wordFor("grade", grade);
}

function drawGrades(year) {
  const keys = ["excellent", "good", "fair", "poor"];
  const parts = (sums) => keys.map((key, i) => ({ name: String(i + 1), value: sums[key], title: gradeWord(GRADES[i]) + " " + sums[key] }));
  const row = (name, id, sums) => ({ name, id, sums });
  const total = row(w("all_county"), null, year.sums);
  const columns = [
    { label: w("department"), kind: "name", value: (one) => one.name, cell: (one) => (one.id === null ? CELLS.name(one.name) : departmentCell(one.name, one.id)) },
    { label: w("distribution"), fixed: true, cell: (one) => element("td", {}, stack(parts(one.sums), one.sums.scored)) },
    ...keys.map((key, i) => ({ label: gradeWord(GRADES[i]), kind: "count", value: (one) => one.sums[key] })),
    { label: w("excellent_share"), kind: "rate", value: (one) => (one.sums.scored ? one.sums.excellent / one.sums.scored : null), cell: (one) => element("td", { class: "number", text: share(one.sums.excellent, one.sums.scored) }) },
    { label: w("mean_score"), kind: "score", value: (one) => one.sums.mean_score },
    { label: w("median_score"), kind: "score", value: (one) => one.sums.median_score },
    { label: w("submitted"), kind: "count", value: (one) => one.sums.submitted },
    { label: w("due"), kind: "count", value: (one) => one.sums.due },
  ];
  const rows = year.departments.map((department) => row(department.name, department.id, department.sums));
  fill("grades-table", table(columns, rows, { caption: w("grades_title"), total, shown: 60 }));
}

const MOST_RATE = 1.5;

function drawConcern() {
  const year = current();
  const limits = year.quadrant;
  show("concern", limits !== null);
  if (limits === null) {
    return;
  }
  say("concern-finding", said(year.findings.concern));
  const known = year.projects.filter((project) => project.score !== null && project.rate !== null);
  const concerned = known.filter((project) => project.score >= limits.score && project.rate < limits.rate);
  const others = known.filter((project) => !concerned.includes(project));
  const lowest = Math.min(60, ...known.map((project) => Math.floor(project.score)), ...year.grid.map((cell) => cell.score));
  const area = { silent: true, itemStyle: { color: colour("warm-soft"), opacity: 0.75 }, data: [[{ xAxis: 0, yAxis: limits.score }, { xAxis: limits.rate, yAxis: 102 }]] };
  chart("concern-chart", w("concern_title") + ": " + said(year.findings.concern), {
    legend: legend(year.grid.length ? [w("quadrant")] : [w("quadrant"), w("others")]),
    tooltip: tooltip((hit) => (hit.data.project ? projectWords(hit.data.project) : hit.data.cell ? String(hit.data.cell.count) : "")),
    xAxis: axis("value", w("rate"), { axis: { min: 0, max: known.some((project) => project.rate > 1) ? undefined : 1, nameLocation: "middle", nameGap: 26 }, label: { formatter: percentLabel } }),
    yAxis: axis("value", "", { axis: { min: Math.max(0, Math.floor((lowest - 1) / 10) * 10), max: 102, interval: 10 }, label: { formatter: (value) => (value > 100 ? "" : String(value)) } }),
    series: [
      { type: "scatter", name: "", data: [], markArea: area },
      ...gridSeries(year),
      spots(w("others"), year.grid.length ? [] : others, "circle", "accent", 7),
      spots(w("quadrant"), concerned, "triangle", "warm", 10),
    ],
  });
  fill("concern-table", table(projectColumns(year, true), concerned, { caption: w("names_title"), sort: 5, style: "cards" }));
}

function spots(name, projects, symbol, hue, size) {
  return { name, type: "scatter", symbol, symbolSize: size, itemStyle: { color: colour(hue), opacity: 0.68 }, data: projects.map((project) => ({ value: [Math.min(MOST_RATE, project.rate), project.score], project })) };
}

/** All projects by cells, where there are too many to show each. */
function gridSeries(year) {
  const most = Math.max(1, ...year.grid.map((cell) => cell.count));
  return year.grid.length === 0
    ? []
    : [{ name: w("others"), type: "scatter", symbol: "rect", symbolSize: narrow() ? 5 : 9, data: year.grid.map((cell) => ({ value: [Math.min(MOST_RATE, (cell.percent + 1) / 100), cell.score + 0.5], cell, itemStyle: { color: colour("accent"), opacity: 0.12 + 0.88 * Math.sqrt(cell.count / most) } })) }];
}

function projectWords(project) {
  return [plain(project.name), plain(project.unit), w("score") + " " + score(project.score) + "　" + w("rate") + " " + percent(project.rate)].join("\n");
}

function projectColumns(year, withDepartment) {
  const columns = [
    { label: w("project"), kind: "name", value: (row) => row.name, cell: (row) => element("td", { class: "name" }, element("span", { class: "clip", text: row.name, title: row.id })) },
    { label: w("score"), kind: "score", value: (row) => row.score },
    { label: w("grade"), kind: "text", value: (row) => (row.grade === null ? null : gradeWord(row.grade)), cell: (row) => (row.grade === null ? nothing() : element("td", { text: gradeWord(row.grade) })) },
    { label: w("rate"), kind: "rate", value: (row) => row.rate, cell: (row) => rateCell(row) },
    { label: w("unpaid"), kind: "money", value: (row) => row.unpaid },
    { label: w("budget"), kind: "money", value: (row) => row.budget },
    { label: w("side"), kind: "text", value: (row) => wordFor("side", row.side) },
    { label: w("question_count"), kind: "count", value: (row) => row.flags },
  ];
  if (withDepartment) {
    columns.splice(1, 0, { label: w("department"), kind: "name", value: (row) => departmentName(year, row.department), cell: (row) => departmentCell(departmentName(year, row.department), year.departments[row.department].id) });
  } else {
    columns.splice(1, 0, { label: w("unit"), kind: "name", value: (row) => row.unit });
  }
  return columns;
}

function rateCell(row) {
  const cell = CELLS.rate(row.rate);
  if (row.rate !== null && row.basis) {
    cell.title = wordFor("basis", row.basis);
    cell.append(element("small", { class: "empty", text: " " + wordFor("basis", row.basis) }));
  }
  return cell;
}

function drawTiming() {
  const year = current();
  say("timing-finding", said(year.findings.timing));
  const told = year.months.length > 0;
  show("months-figure", told);
  show("months-details", told);
  say("timing-note", told ? w("months_note") + w("timing_note") : w("timing_note"));
  if (told) {
    drawMonths(year);
  }
  const rows = year.departments.map((department) => ({ id: department.id, name: department.name, ...department.standing })).filter((row) => row.dated > 0);
  const columns = [
    { label: w("department"), kind: "name", value: (row) => row.name, cell: (row) => departmentCell(row.name, row.id) },
    { label: w("late"), fixed: true, cell: (row) => element("td", {}, stack([{ name: "late", value: Math.max(0, row.late), title: share(row.late, row.dated) }, { name: "early", value: Math.max(0, row.dated - row.late), title: "" }], row.dated)) },
    { label: w("late_share"), kind: "rate", value: (row) => row.late / row.dated, cell: (row) => element("td", { class: "number", text: share(row.late, row.dated) }) },
    { label: w("late"), kind: "money", value: (row) => row.late },
    { label: w("december"), kind: "money", value: (row) => row.december },
    { label: w("dated"), kind: "money", value: (row) => row.dated },
  ];
  fill("timing-table", table(columns, rows, { caption: w("late"), sort: 2, shown: 60 }));
}

function drawMonths(year) {
  const earlier = year.months.some((row) => row.earlier !== null);
  const line = (name, hue, type, symbol, data) => ({ name, type: "line", symbol, symbolSize: 7, lineStyle: { type, width: 2 }, itemStyle: { color: colour(hue) }, data });
  chart("months-chart", w("months_title"), {
    legend: legend([w("progress"), w("time_progress"), ...(earlier ? [w("earlier")] : [])]),
    tooltip: tooltip((hit) => hit.name + " " + hit.seriesName + ": " + percent(hit.value, 1)),
    xAxis: axis("category", "", { axis: { data: year.months.map((row) => w("month_name", { month: row.month })) } }),
    yAxis: axis("value", "", { axis: { min: 0 }, label: { formatter: percentLabel } }),
    series: [
      line(w("progress"), "accent", "solid", "circle", year.months.map((row) => row.progress)),
      line(w("time_progress"), "muted", "dashed", "emptyCircle", year.months.map((row) => row.month / 12)),
      ...(earlier ? [line(w("earlier"), "unit", "dotted", "triangle", year.months.map((row) => row.earlier))] : []),
    ],
  });
  fill("months-table", table([
    { label: w("month"), kind: "count", value: (row) => row.month },
    { label: w("paid"), kind: "money", value: (row) => row.paid },
    { label: w("progress"), kind: "rate", value: (row) => row.progress },
    { label: w("time_progress"), kind: "rate", value: (row) => row.month / 12 },
    { label: w("earlier"), kind: "rate", value: (row) => row.earlier },
  ], year.months, { caption: w("months_title"), sort: 0, descending: false }));
}
