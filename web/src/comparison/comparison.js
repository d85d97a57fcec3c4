// The comparison's script: it gets the exchange that the widget shows, and gives tables, drawings and pictures.

/** A comparison. */
export async function open(helpers) {
  await start();
  return new Comparison(helpers);
}

class Comparison extends Room {
  #version; // of the exchange that the program has

  /** As any room; the exchange is handed over when it is another one. */
  show(lang, level, own, version) {
    super.show(lang, level, own);
    if (dead || this.#version === version) return;
    this.#version = version;
    this.program.exchange(this.helpers.exchange());
  }
  begin() {
    this.#version = undefined;
    super.begin();
  }
  end() {
    this.#version = undefined;
    super.end();
  }
  act(name, first, second, third) {
    if (name === "save") this.save(first, second, third);
    else if (name === "book") this.saveBook(first, (books) => books.writePacked(first, second, 1));
    else if (name === "picture") this.#picture(first, second);
    else this.focus("");
  }
  /** A drawing as a picture, at twice its size. */
  async #picture(name, drawing) {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: image.width * 2, height: image.height * 2 });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((bytes) => this.save(name, "image/png", bytes), "image/png");
  }
}
