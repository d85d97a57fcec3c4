// What pages of the tests keep, from before the element's script: events, violations of the policy, errors.
globalThis.host = { events: [], violations: [], errors: [] };
for (const name of ["ready", "view", "select", "change", "error"]) {
  document.addEventListener(`scambio-${name}`, ({ target, detail, bubbles, composed }) => {
    host.events.push({ name, id: target.id, detail, bubbles, composed });
  });
}
document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
  host.violations.push(`${effectiveDirective} ${blockedURI}`);
});
addEventListener("error", ({ error, message }) => host.errors.push(String(error ?? message)));
addEventListener("unhandledrejection", ({ reason }) => host.errors.push(String(reason)));
const { error } = console;
console.error = (...words) => {
  host.errors.push(words.join(" "));
  error.apply(console, words);
};

/** Names of the events since the last time, in order. */
host.heard = () => host.events.splice(0).map(({ name }) => name);

/** Loads the element's script. */
host.load = (address = "scambio/scambio-pa.js") => import(new URL(address, document.baseURI).href);

/** Puts an element into the page: with attributes, a fallback, and what else is given. */
host.add = (attributes = {}, children = [], place = document.querySelector("#place")) => {
  const element = document.createElement("scambio-pa");
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const fallback = document.createElement("p");
  fallback.className = "fallback";
  fallback.textContent = "Il progetto Scambio PA";
  element.append(fallback, ...children);
  place.append(element);
  return element;
};

/** Resolves with the detail of the next event of this name. */
host.next = (name) => new Promise((go) => {
  document.addEventListener(`scambio-${name}`, ({ detail }) => go(detail), { once: true });
});

/** Keeps the memory of every program that is started from now on, to see it grow: the last one is `host.memory`. */
host.watchMemory = () => {
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await original.apply(WebAssembly, given);
      host.memory = (made.instance ?? made).exports.memory;
      return made;
    };
  }
};
