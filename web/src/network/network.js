// The network's script: it gets the exchange that the widget shows, lets time run, and gives drawings and files.

const STEP = 900; // milliseconds of a step, while time runs

/** A network. */
export async function open(helpers) {
  await start();
  return new Net(helpers);
}

class Net extends Room {
  timer; // of the step under way

  version; // of the exchange that the program has; set before fields of a subclass may be private
  given; // that exchange, as it was given, or as the program has changed it

  /** As any room; the exchange is handed over when it is another one. */
  show(lang, level, given, version) {
    super.show(lang, level, given, this.helpers.today(), matchMedia("(prefers-reduced-motion: reduce)").matches);
    if (dead) return;
    if (this.version === version) return;
    const text = this.helpers.exchange();
    if (text !== this.given) this.program.exchange(text);
    [this.version, this.given] = [version, text];
  }
  begin() {
    this.version = this.given = undefined;
    super.begin();
  }
  end() {
    this.version = this.given = undefined;
    super.end();
  }
  act(name, first, second, third) {
    if (name === "save") this.save(first, second, third);
    else if (name === "book") this.saveBook(first, (books) => books.writePacked(first, second, 1));
    else if (name === "picture") this.savePicture(first, second);
    else if (name === "change") this.helpers.change(this.given = first);
    else if (name === "later") {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => { if (!dead) this.program.tick(); }, STEP);
    } else if (name === "print") window.print();
    else if (first) this.node.querySelector(first)?.focus({ preventScroll: true });
    else this.focus("");
  }
}
