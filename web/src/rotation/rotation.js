// The rotation's script: it gets the exchange that the widget shows, gives the search its turns, follows the pointer that
// drags a session, and keeps work in this browser when the reader says so.

/** A rotation. */
export async function open(helpers) {
  await start();
  return new Rotation(helpers);
}

class Rotation extends Room {
  version; // of the exchange that the program has
  rest; // that exchange, without its lists
  key; // of what this browser keeps

  constructor(helpers) {
    super(helpers);
    this.node.addEventListener("pointerdown", (event) => this.#drag(event));
    this.turns = new MessageChannel();
    this.turns.port1.onmessage = () => { if (!dead) this.program.tick(); };
  }
  /** As any room; the exchange is handed over when it is another one. */
  show(lang, level, given, version) {
    super.show(lang, level, given, new Date().toLocaleDateString("sv"));
    if (dead || this.version === version) return;
    const text = this.helpers.exchange(), rest = withoutLists(text);
    this.key = `scambio-pa rotation ${JSON.parse(text ?? "{}").id}`;
    if (this.rest === rest) this.program.renew(text);
    else this.program.exchange(text, this.#kept());
    [this.version, this.rest] = [version, rest];
  }
  begin() {
    this.version = this.rest = undefined;
    super.begin();
  }
  end() {
    this.version = this.rest = undefined;
    super.end();
  }
  act(name, first, second, third) {
    if (name === "save") this.save(first, second, third);
    else if (name === "book") this.saveBook(first, (books) => books.writePacked(first, second, 1));
    else if (name === "tick") this.turns.port2.postMessage(0); // after what the page has to do, and without a timer's delay
    else if (name === "keep") this.#keep(first);
    else if (name === "print") window.print();
    else queueMicrotask(() => this.focus(first));
  }
  #kept() {
    try { return localStorage.getItem(this.key) ?? undefined; } catch { return undefined; }
  }
  #keep(text) {
    try { text === undefined ? localStorage.removeItem(this.key) : localStorage.setItem(this.key, text); } catch (error) { console.error(error); }
  }
  /** A session follows the pointer, day by day, until it is let go. */
  #drag({ target, clientX, pointerId, button }) {
    const bar = target.closest?.("[data-session]");
    if (!bar || button) return;
    const line = bar.parentNode, session = Number(bar.dataset.session), begin = Number(bar.dataset.start);
    const days = Number(line.closest("[data-days]").dataset.days);
    let day = begin;
    const stop = new AbortController(), { signal } = stop;
    bar.setPointerCapture(pointerId);
    bar.addEventListener("pointermove", (event) => {
      const by = Math.round((event.clientX - clientX) * days / line.clientWidth);
      const now = Math.min(Math.max(begin + by, 0), days - 1);
      if (now !== day) this.program.drag(session, day = now);
    }, { signal });
    const end = (drop) => {
      stop.abort();
      if (dead || day === begin) return;
      // The press that ends it is none on the session.
      bar.addEventListener("click", (event) => event.stopImmediatePropagation(), { once: true, capture: true });
      if (drop) this.program.drop(session, day); else this.program.drag(session, -1);
    };
    bar.addEventListener("pointerup", () => end(true), { signal });
    bar.addEventListener("pointercancel", () => end(false), { signal });
    bar.addEventListener("keydown", (event) => { if (event.key === "Escape") end(false); }, { signal });
  }
}
