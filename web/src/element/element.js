// <scambio-pa>: the element's class. `cargo x build` writes one file: wasm-bindgen's glue, the constants (WASM, the
// name of the wasm file; INTEGRITY, its hash; WORDS, the same of every language; FURTHER, the further scripts;
// CSS, the style sheet), failure.js, program.js, files.js and this.
const sheet = new CSSStyleSheet();
sheet.replaceSync(CSS);

/** An error as scripts get it: with the name `ScambioError` and a code. */
const scambioError = (code, message, cause) =>
  Object.assign(new Error(message, { cause }), { name: "ScambioError", code });

class ScambioPa extends HTMLElement {
  static observedAttributes = ["src", "lang", "view", "views", "theme", "administration", "heading-level", "mode"];
  #root = this.attachShadow({ mode: "open" });
  #mine; // the widget that is ours while connected, with its node: { widget, mount }
  #given = null; // the exchange as JSON text, when the page or the reader gave it: outlives moves and panics
  #request; // how to give up the request under way
  #heard = []; // what the program said and nobody has acted on
  #retried = false; // the reader asked for another try, and its button is gone
  #waiting = []; // how to keep and break the promises of load()
  #ready; #settle; // what the asynchronous methods wait for; how to settle it, until it is

  get #widget() { return this.#mine?.widget; }

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
    if (this.#widget) this.#load();
  }
  /** Opens a file of the reader's: kept when it is shown, broken when it cannot be. */
  async load(file) {
    if (typeof file?.arrayBuffer !== "function") throw new TypeError("load() takes a File or a Blob.");
    const widget = await this.#ready;
    await everyLanguage(); // once a file of the reader's is open, nothing more is asked of any server
    this.#request?.abort();
    const bytes = await content(file).catch((error) => { throw scambioError("file", "The file cannot be read.", error); });
    if (this.#widget !== widget) throw scambioError("disconnected", "The element has left the page.");
    return new Promise((keep, broken) => {
      this.#waiting.push([keep, broken]);
      widget.loaded(bytes, true);
    });
  }
  async export(kind) {
    const file = (await this.#ready).export(`${kind}`);
    if (!file) throw scambioError("export", `There is nothing to export as "${kind}".`);
    return fileOf(file);
  }

  connectedCallback() { queueMicrotask(() => this.#follow()); }
  disconnectedCallback() { queueMicrotask(() => this.#follow()); }
  connectedMoveCallback() {} // moveBefore(): nothing to do
  attributeChangedCallback(name, before, value) {
    if (name !== "src") return this.#widget?.attr(name, this.#value(name));
    if (!this.#widget) return;
    this.#given = null;
    if (value !== before) this.#load();
  }
  #value(name) { return name === "lang" ? language(this) : this.getAttribute(name); }
  /** Starts or ends with the connection. It runs a microtask later: a move within one task changes nothing. */
  #follow() {
    if (!this.isConnected) return live.delete(this) && this.#clear();
    if (live.has(this)) return;
    live.set(this, { start: () => this.#start(), fail: (code) => this.#fail(code), warn: (code) => this.#dispatch("error", { code, message: say(this, code), fatal: false }) });
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
      const { widget, mount } = this.#mine = widgetFor((said) => this.#heard.push(said) === 1 && queueMicrotask(() => this.#act(widget)));
      this.#root.prepend(mount);
      for (const name of ScambioPa.observedAttributes) widget.attr(name, this.#value(name));
      widget.begin(today());
      this.#answer("resolve", widget);
      this.#load();
    } catch (error) {
      console.error(error);
      if (!dead && live.has(this)) this.#fail("load", error);
    }
  }
  /** Loads what the element names: the property before `src`, `src` before the child script. */
  async #load() {
    const widget = this.#widget, src = this.getAttribute("src");
    const script = this.querySelector(':scope > script[type="application/json"]')?.textContent;
    const text = this.#given ?? (src === null && script?.trim() ? script : null);
    this.#request?.abort();
    if (text !== null) return widget.loaded(new TextEncoder().encode(text), false);
    if (src === null) return widget.noData();
    const { signal } = this.#request = new AbortController();
    widget.loading();
    const [bytes, status] = await fetched(src, signal);
    if (signal.aborted) return;
    if (bytes) widget.loaded(bytes, false);
    else widget.loadFailed(src, status);
  }
  /** Does what the program said: not while it may be borrowed, for the page may call back. */
  #act(widget) {
    for (const [name, first, second, third, ...more] of this.#heard.splice(0)) {
      if (this.#widget !== widget) return;
      if (name === "reload") this.#retried = true, this.#load();
      else if (name === "save") save(fileOf(first));
      else if (name === "print") window.print();
      else if (name === "focus") this.#focus();
      else if (name === "room") this.#room(first, second, third, ...more);
      else if (name === "learn") {
        words(first).then((text) => learn(first, text), () => false).then((done) => this.#widget === widget && widget.learned(first, done));
      } else if (name === "error") this.#failed({ code: first, message: second, fatal: third });
      else {
        if (name === "ready") this.#fallback(false), this.#keep();
        if (name === "ready" && this.#retried) this.#focus();
        this.#dispatch(name, name === "view" ? { view: first } : name === "select" ? { kind: first, id: second } : {});
      }
    }
  }
  /** Gives focus that was lost with what the reader pressed to what the press led to. */
  #focus() {
    this.#retried = false;
    if (this.#root.activeElement) return;
    const chosen = this.#root.querySelector(".chosen, [role=alert] button");
    (chosen ?? this.#root.querySelector(".view"))?.focus({ preventScroll: !chosen });
  }
  /** Shows a further program where the widget has left room for it; what that was doing goes on. */
  async #room(view, ...asked) {
    const mine = this.#mine, open = mine.rooms ??= {}, shown = mine.shown ??= {};
    shown[view] = asked; // what was asked last counts, in whatever order modules arrive
    const put = (room, node) => { // behind the widget's own first child, which says that it is on its way
      while (room.children[1]) room.lastChild.remove();
      room.append(node);
    };
    const place = () => this.#mine === mine && this.#root.querySelector(`.room.for-${view}`);
    try {
      const module = await further(view);
      open[view] ??= module.open({
        // A server that is slow must not keep the reader waiting.
        prepare: () => Promise.race([everyLanguage(), new Promise((go) => setTimeout(go, 3000))]),
        workbooks, words, save, today,
        failure: (again) => failure(this, "panic", again),
        exported: (kind) => mine.widget.export(kind),
        exchange: () => mine.widget.exchange(),
        tables: () => mine.tables ?? [],
        change: (text) => {
          this.#request?.abort();
          mine.widget.loaded(new TextEncoder().encode(text), true);
        },
        open: (shown) => mine.widget.open(shown),
        compare: (table) => { (mine.tables ??= []).push(table); mine.widget.open("comparison"); },
      });
      const it = await open[view], room = place();
      if (!room) return;
      if (!this.#root.adoptedStyleSheets.includes(module.sheet)) this.#root.adoptedStyleSheets.push(module.sheet);
      it.show(...shown[view]);
      if (it.node.parentNode !== room) put(room, it.node);
    } catch (error) {
      console.error(error);
      delete open[view];
      const room = place();
      if (room) put(room, failure(this, "load", () => this.#room(view, ...shown[view])));
    }
  }
  #failed(detail) {
    if (detail.fatal) this.#fallback(true);
    if (this.#retried) this.#focus();
    this.#keep(scambioError(detail.code, detail.message));
    this.#dispatch("error", detail);
  }
  /** Shows or hides what the page wrote inside the element: without a slot it is not rendered. */
  #fallback(shown) {
    const slot = this.#root.querySelector("slot");
    if (!shown) slot?.remove();
    else if (!slot) this.#root.append(document.createElement("slot"));
  }
  /** Keeps the promises of load(), or breaks them. */
  #keep(error) {
    for (const [keep, broken] of this.#waiting.splice(0)) if (error) broken(error); else keep();
  }
  /** As before the start: the fallback content alone, methods wait. */
  #clear() {
    this.#request?.abort();
    this.#heard = [];
    if (this.#mine) rest(this.#mine);
    this.#mine = undefined;
    this.#root.replaceChildren(document.createElement("slot"));
    this.#keep(scambioError("disconnected", "The element has left the page."));
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
    const message = say(this, code);
    this.#answer("reject", scambioError(code, message, cause));
    this.#dispatch("error", { code, message, fatal: true });
  }
  #dispatch(name, detail) {
    this.dispatchEvent(new CustomEvent(`scambio-${name}`, { bubbles: true, composed: true, detail }));
  }
}
if (!customElements.get("scambio-pa")) customElements.define("scambio-pa", ScambioPa);
