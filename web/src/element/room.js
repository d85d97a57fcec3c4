// What the further programs have in common: each has a wasm of its own and draws into a node of its own, for which the
// element leaves room. `cargo x build` puts wasm-bindgen's glue and three constants (WASM, INTEGRITY, CSS) before it.

let started;

/** The module, fetched and started when it is not yet; after a failure the next call tries again. */
const start = () => started ??= fetch(new URL(WASM, import.meta.url), { integrity: INTEGRITY })
  .then((answer) => __wbg_init({ module_or_path: answer }))
  .then(() => onPanic(crash))
  .catch((error) => { started = undefined; throw error; });

const rooms = new Set(); // those on this page, also while they rest
let dead = false; // the module has panicked

/** After a panic nothing in the module can be trusted: each room says so and offers a fresh start. */
function crash() {
  dead = true;
  queueMicrotask(() => rooms.forEach((room) => room.crashed()));
}

/** An exchange without its lists, which come and go while readers work: nothing that a comparison or a rotation has begun is about them. */
const withoutLists = (text) => {
  const { practices, transfers, delegations, ...rest } = JSON.parse(text ?? "{}");
  return JSON.stringify(rest);
};

/** The style sheet of the program, for the element's shadow tree. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(CSS);

class Room {
  node = document.createElement("div");
  program;
  helpers; // what the element does for it: see #room in element.js
  #heard = []; // what the program said and nobody has acted on
  #shown = [];

  constructor(helpers) {
    this.helpers = helpers;
    rooms.add(this);
    this.begin();
  }
  /** It is in sight: in a language, with headings from a level on, and what else the program is to know. */
  show(...shown) {
    this.#shown = shown;
    if (!dead) this.program.show(...shown);
  }
  /** The element has left: nothing is kept. */
  end() { if (!dead) this.program.end(); }
  begin() {
    this.#heard = [];
    const mount = document.createElement("div");
    this.node.replaceChildren(mount);
    const program = this.program = new Program(mount, (said) => {
      if (program === this.program && this.#heard.push(said) === 1) queueMicrotask(() => this.#act());
    });
  }
  /** Does what the program said: not while it may be borrowed. */
  #act() {
    for (const [name, ...words] of this.#heard.splice(0)) this.act(name, ...words);
  }
  crashed() {
    this.node.replaceChildren(this.helpers.failure(() => {
      if (dead) __wbg_reset_state(), onPanic(crash);
      dead = false;
      for (const room of rooms) room.begin(), room.show(...room.#shown);
    }));
  }
  save(name, type, content) { this.helpers.save(new File([content], name, { type })); }
  /** Lets the reader save a workbook that the further module writes. */
  async saveBook(name, write) {
    try {
      const bytes = await write(await this.helpers.workbooks());
      this.save(name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes);
    } catch (error) {
      console.error(error);
      this.node.prepend(this.helpers.failure(({ target }) => { target.parentNode.remove(); this.saveBook(name, write); }));
    }
  }
  /** A drawing as a picture, at twice its size. */
  async savePicture(name, drawing) {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: image.width * 2, height: image.height * 2 });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((bytes) => this.save(name, "image/png", bytes), "image/png");
  }
  /** Moves focus to what is asked for; without a wish, back into the program if it was lost. */
  focus(selector) {
    const root = this.node.getRootNode();
    const wanted = selector ? this.node.querySelector(selector) : root.activeElement ? null : this.node.querySelector("[tabindex='-1']");
    wanted?.focus({ preventScroll: !selector });
    if (selector) wanted?.scrollIntoView({ block: "center", inline: "center" });
  }
}
