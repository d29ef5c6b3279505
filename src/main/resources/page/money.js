// 钱卡在哪: the money chain, and where unpaid money stands by department.

function drawMoney() {
  const year = current();
  say("money-finding", said(year.findings.money));
  drawChain(year.sums);
  fill("money-legend", ...SIDES.map(([name, key]) => element("li", {}, element("span", { class: "swatch s-" + name, "aria-hidden": "true" }), w(key))));
  const rows = year.departments.map((department) => ({ id: department.id, name: department.name, adjusted: department.sums.adjusted, ...department.standing }));
  const total = { name: w("all_county"), adjusted: year.sums.adjusted };
  for (const key of ["unpaid", "untold", ...SIDES.map(([name]) => name)]) {
    total[key] = sumOf(rows, (row) => row[key]);
  }
  fill("standing-all", stack(pieces(total), positive(total), true));
  const widest = Math.max(1, ...rows.map(positive));
  const columns = [
    { label: w("department"), kind: "name", value: (row) => row.name, cell: (row, line) => (line.className === "total" ? CELLS.name(row.name) : departmentCell(row.name, row.id)) },
    { label: w("distribution"), fixed: true, cell: (row) => element("td", {}, row === total ? "" : stack(pieces(row), widest)) },
    { label: w("unpaid"), kind: "money", value: (row) => row.unpaid },
    ...SIDES.map(([name, key]) => ({ label: w(key), kind: "money", value: (row) => row[name], cell: (row) => sideCell(row[name]) })),
  ];
  if (total.untold > 0) {
    columns.push({ label: w("untold"), kind: "count", value: (row) => row.untold });
  }
  fill("standing-table", table(columns, rows, { caption: w("standing_title"), sort: 2, total, shown: 60 }));
}

function pieces(row) {
  return SIDES.map(([name, key]) => ({ name, value: row[name], title: w(key) + " " + amountWithUnit(row[name]) }));
}

/** The length of a bar: parts below zero have none. */
function positive(row) {
  return sumOf(SIDES, ([name]) => Math.max(0, row[name]));
}

function sideCell(cents) {
  const cell = CELLS.money(cents);
  if (cents === 0) {
    cell.textContent = "0";
    cell.classList.add("empty");
  }
  if (cents < 0) {
    cell.title = exact(cents) + " · " + w("contradiction");
  }
  return cell;
}

function drawChain(sums) {
  const widest = Math.max(1, sums.adjusted || 0, sums.issued || 0, sums.applied || 0, sums.paid || 0);
  const steps = [["budget", sums.adjusted], ["issued", sums.issued], ["applied", sums.applied], ["paid", sums.paid]];
  fill("chain", ...steps.map(([key, cents]) => step(w(key), cents, widest, sums.adjusted)));
}

function step(name, cents, widest, budget) {
  const bar = element("div", { class: "fill" });
  bar.style.width = (100 * Math.max(0, cents || 0)) / widest + "%";
  const told = cents === null ? "—" : amountWithUnit(cents);
  const part = cents === null ? w("empty_cell") : budget ? share(cents, budget) : "";
  return element(
    "div",
    { class: "step" },
    element("div", { text: name }),
    element("div", { class: "track", "aria-hidden": "true" }, bar),
    element("div", { class: "amount", title: cents === null ? null : exact(cents) }, told, element("small", { text: part })),
  );
}
