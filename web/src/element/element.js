// <scambio-pa>: the element's class. `cargo x build` writes one file: wasm-bindgen's glue, four constants (WASM, the
// name of the wasm file; INTEGRITY, its hash; WORDS, the same of every language; CSS, the style sheet), failure.js, program.js and this.
const sheet = new CSSStyleSheet();
sheet.replaceSync(CSS);

class ScambioPa extends HTMLElement {
  static observedAttributes = ["src", "lang", "view", "views", "theme", "administration", "heading-level", "mode"];
  #root = this.attachShadow({ mode: "open" });
  #widget; // the Rust half, while connected
  #given = null; // the exchange as JSON text, when the page or the reader gave it: outlives moves and panics
  #ready; #settle; // what the asynchronous methods wait for; how to settle it, until it is

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [sheet];
    this.#clear();
    this.addEventListener("scambio-change", () => { this.#given = this.#widget?.exchange() ?? this.#given; });
    const early = Object.getOwnPropertyDescriptor(this, "exchange"); // set before this class was defined
    if (early && delete this.exchange) this.exchange = early.value;
  }
  get exchange() {
    try { return JSON.parse(this.#given ?? this.#widget?.exchange() ?? null); } catch { return null; }
  }
  set exchange(value) {
    this.#given = value == null ? null : typeof value === "string" ? value : JSON.stringify(value);
    this.#widget?.give(this.#given);
  }
  async load(file) {
    if (typeof file?.arrayBuffer !== "function") throw new TypeError("load() takes a File or a Blob.");
    const widget = await this.#ready;
    await everyLanguage(); // once a file of the reader's is open, nothing more is asked of any server
    return widget.load(file);
  }
  async export(kind) { return (await this.#ready).export(kind); }

  connectedCallback() { queueMicrotask(() => this.#follow()); }
  disconnectedCallback() { queueMicrotask(() => this.#follow()); }
  connectedMoveCallback() {} // moveBefore(): nothing to do
  attributeChangedCallback(name) {
    if (name === "src" && this.#widget) this.#given = null;
    this.#widget?.attr(name, this.#value(name));
  }
  #value(name) { return name === "lang" ? language(this) : this.getAttribute(name); }
  /** Starts or ends with the connection. It runs a microtask later: a move within one task changes nothing. */
  #follow() {
    if (!this.isConnected) return live.delete(this) && this.#clear();
    if (live.has(this)) return;
    live.set(this, { start: () => this.#start(), fail: (code) => this.#fail(code), tell: (...what) => this.#tell(...what) });
    this.#start();
  }
  async #start() {
    if (this.#widget) return;
    this.#clear();
    try {
      if (document.readyState === "loading") await new Promise((go) => document.addEventListener("DOMContentLoaded", go, { once: true }));
      const lang = language(this);
      const [text] = await Promise.all([words(lang), program()]);
      if (this.#widget || !live.has(this)) return; // it has started, or left, meanwhile
      if (dead) return this.#fail("panic");
      if (!learn(lang, text)) throw new Error(`The words of "${lang}" are not of this version.`);
      const widget = new Widget(this, this.#root, words);
      for (const name of ScambioPa.observedAttributes) widget.attr(name, this.#value(name));
      if (this.#given !== null) widget.give(this.#given);
      widget.connect();
      this.#widget = widget;
      this.#answer("resolve", widget);
    } catch (error) {
      console.error(error);
      if (!dead && live.has(this)) this.#fail("load", error);
    }
  }
  /** As before the start: the fallback content alone, methods wait. */
  #clear() {
    if (!dead) this.#widget?.disconnect(), this.#widget?.free();
    this.#widget = undefined;
    this.#root.replaceChildren(document.createElement("slot"));
    if (this.#settle) return; // callers wait already
    this.#ready = new Promise((resolve, reject) => { this.#settle = { resolve, reject }; });
    this.#ready.catch(() => {});
  }
  #answer(how, value) {
    this.#settle?.[how](value);
    this.#settle = undefined;
  }
  #fail(code, cause) {
    this.#clear();
    this.#root.prepend(failure(this, code, again));
    this.#answer("reject", Object.assign(new Error(say(this, code), { cause }), { name: "ScambioError", code }));
    this.#tell(code, true);
  }
  #tell(code, fatal) {
    const detail = { code, message: say(this, code), fatal };
    this.dispatchEvent(new CustomEvent("scambio-error", { bubbles: true, composed: true, detail }));
  }
}
if (!customElements.get("scambio-pa")) customElements.define("scambio-pa", ScambioPa);
