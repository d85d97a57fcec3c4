// The wasm program, one for all elements of the page: the first connected element asks for it, a panic ends it.
const live = new Map(); // the connected elements, each with what it does: { start, fail, warn }
let running; // the promise of the program
let dead = false; // it has panicked
const idle = []; // widgets whose element has left

/** A widget with its node: one that rests, or a new one. None is thrown away: yew never lets go of what it listens to. */
function widgetFor(hear) {
  const it = idle.pop() ?? { mount: document.createElement("div") };
  it.widget ??= new Widget(it.mount, (said) => it.hear?.(said));
  return Object.assign(it, { hear });
}

/** Puts a widget to rest. The next element gets it in a later task, when what was on its way has come to nothing. */
function rest(it) {
  it.hear = undefined;
  it.mount.remove();
  if (dead) return;
  it.widget.end();
  for (const room of Object.values(it.rooms ?? {})) room.then((room) => room.end(), () => {});
  setTimeout(() => { if (!dead) idle.push(it); });
}

/** The program, fetched and started when it is not yet. */
const program = () => running ??= boot();

/** A further program, by the name of its view, fetched when that is opened. */
const further = (name) => import(new URL(FURTHER[name], import.meta.url).href);

/** What reads and writes workbooks, fetched with the first one. */
const workbooks = () => further("workbook");

const texts = new Map(); // the words of the languages that were asked for, each a promise

/** The words of a language, fetched once; after a failure the next call tries again. */
function words(lang) {
  if (!texts.has(lang)) {
    const [name, integrity] = WORDS[lang];
    const text = fetch(new URL(name, import.meta.url), { integrity }).then((answer) => {
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
      return answer.text();
    });
    text.catch(() => texts.delete(lang));
    texts.set(lang, text);
  }
  return texts.get(lang);
}

/** Learns all languages that can be had. */
const everyLanguage = () => Promise.allSettled(Object.keys(WORDS).map(async (lang) => learn(lang, await words(lang))));

async function boot() {
  const response = await fetch(new URL(WASM, import.meta.url), { integrity: INTEGRITY });
  await __wbg_init({ module_or_path: response });
  onPanic(crash);
  if (response.headers.get("content-type")?.startsWith("application/wasm")) return;
  for (const element of live.values()) element.warn("wasm-type");
}

/** After a panic nothing in the program can be trusted: every element stops. */
function crash() {
  dead = true;
  idle.length = 0;
  queueMicrotask(() => live.forEach((element) => element.fail("panic")));
}

/** Another try: a fresh program, and every element that stopped starts. */
function again() {
  if (dead) __wbg_reset_state(), onPanic(crash);
  else running = undefined;
  dead = false;
  live.forEach((element) => element.start());
}
