// Departments side by side, with what chance alone would do.

const chosen = { measure: "", peers: "" };

function drawDepartments() {
  const year = current();
  say("departments-finding", said(year.findings.departments));
  const fair = year.comparisons.length > 0;
  for (const id of ["comparison-choices", "interval-figure", "funnel-figure", "comparison-details"]) {
    show(id, fair);
  }
  say("departments-note", w(fair ? "comparison_note" : "no_comparison"));
  drawRates(year);
  if (fair) {
    chooseMeasure(year);
    drawComparison();
  }
}

function chooseMeasure(year) {
  const measures = [...new Set(year.comparisons.filter((row) => row.value !== null).map((row) => row.measure))];
  const wished = ["payment_rate", "budget_payment_rate", "execution_rate", ...measures];
  if (!measures.includes(chosen.measure)) {
    chosen.measure = wished.find((measure) => measures.includes(measure)) || "";
  }
  fill("measure", ...measures.map((measure) => option(measure, wordFor("measure", measure), chosen.measure)));
  const rows = year.comparisons.filter((row) => row.measure === chosen.measure && row.group);
  const groups = [...new Set(rows.map((row) => row.group))];
  const size = (group) => rows.filter((row) => row.group === group).length;
  groups.sort((a, b) => size(b) - size(a));
  if (!groups.includes(chosen.peers)) {
    chosen.peers = groups[0] || "";
  }
  fill("peers", ...groups.map((group) => option(group, group + "（" + size(group) + "）", chosen.peers)));
}

function drawComparison() {
  const year = current();
  const rows = year.comparisons
    .filter((row) => row.measure === chosen.measure && row.group === chosen.peers && row.value !== null)
    .sort((a, b) => (a.shrunken ?? a.value) - (b.shrunken ?? b.value) || a.value - b.value);
  const names = shortNames(rows.map((row) => plain(departmentName(year, row.department))));
  drawIntervals(rows, names);
  drawFunnel(rows, names);
  const all = year.comparisons.filter((row) => row.measure === chosen.measure);
  fill("comparison-table", table(comparisonColumns(year), all, { caption: wordFor("measure", chosen.measure), sort: 2, shown: 60 }));
}

function isScore() {
  return chosen.measure === "declared_score";
}

function measured(value) {
  return value === null ? "—" : isScore() ? score(value) : percent(value);
}

function measureAxis(more) {
  return { label: { formatter: (value) => (isScore() ? String(value) : percentLabel(value)) }, axis: { scale: true, ...more } };
}

function outside(row) {
  return row.position !== null && row.position !== "inside";
}

function drawIntervals(rows, names) {
  const line = (params, api) => {
    const from = api.coord([api.value(1), api.value(0)]);
    const to = api.coord([api.value(2), api.value(0)]);
    return { type: "line", shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] }, style: { stroke: api.value(3) ? colour("warm") : colour("accent"), lineWidth: 2 } };
  };
  const target = rows.length > 0 ? rows[0].target : null;
  document.getElementById("interval-chart").style.height = Math.max(220, 90 + rows.length * 26) + "px";
  chart("interval-chart", w("interval_title") + " · " + wordFor("measure", chosen.measure), {
    legend: legend([w("value"), w("shrunken")]),
    tooltip: tooltip((hit) => comparisonWords(rows[hit.value[hit.seriesIndex === 0 ? 0 : 1]], names[hit.value[hit.seriesIndex === 0 ? 0 : 1]])),
    xAxis: axis("value", "", measureAxis()),
    yAxis: axis("category", "", { axis: { data: names, splitLine: { show: false } }, label: { interval: 0, color: colour("ink"), fontSize: narrow() ? 10 : 12 } }),
    series: [
      { type: "custom", renderItem: line, clip: true, encode: { x: [1, 2], y: 0 }, data: rows.map((row, i) => [i, row.shrunken_lower ?? row.lower ?? row.value, row.shrunken_upper ?? row.upper ?? row.value, outside(row) ? 1 : 0]) },
      { name: w("shrunken"), type: "scatter", symbol: "diamond", symbolSize: 11, data: rows.map((row, i) => [row.shrunken, i]).filter((point) => point[0] !== null), itemStyle: { color: colour("accent") }, markLine: target === null ? undefined : { silent: true, symbol: "none", data: [{ xAxis: target }], lineStyle: { color: colour("muted"), type: "dashed" }, label: { formatter: w("target"), color: colour("muted") } } },
      { name: w("value"), type: "scatter", symbol: "emptyCircle", symbolSize: 9, data: rows.map((row, i) => [row.value, i]), itemStyle: { color: colour("ink") } },
    ],
  });
}

function drawFunnel(rows, names) {
  const order = rows.map((row, i) => ({ row, name: names[i] })).filter((one) => one.row.effective !== null).sort((a, b) => a.row.effective - b.row.effective);
  const curve = (key, dash) => ({ type: "line", symbol: "none", silent: true, smooth: 0.2, lineStyle: { color: colour("muted"), type: dash, width: 1 }, data: order.filter((one) => one.row[key] !== null).map((one) => [one.row.effective, one.row[key]]) });
  const points = (warm) => order.filter((one) => outside(one.row) === warm);
  const spots = (name, warm, symbol) => ({
    name, type: "scatter", symbol, symbolSize: 11, itemStyle: { color: colour(warm ? "warm" : "accent") },
    data: points(warm).map((one) => ({ value: [one.row.effective, one.row.value], one })),
    label: { show: warm, formatter: (hit) => hit.data.one.name, position: "right", color: colour("ink") }, labelLayout: { hideOverlap: true },
  });
  chart("funnel-chart", w("funnel_title") + " · " + wordFor("measure", chosen.measure), {
    tooltip: tooltip((hit) => (hit.data.one ? comparisonWords(hit.data.one.row, hit.data.one.name) : "")),
    xAxis: axis("value", w("effective"), { axis: { nameLocation: "middle", nameGap: 26, scale: true } }),
    yAxis: axis("value", "", measureAxis()),
    series: [curve("low95", "dashed"), curve("high95", "dashed"), curve("low998", "solid"), curve("high998", "solid"), curve("target", "dotted"), spots(w("inside"), false, "circle"), spots(w("not_compared"), true, "triangle")],
  });
}

function comparisonWords(row, name) {
  const parts = [name, w("value") + " " + measured(row.value) + "（" + w("projects") + " " + row.projects + "）"];
  if (row.shrunken !== null) {
    parts.push(w("shrunken") + " " + measured(row.shrunken) + " [" + measured(row.shrunken_lower) + ", " + measured(row.shrunken_upper) + "]");
  }
  parts.push(row.position === null ? w("not_compared") : wordFor("", row.position).replace(/^_/, ""));
  return parts.join("\n");
}

function comparisonColumns(year) {
  const statistic = (key, value) => ({ label: w(key), kind: "count", value, cell: (row) => element("td", { class: "number", text: value(row) === null ? "—" : measured(value(row)) }) });
  return [
    { label: w("department"), kind: "name", value: (row) => departmentName(year, row.department), cell: (row) => departmentCell(departmentName(year, row.department), year.departments[row.department].id) },
    { label: w("peers"), kind: "text", value: (row) => row.group || w("not_compared") },
    statistic("value", (row) => row.value),
    { label: w("interval"), kind: "text", value: (row) => row.lower, cell: (row) => element("td", { class: "number", text: row.lower === null ? "—" : measured(row.lower) + " – " + measured(row.upper) }) },
    statistic("shrunken", (row) => row.shrunken),
    { label: w("position"), kind: "text", value: (row) => (row.position === null ? w("not_compared") : w(row.position)) },
    { label: w("rank"), kind: "text", value: (row) => row.rank_best, cell: (row) => element("td", { class: "number", text: row.rank_best === null ? "—" : row.rank_best + "–" + row.rank_worst + " / " + row.peers }) },
    { label: w("projects"), kind: "count", value: (row) => row.projects },
    { label: w("effective"), kind: "count", value: (row) => row.effective, cell: (row) => element("td", { class: "number", text: row.effective === null ? "—" : row.effective.toFixed(1) }) },
  ];
}

/** The plain rates of all departments, with a bar beside each. */
function drawRates(year) {
  const columns = [
    { label: w("department"), kind: "name", value: (row) => row.name, cell: (row) => departmentCell(row.name, row.id) },
    { label: w("rate_by_budget"), fixed: true, cell: (row) => element("td", {}, stack([{ name: "1", value: Math.min(1, row.sums.budget_rate || 0), title: row.sums.budget_rate === null ? "" : percent(row.sums.budget_rate) }], 1)) },
    { label: w("rate_by_budget"), kind: "rate", value: (row) => row.sums.budget_rate },
    { label: w("rate_by_issued"), kind: "rate", value: (row) => row.sums.issued_rate },
    { label: w("execution_rate"), kind: "rate", value: (row) => row.sums.execution_rate },
    { label: w("projects"), kind: "count", value: (row) => row.sums.projects },
    { label: w("budget"), kind: "money", value: (row) => row.sums.adjusted },
    { label: w("paid"), kind: "money", value: (row) => row.sums.paid },
  ];
  fill("rates-table", table(columns, year.departments, { caption: w("departments"), shown: 60 }));
}
