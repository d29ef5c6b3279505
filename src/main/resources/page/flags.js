// Questions (疑点提示): counted by kind, searched, and each with all that is needed to check it.

const asked = { search: "", department: "", kind: "", severity: "" };

function drawFlags() {
  const year = current();
  say("flags-finding", said(year.findings.flags));
  const release = model.release;
  show("flags-cut", release.shown_flags < release.flags);
  say("flags-cut", w("flags_cut", { shown: whole(release.shown_flags), all: whole(release.flags) }));
  drawKinds(year);
  drawChoices(year);
  drawFound();
}

function drawKinds(year) {
  const ids = [...new Set(year.flag_counts.map((row) => row.flag))].sort();
  const rows = ids.map((id) => {
    const mine = year.flag_counts.filter((row) => row.flag === id);
    const of = (severity) => sumOf(mine.filter((row) => row.severity === severity), (row) => row.count);
    return { id, title: kindTitle(id), count: sumOf(mine, (row) => row.count), high: of("high"), medium: of("medium"), low: of("low"), money: sumOf(mine, (row) => row.money) };
  });
  fill("kinds-table", table([
    { label: w("kind"), kind: "name", value: (row) => row.title, cell: (row) => element("td", { class: "name" }, element("button", { type: "button", class: "link", text: row.id + " " + row.title, on: { click: () => choose({ kind: row.id }) } })) },
    { label: w("question_count"), kind: "count", value: (row) => row.count },
    { label: w("severity_high"), kind: "count", value: (row) => row.high },
    { label: w("severity_medium"), kind: "count", value: (row) => row.medium },
    { label: w("severity_low"), kind: "count", value: (row) => row.low },
    { label: w("money_at_stake"), kind: "money", value: (row) => row.money },
    { label: w("guide"), fixed: true, cell: (row) => element("td", { class: "act" }, guideLink(row.id)) },
  ], rows, { caption: w("kind"), sort: 1, shown: 12 }));
}

/** To the page of a flag in the folder flags beside this page; ids of no known flag lead nowhere. */
function guideLink(id) {
  return kinds.has(id) ? element("a", { class: "link", href: "flags/" + encodeURIComponent(id) + ".html", target: "_blank", rel: "noopener", text: w("guide"), "aria-label": w("guide_of", { flag: id }) }) : null;
}

function kindTitle(id) {
  return kinds.has(id) ? said(kinds.get(id).title) : id;
}

function drawChoices(year) {
  const kindIds = [...new Set(year.flags.map((flag) => flag.flag))].sort();
  const places = [...new Set(year.flags.map((flag) => flag.department))].sort((a, b) => a - b);
  if (!kindIds.includes(asked.kind)) {
    asked.kind = "";
  }
  if (!places.map(String).includes(asked.department)) {
    asked.department = "";
  }
  fill("flag-kind", option("", w("all"), asked.kind), ...kindIds.map((id) => option(id, id + " " + kindTitle(id), asked.kind)));
  fill("flag-department", option("", w("all"), asked.department), ...places.map((place) => option(String(place), departmentName(year, place), asked.department)));
  fill("flag-severity", option("", w("all"), asked.severity), ...["high", "medium", "low", "none"].map((severity) => option(severity, w("severity_" + severity), asked.severity)));
  document.getElementById("search").value = asked.search;
}

/** Changes what is asked for and goes to the list. */
function choose(change) {
  Object.assign(asked, { search: "", department: "", kind: "", severity: "" }, change);
  drawChoices(current());
  drawFound();
  document.getElementById("flag-choices").scrollIntoView();
}

function foundFlags() {
  const words = asked.search.toLowerCase().split(/\s+/).filter((word) => word);
  return current().flags.filter(
    (flag) =>
      (asked.department === "" || String(flag.department) === asked.department) &&
      (asked.kind === "" || flag.flag === asked.kind) &&
      (asked.severity === "" || (flag.severity || "none") === asked.severity) &&
      words.every((word) => searched(flag).includes(word)),
  );
}

function searched(flag) {
  if (!flag.searched) {
    const parts = [flag.flag, flag.project, flag.project_id, flag.unit, flag.department_name, flag.zh, flag.en, kindTitle(flag.flag)];
    flag.searched = parts.filter((part) => part).join("\n").toLowerCase();
  }
  return flag.searched;
}

const SEVERITY_ORDER = { high: 3, medium: 2, low: 1 };

function drawFound() {
  const year = current();
  const rows = foundFlags();
  say("found", w("found", { count: whole(rows.length) }));
  const columns = [
    { label: w("severity"), kind: "count", value: (flag) => SEVERITY_ORDER[flag.severity] || 4, cell: (flag) => severityCell(flag) },
    { label: w("kind"), kind: "name", value: (flag) => flag.flag, cell: (flag) => element("td", { class: "name", title: kindTitle(flag.flag) }, element("span", { class: "clip", text: flag.flag + " " + kindTitle(flag.flag) })) },
    { label: w("project"), kind: "name", value: (flag) => flag.project || departmentName(year, flag.department), cell: (flag) => element("td", { class: "name" }, element("span", { class: "clip", text: flag.project || flag.department_name || w("whole_county"), title: flag.project_id })) },
    { label: w("department"), kind: "name", value: (flag) => flag.department_name || w("whole_county") },
    { label: w("observed"), kind: "score", value: (flag) => flag.observed, cell: (flag) => element("td", { class: "number", text: quantity(flag.observed, flag.quantity) }) },
    { label: w("threshold"), kind: "score", value: (flag) => flag.threshold, cell: (flag) => element("td", { class: "number", text: quantity(flag.threshold, flag.quantity) }) },
    { label: w("money_at_stake"), kind: "money", value: (flag) => flag.money },
    { label: w("evidence"), fixed: true, cell: (flag, line) => evidenceCell(flag, line, 8) },
  ];
  fill("flags-table", table(columns, rows, { caption: w("flags"), sort: 0, style: "cards", shown: 20 }));
}

function severityCell(flag) {
  const severity = flag.severity || "none";
  return element("td", {}, element("span", { class: "tag " + severity, text: w("severity_" + severity) }));
}

function evidenceCell(flag, line, columns) {
  const button = element("button", { type: "button", class: "link", text: w("open"), "aria-expanded": "false" });
  button.addEventListener("click", () => {
    const open = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(!open));
    button.textContent = w(open ? "open" : "close");
    line.classList.toggle("open", !open);
    if (open) {
      line.nextElementSibling.remove();
    } else {
      line.after(element("tr", { class: "evidence-row open" }, element("td", { colspan: columns }, evidence(flag))));
    }
  });
  return element("td", { class: "act" }, button);
}

function evidence(flag) {
  const kind = kinds.get(flag.flag);
  const names = model.texts[flag.columns].split(" ").filter((name) => name);
  const part = (key, text) => (text ? element("div", {}, heading(key), element("p", { text })) : null);
  const sql = statement(flag);
  return element(
    "div",
    { class: "evidence" },
    part("reason", said(flag)),
    part("why", kind ? said(kind.why) : ""),
    part("innocent", kind ? said(kind.innocent) : ""),
    kind ? element("p", {}, guideLink(flag.flag)) : null,
    element("div", {}, heading("evidence"), element("dl", {}, ...names.map((name, i) => fact(name, flag.evidence[i])), ...limitsOf(flag))),
    part("condition", model.texts[flag.condition]),
    part("blocks", flag.blocks),
    element("div", {}, heading("sql"), element("pre", { tabindex: "0", text: sql }), copyButton(sql)),
  );
}

function heading(key) {
  return element("p", { class: "heading", text: w(key) });
}

function fact(name, value) {
  const caption = model.captions[name];
  return element("div", {}, element("dt", { text: caption ? (view.language === "en" ? name : caption.zh) : name, title: name + (caption ? ": " + caption.en : "") }), element("dd", { text: value === null ? "—" : value }));
}

function limitsOf(flag) {
  const told = [["observed", flag.observed], ["expected", flag.expected], ["threshold", flag.threshold]];
  const facts = told.map(([key, value]) => element("div", {}, element("dt", { text: w(key) }), element("dd", { text: quantity(value, flag.quantity) })));
  if (flag.denominator) {
    facts.push(element("div", {}, element("dt", { text: w("denominator") }), element("dd", { text: flag.denominator })));
  }
  return facts;
}

/** The statement with its keys back in place of their marks. */
function statement(flag) {
  return model.texts[flag.sql].replace(/⟦([a-z_]+)⟧/g, (mark, key) =>
    flag[key] === null || flag[key] === undefined ? mark : "'" + String(flag[key]).replace(/'/g, "''") + "'",
  );
}

function copyButton(sql) {
  const button = element("button", { type: "button", class: "plain", text: w("copy") });
  const done = (key) => {
    button.textContent = w(key);
    announce(w(key));
  };
  button.addEventListener("click", () => {
    const clipboard = navigator.clipboard;
    const copied = clipboard ? clipboard.writeText(sql) : Promise.reject(new Error("no clipboard"));
    copied.then(() => done("copied"), () => done(copiedBySelection(button) ? "copied" : "copy_failed"));
  });
  return button;
}

/** The older way, for browsers that keep the clipboard from pages opened as files. */
function copiedBySelection(button) {
  const range = document.createRange();
  range.selectNodeContents(button.previousElementSibling);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
  return document.execCommand("copy");
}
