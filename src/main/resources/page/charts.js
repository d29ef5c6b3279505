// Charts: one place that knows colours, fonts and sizes; each chart has its numbers in a table.

const drawn = new Map();

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
}

function chart(id, label, options) {
  const place = document.getElementById(id);
  place.setAttribute("aria-label", label);
  if (!drawn.has(id)) {
    drawn.set(id, echarts.init(place, null, { renderer: "canvas" }));
  }
  const shown = drawn.get(id);
  shown.resize();
  shown.setOption({ ...base(), ...options }, true);
}

function base() {
  return {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: colour("ink"), fontSize: 12 },
    grid: { left: 8, right: 18, top: 34, bottom: 34, containLabel: true },
  };
}

function tooltip(words) {
  return {
    trigger: "item",
    renderMode: "richText",
    confine: true,
    backgroundColor: colour("panel"),
    borderColor: colour("line"),
    textStyle: { color: colour("ink"), fontSize: 12 },
    formatter: words,
  };
}

function axis(kind, name, more) {
  return {
    type: kind,
    name,
    nameTextStyle: { color: colour("muted") },
    axisLabel: { color: colour("muted"), ...(more && more.label) },
    axisLine: { show: kind === "category", lineStyle: { color: colour("muted") } },
    axisTick: { show: false },
    splitLine: { show: kind !== "category", lineStyle: { color: colour("line"), width: 1 } },
    ...(more && more.axis),
  };
}

function percentLabel(value) {
  return Math.round(value * 100) + "%";
}

function legend(names) {
  return { data: names, top: 0, left: 0, icon: null, textStyle: { color: colour("ink") }, itemWidth: 14, itemHeight: 10 };
}

function narrow() {
  return window.innerWidth < 640;
}

/**
 * Fits the charts to their places, or to the widths told. They are painted at once: paper does not
 * wait for the next frame, and would show the old picture cut off.
 */
function resizeCharts(widthOf) {
  for (const [id, shown] of drawn) {
    if (document.getElementById(id).offsetParent !== null) {
      shown.resize(widthOf ? { width: widthOf(id) } : undefined);
      shown.getZr().refreshImmediately();
    }
  }
}
