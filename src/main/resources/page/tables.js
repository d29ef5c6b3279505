// Tables and small pieces of the page. Text from data only ever becomes text.

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key === "on") {
      Object.entries(value).forEach(([event, act]) => made.addEventListener(event, act));
    } else if (key === "text") {
      made.textContent = value;
    } else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(key, value);
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

function fill(id, ...children) {
  const place = document.getElementById(id);
  place.replaceChildren(...children);
  return place;
}

function say(id, text) {
  document.getElementById(id).textContent = text;
}

function show(id, shown) {
  document.getElementById(id).hidden = !shown;
}

function announce(text) {
  say("announced", text);
}

function option(value, text, chosen) {
  return element("option", { value, text, selected: value === chosen ? "" : null });
}

/** A column that shows one of the sums a row holds. */
function sumColumn(label, kind, sum) {
  return { label: w(label), kind, value: (row) => row.sums[sum] };
}

/** Kinds of cell: how a value is shown, and by what it is sorted. */
const CELLS = {
  name: (value) => element("td", { class: "name", text: value }),
  text: (value) => element("td", { text: value }),
  money: (value) =>
    value === null ? nothing() : element("td", { class: "number", text: amount(value), title: exact(value) }),
  rate: (value) => (value === null ? nothing() : element("td", { class: "number", text: percent(value) })),
  score: (value) => (value === null ? nothing() : element("td", { class: "number", text: score(value) })),
  count: (value) => (value === null ? nothing() : element("td", { class: "number", text: whole(value) })),
};

function nothing() {
  return element("td", { class: "number empty", text: "—", title: w("empty_cell") });
}

const NUMBERS = ["money", "rate", "score", "count"];

/** Empty values stand last, whichever way the others run. */
function compared(a, b, descending) {
  const emptyA = a === null || a === undefined || a === "";
  const emptyB = b === null || b === undefined || b === "";
  if (emptyA || emptyB) {
    return emptyA - emptyB;
  }
  const order = typeof a === "number" ? a - b : String(a).localeCompare(String(b), "zh-CN");
  return descending ? -order : order;
}

/**
 * A table in a region that scrolls by itself. A column is {label, kind, value, cell?, sort?}: value
 * is what it is sorted by, cell makes the cell where the kind does not. Options: caption, sort,
 * descending, total (a row that stays first), shown (rows at a time), style.
 */
function table(columns, rows, options) {
  const state = { sort: options.sort ?? -1, descending: options.descending ?? true, shown: options.shown || 15 };
  const head = element("tr");
  const body = element("tbody");
  const more = element("button", { type: "button", class: "plain more", on: { click: showMore } });
  const made = element(
    "table",
    { class: options.style || "wide", "aria-label": options.caption },
    element("thead", {}, head),
    body,
  );

  function ordered() {
    if (state.sort < 0) {
      return rows;
    }
    const column = columns[state.sort];
    return rows
      .map((row, i) => [row, i])
      .sort((a, b) => compared(column.value(a[0]), column.value(b[0]), state.descending) || a[1] - b[1])
      .map((pair) => pair[0]);
  }

  function line(row, isTotal) {
    const made = element("tr", { class: isTotal ? "total" : null });
    for (const column of columns) {
      const cell = column.cell ? column.cell(row, made) : CELLS[column.kind](column.value(row) ?? null);
      cell.dataset.label = column.label;
      made.append(cell);
    }
    return made;
  }

  function draw() {
    head.replaceChildren(...columns.map(header));
    const all = ordered();
    const lines = all.slice(0, state.shown).map((row) => line(row, false));
    if (options.total) {
      lines.unshift(line(options.total, true));
    }
    if (lines.length === 0) {
      lines.push(element("tr", {}, element("td", { colspan: columns.length, class: "empty", text: w("empty") })));
    }
    body.replaceChildren(...lines);
    const left = all.length - state.shown;
    more.hidden = left <= 0;
    more.textContent = w("more", { count: whole(Math.min(left, 50)), all: whole(all.length) });
  }

  function header(column, i) {
    const number = NUMBERS.includes(column.kind) ? "number" : null;
    if (!column.value || column.fixed || view.printing) {
      return element("th", { scope: "col", class: number, text: column.label });
    }
    const sorted = state.sort === i ? (state.descending ? "descending" : "ascending") : null;
    const button = element("button", { type: "button", text: column.label, title: w("sort_by", { column: column.label }), on: { click: () => sortBy(i) } });
    return element("th", { scope: "col", class: number, "aria-sort": sorted }, button);
  }

  function sortBy(i) {
    state.descending = state.sort === i ? !state.descending : NUMBERS.includes(columns[i].kind);
    state.sort = i;
    draw();
    head.children[i].querySelector("button").focus();
  }

  function showMore() {
    state.shown += 50;
    draw();
  }

  draw();
  const region = element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": w("wide", { name: options.caption }) }, made);
  const unit = columns.some((column) => column.kind === "money") ? element("p", { class: "unit", text: w("unit_told") }) : null;
  return element("div", { class: "table" }, unit, region, more);
}

/** A bar of parts, each as wide as its share of the whole; parts below zero have no width. */
function stack(parts, whole, tall) {
  const bar = element("div", { class: tall ? "stack tall" : "stack", "aria-hidden": "true" });
  for (const part of parts) {
    if (part.value > 0 && whole > 0) {
      const piece = element("span", { class: "s-" + part.name, title: part.title });
      piece.style.width = (100 * part.value) / whole + "%";
      bar.append(piece);
    }
  }
  return bar;
}

/** A department's name that opens its details. */
function departmentCell(name, id) {
  return element("td", { class: "name" }, element("button", { type: "button", class: "link", text: name, on: { click: () => openDepartment(id) } }));
}
