// The comparison's script: it gets the exchange that the widget shows, and gives tables, drawings and pictures.

/** A comparison. */
export async function open(helpers) {
  await start();
  return new Comparison(helpers);
}

class Comparison extends Room {
  version; // of the exchange that the program has; set before fields of a subclass may be private
  rest; // that exchange, without its lists
  tables; // how many tables of the reader's it has

  /** As any room; the exchange is handed over when it is another one, and tables that the reader has taken since. */
  show(lang, level, own, version) {
    super.show(lang, level, own);
    if (dead) return;
    if (this.version !== version) {
      const text = this.helpers.exchange(), rest = withoutLists(text);
      if (this.rest !== rest) this.program.exchange(text);
      [this.version, this.rest] = [version, rest];
    }
    const tables = this.helpers.tables();
    for (const table of tables.slice(this.tables)) this.program.table(table);
    this.tables = tables.length;
  }
  begin() {
    this.version = this.rest = this.tables = undefined;
    super.begin();
  }
  end() {
    this.version = this.rest = this.tables = undefined;
    super.end();
  }
  act(name, first, second, third) {
    if (name === "save") this.save(first, second, third);
    else if (name === "book") this.saveBook(first, (books) => books.writePacked(first, second, 1));
    else if (name === "picture") this.savePicture(first, second);
    else this.focus("");
  }
}
