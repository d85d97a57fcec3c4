//! What goes wrong is said in the page's language, with what to do; the fallback stays, and the page is told.

use anyhow::Result;
use serde_json::{Value, json};

use crate::harness::{Page, same, scenarios, site};

scenarios! {
    everywhere:
        wasm_of_another_type
        wasm_missing
        wasm_changed
        wasm_a_page
        words_missing
        words_missing_later
        another_try
        data_missing
        data_refused
        data_a_page
        data_broken
        data_newer
        data_older
        data_unreachable
        data_without_cors
        no_data
        slow
        in_five_languages
}

const SCRIPT: &str = "scambio/scambio-pa.js";
const REAL: &str = "scambio/scambio-pa.json";

/// The heading of the panel of wrong data.
const FAILED: [(&str, &str); 5] = [
    ("it", "I dati dello scambio non si possono mostrare"),
    ("en", "The data of the exchange cannot be shown"),
    ("fr", "Les données de l’échange ne peuvent pas être affichées"),
    ("de", "Die Daten des Austauschs können nicht angezeigt werden"),
    ("sl", "Podatkov izmenjave ni mogoče prikazati"),
];

/// What is said when the program does not come.
const NOT_LOADED: [(&str, &str); 5] = [
    (
        "it",
        "Il contenuto interattivo non si è caricato. Riprova; se non basta, segnalalo a chi cura questo sito.",
    ),
    (
        "en",
        "The interactive content did not load. Try again; if that does not help, tell the people who run this site.",
    ),
    (
        "fr",
        "Le contenu interactif ne s’est pas chargé. Réessayez ; si cela ne suffit pas, signalez-le aux responsables du site.",
    ),
    (
        "de",
        "Der interaktive Inhalt wurde nicht geladen. Versuchen Sie es erneut; hilft das nicht, melden Sie es den Betreibern der Website.",
    ),
    (
        "sl",
        "Interaktivna vsebina se ni naložila. Poskusite znova; če to ne pomaga, obvestite skrbnike spletišča.",
    ),
];

/// Opens the host page, loads a script, puts in an element with these attributes, and waits for its complaint.
async fn complaint(page: &Page, script: &str, attributes: Value) -> Result<()> {
    page.open("host.html").await?;
    page.act("await host.load(given[0]); host.add(given[1]);", &[script.into(), attributes]).await?;
    page.until("It complains.", "host.events.length > 0 && one('[role=alert]') !== null").await.map(drop)
}

/// The complaint has this code, says these words in this language, offers another try and leaves the fallback.
async fn says(page: &Page, code: &str, lang: &str, words: &str) -> Result<()> {
    let told = "host.events.map(({ name, detail, bubbles, composed }) => [name, detail.code, detail.fatal, bubbles, composed])";
    page.expect("The event.", told, json!([["error", code, true, true, true]])).await?;
    let script = "const panel = one('[role=alert]');
        return [panel.closest('[lang]').lang, text(panel).includes(given[0]), panel.querySelector('button') !== null,
            shown(widget.querySelector('.fallback')), text(panel)];";
    let seen = page.look(script, &[words.into()]).await?;
    let panel = seen[4].as_str().unwrap_or_default();
    let what = format!("Language, words, button, fallback. Words: {words}\nPanel: {panel}");
    same(&what, &json!([seen[0], seen[1], seen[2], seen[3]]), &json!([lang, true, true, true]))?;
    // After the place in the file, if there is one, the words are the same.
    let same_words = "((words) => words.length > 20 && text(one('[role=alert]')).includes(words))
        (host.events[0].detail.message.split(/, \\p{L}+ \\d+(?: \\(.*?\\))?: /u).at(-1))";
    page.expect("The page gets the words too.", same_words, json!(true)).await
}

/// It works all the same; the people of the site are told.
async fn wasm_of_another_type(page: &Page) -> Result<()> {
    page.open("host.html").await?;
    let attributes = json!({ "src": REAL, "lang": "de" });
    page.act("await host.load('/faults/wasm-type/scambio-pa.js'); host.add(given[0]);", &[attributes])
        .await?;
    page.ready().await?;
    page.until("The page is told.", "host.events.length === 2").await?;
    let told = "host.events.map(({ name, detail }) => [name, detail?.code ?? null, detail?.fatal ?? null])";
    page.expect("The events.", told, json!([["error", "wasm-type", false], ["ready", null, null]])).await?;
    let words = "Der Server nennt für die .wasm-Datei nicht den Typ application/wasm: Der Inhalt lädt, aber langsamer.";
    page.expect("The words.", "host.events[0].detail.message", json!(words)).await
}

async fn wasm_missing(page: &Page) -> Result<()> {
    complaint(page, "/faults/wasm-missing/scambio-pa.js", json!({ "src": REAL })).await?;
    says(page, "load", "it", NOT_LOADED[0].1).await?;
    let script = "return widget.load(new Blob(['{}'])).then(() => null, ({ name, code }) => [name, code]);";
    same("Methods do not wait for ever.", &page.act(script, &[]).await?, &json!(["ScambioError", "load"]))
}

async fn wasm_changed(page: &Page) -> Result<()> {
    complaint(page, "/faults/wasm-changed/scambio-pa.js", json!({ "src": REAL, "lang": "en" })).await?;
    says(page, "load", "en", NOT_LOADED[1].1).await
}

async fn wasm_a_page(page: &Page) -> Result<()> {
    complaint(page, "/faults/wasm-page/scambio-pa.js", json!({ "src": REAL, "lang": "sl" })).await?;
    says(page, "load", "sl", NOT_LOADED[4].1).await
}

/// The words of the page's language are not there: nothing can be said in it but this.
async fn words_missing(page: &Page) -> Result<()> {
    let (served, dist) = site::altered("without-german")?;
    for file in site::files(&dist, ".de.txt")? {
        std::fs::remove_file(file)?;
    }
    page.open_at(&served, "host.html").await?;
    let attributes = json!({ "src": REAL, "lang": "de" });
    page.act("await host.load(); host.add(given[0]);", &[attributes]).await?;
    page.until("It complains.", "host.events.length > 0 && one('[role=alert]') !== null").await?;
    says(page, "load", "de", NOT_LOADED[3].1).await
}

/// The reader asks for a language whose words do not come: the one before stays, and they are told.
async fn words_missing_later(page: &Page) -> Result<()> {
    let (served, dist) = site::altered("without-french")?;
    for file in site::files(&dist, ".fr.txt")? {
        std::fs::remove_file(file)?;
    }
    page.open_at(&served, "host.html").await?;
    page.act("await host.load(); host.add(given[0]);", &[json!({ "src": REAL, "lang": "it" })]).await?;
    page.ready().await?;
    let choose = "host.heard(); const menu = one('.tools select'); menu.value = 'fr';
        menu.dispatchEvent(new Event('change', { bubbles: true }));";
    page.look(choose, &[]).await?;
    page.until("The page is told.", "host.events.length > 0").await?;
    page.expect(
        "The event.",
        "host.events.map(({ name, detail }) => [name, detail.fatal])",
        json!([["error", false]]),
    )
    .await?;
    page.expect("The language stays.", "one('.scambio').lang", json!("it")).await?;
    page.until("The menu shows the language that is shown.", "one('.tools select').value === 'it'").await?;
    page.look("host.heard(); widget.lang = 'fr';", &[]).await?;
    page.until("The page is told again.", "host.events.length > 0").await?;
    page.expect("What was there stays.", "each('.who tbody tr').length", json!(8)).await?;
    page.set("lang", Some("sl"), "one('.scambio').lang === 'sl'").await
}

/// The button: as often as it takes, for every element of the page.
async fn another_try(page: &Page) -> Result<()> {
    let (served, dist) = site::altered("without-program")?;
    let files = site::files(&dist, ".wasm")?;
    let kept = dist.with_extension("kept");
    std::fs::create_dir_all(&kept)?;
    for file in &files {
        std::fs::rename(file, kept.join(file.file_name().unwrap_or_default()))?;
    }
    page.open_at(&served, "host.html").await?;
    page.act("await host.load(); host.add(given[0]); host.add(given[0]);", &[json!({ "src": REAL })]).await?;
    page.until("Both complain.", "host.events.length === 2").await?;
    page.click(".failure button").await?;
    page.until("Both complain again.", "host.events.length === 4 && one('.failure') !== null").await?;
    for file in &files {
        std::fs::rename(kept.join(file.file_name().unwrap_or_default()), file)?;
    }
    page.click(".failure button").await?;
    page.ready().await?;
    page.until(
        "The other one too.",
        "document.querySelectorAll('scambio-pa')[1].shadowRoot.querySelector('.head')",
    )
    .await?;
    page.expect("The fallback is gone.", "shown(widget.querySelector('.fallback'))", json!(false)).await
}

async fn data_missing(page: &Page) -> Result<()> {
    complaint(page, SCRIPT, json!({ "src": "data/missing.json", "lang": "it" })).await?;
    let words = "Il server ha risposto 404 alla richiesta di data/missing.json. Chi cura la pagina controlli l’indirizzo nell’attributo src.";
    says(page, "request", "it", words).await?;
    page.click("[role=alert] button").await?;
    page.until("Another try, another complaint.", "host.events.length === 2").await?;
    page.set("src", Some(REAL), "one('.head') !== null && one('[role=alert]') === null").await?;
    page.expect("The fallback is gone.", "shown(widget.querySelector('.fallback'))", json!(false)).await
}

async fn data_refused(page: &Page) -> Result<()> {
    complaint(page, SCRIPT, json!({ "src": "/faults/data-error/scambio-pa.json", "lang": "de" })).await?;
    says(
        page,
        "request",
        "de",
        "mit 500 geantwortet. Wer die Seite betreut, sollte die Adresse im Attribut src prüfen.",
    )
    .await
}

async fn data_a_page(page: &Page) -> Result<()> {
    complaint(page, SCRIPT, json!({ "src": "/faults/data-page/scambio-pa.json", "lang": "it" })).await?;
    says(page, "json-syntax", "it", FAILED[0].1).await
}

async fn data_broken(page: &Page) -> Result<()> {
    complaint(page, SCRIPT, json!({ "src": "data/broken.json", "lang": "de" })).await?;
    says(page, "json-syntax", "de", FAILED[3].1).await?;
    says(page, "json-syntax", "de", "Zeile 12").await
}

async fn data_newer(page: &Page) -> Result<()> {
    complaint(page, SCRIPT, json!({ "src": "data/newer.json", "lang": "it" })).await?;
    says(
        page,
        "newer-format",
        "it",
        "Aggiornare il programma, oppure chiedere il file nel formato «exchange/1».",
    )
    .await
}

async fn data_older(page: &Page) -> Result<()> {
    complaint(page, SCRIPT, json!({ "src": "data/old.json", "lang": "it" })).await?;
    says(
        page,
        "outdated-format",
        "it",
        "Convertirlo, per esempio con check --write, e pubblicare il nuovo file.",
    )
    .await
}

async fn data_unreachable(page: &Page) -> Result<()> {
    // Nobody listens at a port that was free a moment ago.
    let nobody = std::net::TcpListener::bind(("127.0.0.1", 0))?.local_addr()?;
    let address = format!("http://{nobody}/scambio-pa.json");
    complaint(page, SCRIPT, json!({ "src": address, "lang": "it" })).await?;
    let words = format!(
        "Nessuna risposta da {address}. Chi cura la pagina controlli l’indirizzo, la rete e che il server permetta la richiesta (CORS)."
    );
    says(page, "request", "it", &words).await
}

async fn data_without_cors(page: &Page) -> Result<()> {
    let address = format!("{}/closed/scambio-pa.json", page.site()?.cdn);
    complaint(page, SCRIPT, json!({ "src": address, "lang": "de" })).await?;
    says(page, "request", "de", "und ob der Server die Anfrage zulässt (CORS).").await
}

async fn no_data(page: &Page) -> Result<()> {
    complaint(page, SCRIPT, json!({ "lang": "it" })).await?;
    says(
        page,
        "no-data",
        "it",
        "Chi cura la pagina aggiunga l’attributo src con l’indirizzo del file dello scambio.",
    )
    .await
}

/// Program and data take three seconds each: until then the fallback, then that it is loading, then the exchange.
async fn slow(page: &Page) -> Result<()> {
    page.open("host.html").await?;
    let attributes = json!({ "src": "/faults/slow/scambio-pa.json", "lang": "de" });
    page.act("await host.load('/faults/slow/scambio-pa.js'); host.add(given[0]);", &[attributes]).await?;
    page.expect("The fallback is shown.", "shown(widget.querySelector('.fallback'))", json!(true)).await?;
    page.until("It says that it loads.", "text(one('[role=status]')) === 'Daten werden geladen …'").await?;
    page.expect("The fallback is still shown.", "shown(widget.querySelector('.fallback'))", json!(true))
        .await?;
    page.ready().await?;
    page.expect("The events.", "host.heard()", json!(["ready"])).await
}

async fn in_five_languages(page: &Page) -> Result<()> {
    for (lang, words) in FAILED {
        complaint(page, SCRIPT, json!({ "src": "data/broken.json", "lang": lang })).await?;
        says(page, "json-syntax", lang, words).await?;
    }
    for (lang, words) in NOT_LOADED {
        complaint(page, "/faults/wasm-missing/scambio-pa.js", json!({ "src": REAL, "lang": lang })).await?;
        says(page, "load", lang, words).await?;
    }
    Ok(())
}
