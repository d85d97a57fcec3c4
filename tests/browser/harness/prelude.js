// Stands before every script of the tests: the first element of the page, what it shows, and what one asks of it.
const widget = document.querySelector("scambio-pa");
const root = widget?.shadowRoot;
const one = (selector) => root?.querySelector(selector) ?? null;
const each = (selector) => [...(root?.querySelectorAll(selector) ?? [])];
const text = (node) => node?.textContent.replace(/\s+/gu, " ").trim() ?? null;
/** Is it on the screen (in sight or not)? What is in a closed fold or not in a slot is not. */
const shown = (node) => node.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
/** What has the focus, also in shadow trees. */
const focused = () => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
};
/** Waits until a condition is true; the script's own limit ends the wait. */
const until = async (condition) => {
  while (!condition()) await new Promise((go) => setTimeout(go, 10));
};
