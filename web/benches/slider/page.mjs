// From a slider that moves to positions and intervals that are drawn: the regions on all indicators, and 240 × 55 random
// values through the import assistant. Sends the medians in seconds.

const MOVES = 31;

const widget = document.querySelector("scambio-pa");
const root = widget.shadowRoot;
const pause = (time) => new Promise((go) => setTimeout(go, time));
const until = async (holds) => {
  for (let at = 0; !holds(); at++) {
    if (at > 600) throw new Error(`It never was: ${holds}`);
    await pause(50);
  }
};
const one = (selector) => root.querySelector(selector);

/** The next turn of the page, at once. */
const turn = () => new Promise((go) => {
  const { port1, port2 } = new MessageChannel();
  port2.onmessage = () => go(port1.close());
  port1.postMessage(null);
});

async function measure() {
  const slider = one(".weights input");
  const shown = () => one(".weight-value").textContent;
  const times = [];
  for (let at = 1; at <= MOVES; at++) {
    const before = shown(), start = performance.now();
    slider.value = String(2 * at);
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    while (shown() === before) await turn();
    times.push((performance.now() - start) / 1000);
    await pause(20);
  }
  return times.sort((a, b) => a - b)[MOVES >> 1];
}

/** 240 rows of 55 percentages of which more is better. */
function table() {
  let state = 1;
  const random = () => ((state = (state * 16807) % 2147483647) / 2147483647 * 100).toFixed(2).replace(".", ",");
  const columns = Array.from({ length: 55 }, (_, at) => at);
  const lines = [["Ente", ...columns.map((at) => `Tasso di occupazione ${at} (%)`)]];
  for (let row = 0; row < 240; row++) lines.push([`Ente ${row}`, ...columns.map(random)]);
  return new File([lines.map((line) => line.join(";")).join("\n")], "240x55.csv");
}

widget.setAttribute("view", "comparison");
await until(() => one(".heatmap"));
const menus = [...root.querySelectorAll(".choices .select")];
const criteria = menus.find((menu) => menu.textContent.startsWith("Criteri")).querySelector("select");
criteria.value = "";
criteria.dispatchEvent(new Event("change", { bubbles: true }));
await until(() => root.querySelectorAll(".weights input").length > 30);
const regions = await measure();
widget.setAttribute("view", "import");
await until(() => one(".drop"));
const event = new Event("drop", { bubbles: true, cancelable: true, composed: true });
Object.defineProperty(event, "dataTransfer", { value: { files: [table()] } });
one(".drop").dispatchEvent(event);
for (let step = 0; step < 3; step++) {
  await until(() => one(".import-foot .primary"));
  one(".import-foot .primary").click();
  await pause(500);
}
await until(() => one(".taken .primary"));
one(".taken .primary").click();
await until(() => root.querySelectorAll(".position").length === 240 && root.querySelectorAll(".weights input").length === 55);
const large = await measure();
await fetch("/result", { method: "POST", body: JSON.stringify({ regions, large }) });
