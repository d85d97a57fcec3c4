// The import assistant's script: files of the reader's go in, tables come out. Nothing is sent.

const READ = 0.85; // the share that reading a workbook has of that and of giving the program its tables

/** Comes back as soon as the page has had its turn; setTimeout would wait longer. */
const pause = () => new Promise((go) => {
  const { port1, port2 } = new MessageChannel();
  port2.onmessage = () => { port1.close(); go(); };
  port1.postMessage(null);
});

/** An assistant. */
export async function open(helpers) {
  await start();
  return new Assistant(helpers);
}

class Assistant extends Room {
  #file; // the file at hand: { bytes } or { head, pieces }
  #turn = 0; // counts the files, so that what belongs to an earlier one is dropped
  version; // of the exchange that the program has; set before fields of a subclass may be private
  #port; // a message to it comes back as soon as the page has had its turn; setTimeout would wait longer

  constructor(helpers) {
    super(helpers);
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port2.onmessage = () => { if (!dead) this.program.tick(); };
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
  }
  /** As any room; the exchange is handed over when it is another one. */
  show(lang, level, given, version) {
    super.show(lang, level, given);
    if (dead) return;
    if (this.version !== version) this.program.exchange(this.helpers.exchange());
    this.version = version;
    // Until they come, or where they cannot, a problem is called by its code.
    this.helpers.words(lang).then((text) => { if (!dead) this.program.learn(lang, text); }, () => {});
  }
  begin() {
    this.version = undefined;
    super.begin();
  }
  end() {
    this.version = undefined;
    this.#forget();
    super.end();
  }
  crashed() {
    this.#forget();
    super.crashed();
  }
  #forget() {
    this.#turn++;
    this.#file = undefined;
  }
  #over(is) { this.node.classList.toggle("over", is); }
  act(name, first, second, third) {
    if (name === "again") this.#give(0);
    else if (name === "later") this.#port.postMessage(null);
    else if (name === "stop") this.#turn++;
    else if (name === "save") this.save(first, second, third);
    else if (name === "book") this.saveBook(first, (books) => books.writeWorkbook(JSON.parse(second)));
    else if (name === "packed") this.saveBook(first, (books) => books.writePacked(first, second, 1));
    else if (name === "change") this.helpers.change(first);
    else if (name === "open") this.helpers.open(first);
    else if (name === "compare") this.helpers.compare(first);
    else if (name === "template") this.#template(first);
    else this.focus(first);
  }
  /** Reads a file of the reader's. From here on nothing is asked of any server but the module of workbooks, once. */
  async #open(file) {
    const turn = ++this.#turn;
    this.#file = undefined;
    this.program.chosen(file.name);
    await this.helpers.prepare();
    const is = () => turn === this.#turn && !dead;
    try {
      const bytes = new Uint8Array(await file.slice(0, mostBytes() + 1).arrayBuffer());
      if (!is()) return;
      const head = bytes.slice(0, 128);
      if (!isWorkbook(head)) {
        this.#file = { bytes };
        return this.#give(0);
      }
      const books = await this.helpers.workbooks();
      const { pieces, problem } = await books.readWorkbook(bytes, (share) => {
        if (is()) this.program.reading(share * READ);
        return is();
      }) ?? {};
      if (!is()) return;
      if (problem) return this.program.refused(problem.code, problem.part ?? problem.measure ?? "", problem.limit ?? 0);
      this.#file = { head, pieces };
      await this.#give(READ);
    } catch (error) {
      console.error(error);
      if (is()) this.program.refused("damaged-workbook", file.name, 0);
    }
  }
  /** Gives the program the file at hand, to be read, or read again; so much of it is done. */
  async #give(done) {
    const { bytes, head, pieces } = this.#file ?? {};
    if (bytes) return this.program.bytes(bytes);
    if (!pieces) return;
    const turn = ++this.#turn;
    for (const [at, piece] of pieces.entries()) {
      this.program.piece(piece);
      if (at % 4 < 3) continue;
      this.program.reading(done + (1 - done) * at / pieces.length);
      await pause();
      if (turn !== this.#turn || dead) return;
    }
    this.program.tables(head);
  }
  #template(kind) {
    const [name, type, bytes] = this.helpers.exported(kind);
    if (kind === "template-csv") this.save(name, type, bytes);
    else this.saveBook(name, (books) => books.writePacked(name, new TextDecoder().decode(bytes), 1));
  }
}
