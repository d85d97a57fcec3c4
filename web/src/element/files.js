// Files in and out, and the day. Nothing that the reader opens leaves the browser.

/** The bytes of a file: at most one more than are read, so that a longer one is refused. */
const content = async (file) => new Uint8Array(await file.slice(0, mostBytes() + 1).arrayBuffer());

/** The bytes of what an address names; where there are none, the status of the server's refusal, if it answered. */
async function fetched(address, signal) {
  try {
    const answer = await fetch(address, { signal });
    return answer.ok ? [await content(await answer.blob())] : [undefined, answer.status];
  } catch {
    return [];
  }
}

/** A file of the program's. */
const fileOf = ([name, type, bytes]) => new File([bytes], name, { type });

/** Lets the reader save a file. */
function save(file) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Today, where the reader is: 2019-05-16. */
function today() {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((number) => `${number}`.padStart(2, "0"));
  return `${now.getFullYear()}-${month}-${day}`;
}
