// The import assistant's script: fetched when the view `import` is opened, and fetches its wasm. Nothing is sent.
// `cargo x build` puts wasm-bindgen's glue and three constants (WASM, INTEGRITY, CSS) before it.

let started;

/** The module, fetched and started when it is not yet; after a failure the next call tries again. */
const start = () => started ??= fetch(new URL(WASM, import.meta.url), { integrity: INTEGRITY })
  .then((answer) => __wbg_init({ module_or_path: answer }))
  .then(() => onPanic(crash))
  .catch((error) => { started = undefined; throw error; });

const open = new Set(); // the assistants on this page
let dead = false; // the module has panicked

function crash() {
  dead = true;
  queueMicrotask(() => open.forEach((assistant) => assistant.crashed()));
}

const READ = 0.85; // the share that reading a workbook has of that and of giving the program its tables

/** Comes back as soon as the page has had its turn; setTimeout would wait longer. */
const pause = () => new Promise((go) => {
  const { port1, port2 } = new MessageChannel();
  port2.onmessage = () => { port1.close(); go(); };
  port1.postMessage(null);
});

/** The style sheet of the assistant, for the element's shadow tree. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(CSS);

/** An assistant, drawn into a node of its own. */
export async function assistant(helpers) {
  await start();
  return new Assistant(helpers);
}

class Assistant {
  node = document.createElement("div");
  #helpers; // { prepare, workbooks, save, template, failure }: what the element does for it
  #program;
  #heard = []; // what the program said and nobody has acted on
  #file; // the file at hand: { bytes } or { head, pieces }
  #turn = 0; // counts the files, so that what belongs to an earlier one is dropped
  #shown = [];
  #port; // a message to it comes back as soon as the page has had its turn; setTimeout would wait longer

  constructor(helpers) {
    this.#helpers = helpers;
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port2.onmessage = () => { if (!dead) this.#program.tick(); };
    this.node.addEventListener("change", ({ target }) => {
      if (target.type !== "file") return;
      const [file] = target.files;
      target.value = ""; // the same file may be chosen again
      if (file) this.#open(file);
    });
    this.node.addEventListener("dragover", (event) => { event.preventDefault(); this.#over(true); });
    this.node.addEventListener("dragleave", () => this.#over(false));
    this.node.addEventListener("drop", (event) => {
      event.preventDefault();
      this.#over(false);
      const [file] = event.dataTransfer.files;
      if (file) this.#open(file);
    });
    this.node.addEventListener("paste", (event) => {
      if (event.target.matches?.("input:not([type=file]), textarea")) return;
      const [file] = event.clipboardData.files, text = event.clipboardData.getData("text/plain");
      if (file) this.#open(file);
      else if (text) this.#open(new File([text], "incollato.txt"));
    });
    this.#begin();
  }
  /** It is in sight, in a language, with headings from a level on; `expected`: the NUTS codes that should have a row. */
  show(lang, level, expected) {
    this.#shown = [lang, level, expected];
    if (!dead) this.#program.show(lang, level, expected);
  }
  /** The element has left: nothing is kept. */
  end() {
    this.#turn++;
    this.#file = undefined;
    if (!dead) this.#program.end();
  }
  crashed() {
    this.#turn++;
    this.node.replaceChildren(this.#helpers.failure(() => {
      if (dead) __wbg_reset_state(), onPanic(crash);
      dead = false;
      for (const assistant of open) assistant.#begin(), assistant.show(...assistant.#shown);
    }));
  }
  #begin() {
    open.add(this);
    this.#file = undefined;
    this.#heard = [];
    const mount = document.createElement("div");
    this.node.replaceChildren(mount);
    const program = this.#program = new Program(mount, (said) => {
      if (program === this.#program && this.#heard.push(said) === 1) queueMicrotask(() => this.#act());
    });
  }
  #over(is) { this.node.classList.toggle("over", is); }
  /** Does what the program said: not while it may be borrowed. */
  #act() {
    for (const [name, first, second, third] of this.#heard.splice(0)) {
      if (name === "again") this.#give(0);
      else if (name === "later") this.#port.postMessage(null);
      else if (name === "stop") this.#turn++;
      else if (name === "save") this.#helpers.save(new File([third], first, { type: second }));
      else if (name === "book") this.#book(first, (books) => books.writeWorkbook(JSON.parse(second)));
      else if (name === "template") this.#template(first);
      else this.#focus(first);
    }
  }
  /** Reads a file of the reader's. From here on nothing is asked of any server but the module of workbooks, once. */
  async #open(file) {
    const turn = ++this.#turn;
    this.#file = undefined;
    this.#program.chosen(file.name);
    await this.#helpers.prepare();
    const is = () => turn === this.#turn && !dead;
    try {
      const bytes = new Uint8Array(await file.slice(0, mostBytes() + 1).arrayBuffer());
      if (!is()) return;
      const head = bytes.slice(0, 128);
      if (!isWorkbook(head)) {
        this.#file = { bytes };
        return this.#give(0);
      }
      const books = await this.#helpers.workbooks();
      const { pieces, problem } = await books.readWorkbook(bytes, (share) => {
        if (is()) this.#program.reading(share * READ);
        return is();
      }) ?? {};
      if (!is()) return;
      if (problem) return this.#program.refused(problem.code, problem.part ?? problem.measure ?? "", problem.limit ?? 0);
      this.#file = { head, pieces };
      await this.#give(READ);
    } catch (error) {
      console.error(error);
      if (is()) this.#program.refused("damaged-workbook", file.name, 0);
    }
  }
  /** Gives the program the file at hand, to be read, or read again; so much of it is done. */
  async #give(done) {
    const { bytes, head, pieces } = this.#file ?? {};
    if (bytes) return this.#program.bytes(bytes);
    if (!pieces) return;
    const turn = ++this.#turn;
    for (const [at, piece] of pieces.entries()) {
      this.#program.piece(piece);
      if (at % 4 < 3) continue;
      this.#program.reading(done + (1 - done) * at / pieces.length);
      await pause();
      if (turn !== this.#turn || dead) return;
    }
    this.#program.tables(head);
  }
  async #book(name, write) {
    try {
      const bytes = await write(await this.#helpers.workbooks());
      this.#helpers.save(new File([bytes], name, { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }));
    } catch (error) {
      console.error(error);
      this.node.prepend(this.#helpers.failure(({ target }) => { target.parentNode.remove(); this.#book(name, write); }));
    }
  }
  #template(kind) {
    const [name, type, bytes] = this.#helpers.template(kind);
    if (kind === "template-csv") this.#helpers.save(new File([bytes], name, { type }));
    else this.#book(name, (books) => books.writePacked(name, new TextDecoder().decode(bytes), 1));
  }
  /** Moves focus to what is asked for; without a wish, back into the assistant if it was lost. */
  #focus(selector) {
    const root = this.node.getRootNode();
    const wanted = selector ? this.node.querySelector(selector) : root.activeElement ? null : this.node.querySelector(".import");
    wanted?.focus({ preventScroll: !selector });
    if (selector) wanted?.scrollIntoView({ block: "center", inline: "center" });
  }
}
