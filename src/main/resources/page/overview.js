// The whole county at a glance, and year by year.

function drawOverview() {
  const year = current();
  const last = before();
  say("overview-finding", said(year.findings.overview));
  const sums = year.sums;
  const high = sumOf(year.flag_counts.filter((row) => row.severity === "high"), (row) => row.count);
  fill(
    "figures",
    figure("budget", money(sums.adjusted), w("projects_of", { projects: whole(sums.projects), submitted: whole(sums.submitted) })),
    figure("paid", money(sums.paid), compareWithLast(last, (before) => before.paid, amountWithUnit)),
    figure("rate_by_budget", rate(sums.budget_rate), compareWithLast(last, (before) => before.budget_rate, percent)),
    figure("rate_by_issued", rate(sums.issued_rate), sums.issued === null ? w("no_issued") : w("of_issued", { amount: amountWithUnit(sums.issued) })),
    figure("unpaid", money(sums.unpaid), sums.unpaid === null || !sums.adjusted ? "" : w("of_budget", { share: share(sums.unpaid, sums.adjusted) })),
    figure("flags", number(whole(sumOf(year.flag_counts, (row) => row.count))), w("high_of", { count: whole(high) })),
  );
  const parts = ["money", "departments", "concern", "timing", "completion", "flags"];
  fill("points", ...parts.filter((part) => year.findings[part]).map((part) => point(part, year)));
  drawYears();
}

function point(part, year) {
  const target = part === "completion" ? "scores" : part;
  return element("li", {}, element("a", { href: "#" + target, text: said(year.findings[part]), on: { click: (event) => jump(event, target) } }));
}

function figure(key, shown, more) {
  return element("div", { class: "figure" }, element("p", { class: "name", text: w(key) }), shown, element("p", { class: "more", text: more }));
}

function number(text, unit, title) {
  return element("p", { class: "number", title }, text, unit ? element("small", { text: unit }) : null);
}

function money(cents) {
  return cents === null
    ? number("—", "", w("empty_cell"))
    : number(amount(cents), view.language === "en" ? "CNY m" : "万元", exact(cents));
}

function rate(value) {
  return value === null ? number("—", "", w("empty_cell")) : number(percent(value));
}

function compareWithLast(last, value, words) {
  const earlier = last ? value(last.sums) : null;
  return earlier === null ? "" : w("before", { value: words(earlier) });
}

function drawYears() {
  const columns = [
    { label: w("year"), kind: "text", value: (row) => String(row.year) },
    sumColumn("projects", "count", "projects"),
    sumColumn("budget", "money", "adjusted"),
    sumColumn("paid", "money", "paid"),
    sumColumn("unpaid", "money", "unpaid"),
    sumColumn("rate_by_budget", "rate", "budget_rate"),
    sumColumn("rate_by_issued", "rate", "issued_rate"),
    sumColumn("execution_rate", "rate", "execution_rate"),
    sumColumn("mean_score", "score", "mean_score"),
    { label: w("question_count"), kind: "count", value: (row) => sumOf(row.flag_counts, (count) => count.count) },
  ];
  fill("years-table", table(columns, yearsOf(view.division), { caption: w("years_title"), sort: 0, descending: true }));
}
