// How words and numbers are shown. Amounts are whole cents, so that nothing is lost in a fraction.

function w(key, values) {
  const both = texts[key];
  if (!both) {
    throw new Error("no words for " + key);
  }
  const text = both[view.language === "en" ? 1 : 0];
  return text.replace(/\{(\w+)\}/g, (mark, name) => (values && name in values ? values[name] : mark));
}

/** A word for a value out of a table, or the value itself where there is none. */
function wordFor(prefix, value) {
  const key = prefix + "_" + value;
  return key in texts ? w(key) : String(value);
}

function said(sentence) {
  return sentence ? sentence[view.language] : "";
}

function grouped(digits) {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

/** A whole number of parts shown with so many decimals: fixed(123456, 2) is 1,234.56. */
function fixed(parts, decimals) {
  const digits = String(Math.abs(parts)).padStart(decimals + 1, "0");
  const whole = grouped(digits.slice(0, digits.length - decimals));
  return (parts < 0 ? "−" : "") + whole + "." + digits.slice(digits.length - decimals);
}

function halfUp(value) {
  return Math.sign(value) * Math.round(Math.abs(value));
}

/** 万元 in Chinese, million yuan in English, without the unit. */
function amount(cents) {
  return view.language === "en" ? fixed(halfUp(cents / 100000), 3) : fixed(halfUp(cents / 10000), 2);
}

function amountWithUnit(cents) {
  return view.language === "en" ? "CNY " + amount(cents) + " million" : amount(cents) + "万元";
}

/** To the cent. */
function exact(cents) {
  return w("yuan", { value: fixed(cents, 2) });
}

function percent(rate, decimals = 2) {
  const parts = Math.round(rate * 1000000);
  return fixed(halfUp(parts / 10 ** (4 - decimals)), decimals) + "%";
}

function share(part, whole) {
  return whole > 0 ? percent(part / whole, 1) : "—";
}

function score(value) {
  return fixed(halfUp(value * 100), 2);
}

function whole(value) {
  return grouped(String(value));
}

/** An observed, expected or threshold value in its unit. */
function quantity(value, unit) {
  if (value === null) {
    return "—";
  }
  if (unit === "rate") {
    return percent(value);
  }
  if (unit === "points") {
    return w("points_unit", { value: score(value) });
  }
  return unit === "yuan" ? exact(Math.round(value * 100)) : String(value);
}

/** Text for a chart: one line, not too long, nothing a chart would take for a mark. */
function plain(text) {
  const line = text.replace(/[\s\u0000-\u001f\u202a-\u202e\u2066-\u2069]+/g, " ").replace(/[{}|]/g, "·");
  return line.length > 28 ? line.slice(0, 27) + "…" : line;
}

/** The name without the county before it, where all departments begin with it. */
function shortNames(names) {
  const first = names[0] || "";
  let length = 0;
  while (length < first.length && names.every((name) => name[length] === first[length])) {
    length++;
  }
  return names.map((name) => (names.length > 1 && length >= 2 ? name.slice(length) || name : name));
}
