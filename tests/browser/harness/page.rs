//! A browser and the page in it: what scenarios do and look at. Nothing here waits for a fixed time.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use xtask::serve::Served;

pub(crate) use fantoccini::key::Key;

use super::driver::Driver;
use super::exchange::TABS;
use super::{Engine, site};

/// The longest that a condition may take to come true.
const PATIENCE: Duration = Duration::from_secs(20);

/// The longest that a browser may take for a picture or its end.
const FAREWELL: Duration = Duration::from_secs(10);

/// Stands before every script: short names for the element and what it shows.
const PRELUDE: &str = include_str!("prelude.js");

/// A browser of its own, with a fresh profile, and the page in it.
pub(crate) struct Page {
    /// The engine.
    pub(crate) engine: Engine,
    client: Client,
    _driver: Driver,
}

impl Page {
    /// Starts a browser.
    pub(crate) async fn start(engine: Engine) -> Result<Self> {
        let driver = Driver::start(engine)?;
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(engine.capabilities())
            .connect(driver.address())
            .await
            .with_context(|| format!("{engine} did not start."))?;
        client.set_window_size(1280, 900).await?;
        Ok(Self { engine, client, _driver: driver })
    }

    /// Leaves nothing of the scenario before.
    pub(crate) async fn clear(&self) -> Result<()> {
        self.client.goto("about:blank").await?;
        if self.engine == Engine::Chromium {
            self.media(&[]).await?;
            self.log().await?;
        }
        Ok(())
    }

    /// Ends the browser. One that hangs ends with its driver.
    pub(crate) async fn close(self) {
        let _ = tokio::time::timeout(FAREWELL, self.client.clone().close()).await;
    }

    /// The server that most scenarios share.
    pub(crate) fn site(&self) -> Result<&'static Served> {
        site::shared()
    }

    /// Opens a page of the portal.
    pub(crate) async fn open(&self, path: &str) -> Result<()> {
        self.open_at(self.site()?, path).await
    }

    /// Opens a page of another server.
    pub(crate) async fn open_at(&self, site: &Served, path: &str) -> Result<()> {
        let address = format!("{}/{path}", site.portal);
        self.client.goto(&address).await.with_context(|| format!("{address} does not open."))?;
        // On a busy machine Chromium's driver may answer while the page before is still there.
        let is_there = "location.protocol !== 'about:' && document.readyState === 'complete'";
        self.until(&format!("{address} is loaded."), is_there).await.map(drop)
    }

    /// Opens a page of the portal in a frame with room of exactly this width, beside a bar to scroll with; what follows
    /// happens in there. Windows do not become as narrow as a telephone.
    pub(crate) async fn open_framed(&self, path: &str, width: u32) -> Result<()> {
        self.open("frame.html").await?;
        let script = "const [path, width] = given, frame = document.querySelector('iframe');
            frame.width = width;
            await new Promise((go) => { frame.onload = go; frame.src = path || './'; });
            const page = frame.contentDocument.documentElement;
            page.style.overflowY = 'scroll';
            frame.width = 2 * width - page.clientWidth;
            return page.clientWidth;";
        let seen = self.act(script, &[path.into(), width.into()]).await?;
        same(&format!("The width of {path} in its frame."), &seen, &width.into())?;
        Ok(self.client.enter_frame(0).await?)
    }

    /// What a script returns. It sees the names of `prelude.js`; `given` are its arguments.
    pub(crate) async fn look(&self, script: &str, given: &[Value]) -> Result<Value> {
        let script = format!("const given = [...arguments];\n{PRELUDE}\n{script}");
        self.client.execute(&script, given.to_vec()).await.with_context(|| fault(&script))
    }

    /// What an asynchronous script returns; it sees the same.
    pub(crate) async fn act(&self, script: &str, given: &[Value]) -> Result<Value> {
        let script = format!(
            "const given = [...arguments], done = given.pop();\n{PRELUDE}\n(async () => {{\n{script}\n}})()\
             .then((value) => done([value ?? null]), (error) => done([null, `${{error}}\\n${{error.stack}}`]));"
        );
        let answer = self.client.execute_async(&script, given.to_vec()).await;
        let answer = answer.with_context(|| fault(&script))?;
        if let Some(error) = answer.get(1) {
            bail!("{}\n{}", fault(&script), error.as_str().unwrap_or_default());
        }
        Ok(answer.get(0).cloned().unwrap_or_default())
    }

    /// Waits until an expression is true, and gives its value.
    pub(crate) async fn until(&self, what: &str, expression: &str) -> Result<Value> {
        let start = Instant::now();
        loop {
            let value = self.look(&format!("return {expression};"), &[]).await?;
            if !is_false(&value) {
                return Ok(value);
            }
            if start.elapsed() > PATIENCE {
                bail!(
                    "{what}\nexpected: in at most {} s, {expression}\nseen:     {value}",
                    PATIENCE.as_secs()
                );
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }

    /// Waits until the first element of the page shows an exchange.
    pub(crate) async fn ready(&self) -> Result<()> {
        self.until("The element shows an exchange.", "one('.head') !== null").await.map(drop)
    }

    /// Opens a page of the portal and waits for the exchange.
    pub(crate) async fn show(&self, path: &str) -> Result<()> {
        self.open(path).await?;
        self.ready().await
    }

    /// Opens the empty host page, loads the script, and puts in an element with these attributes; waits for the exchange.
    pub(crate) async fn host(&self, attributes: Value) -> Result<()> {
        self.open("host.html").await?;
        self.act("await host.load(); host.add(...given);", &[attributes]).await?;
        self.ready().await
    }

    /// Sets an attribute of the element, or takes it away, and waits until an expression is true.
    pub(crate) async fn set(&self, name: &str, value: Option<&str>, expression: &str) -> Result<()> {
        let script = "const [name, value] = given;
            value === null ? widget.removeAttribute(name) : widget.setAttribute(name, value);";
        self.look(script, &[name.into(), value.into()]).await?;
        self.until(&format!("The attribute {name} is {value:?}."), expression).await.map(drop)
    }

    /// Waits until the element shows this view in this language.
    pub(crate) async fn visit(&self, view: &str, lang: &str) -> Result<()> {
        let shown = format!("one('.scambio').lang === '{lang}'");
        self.set("lang", Some(lang), &shown).await?;
        let at =
            TABS.iter().position(|it| *it == view).with_context(|| format!("There is no view {view}."))?;
        let shown =
            format!("each('.tabs button').findIndex((tab) => tab.hasAttribute('aria-current')) === {at}");
        self.set("view", Some(view), &shown).await
    }

    /// Compares what an expression gives with what it should.
    pub(crate) async fn expect(&self, what: &str, expression: &str, wanted: Value) -> Result<()> {
        let seen = self.look(&format!("return {expression};"), &[]).await?;
        same(what, &seen, &wanted)
    }

    /// Presses a key and lets it go.
    pub(crate) async fn press(&self, key: Key) -> Result<()> {
        self.press_with(&[], key).await
    }

    /// Presses a key while others are held.
    pub(crate) async fn press_with(&self, held: &[Key], key: Key) -> Result<()> {
        let mut keys = KeyActions::new("keyboard".to_owned());
        for key in held {
            keys = keys.then(KeyAction::Down { value: char::from(*key) });
        }
        let value = char::from(key);
        keys = keys.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        for key in held {
            keys = keys.then(KeyAction::Up { value: char::from(*key) });
        }
        Ok(self.client.perform_actions(keys).await?)
    }

    /// Clicks on something in the element, as a pointer does.
    pub(crate) async fn click(&self, selector: &str) -> Result<()> {
        let host = self.client.find(Locator::Css("scambio-pa")).await?;
        let found = host.shadow_root().await?.find(Locator::Css(selector)).await;
        let clicked = found.with_context(|| format!("There is no {selector}."))?.click().await;
        // In short it may say nothing but that there is an error.
        clicked.map_err(|error| anyhow!("{selector} cannot be clicked: {error:?}"))
    }

    /// The cookies that the browser has for the page.
    pub(crate) async fn cookies(&self) -> Result<usize> {
        Ok(self.client.get_all_cookies().await?.len())
    }

    /// Pretends a state of the reader's system, such as `("forced-colors", "active")`. Chromium only.
    pub(crate) async fn media(&self, features: &[(&str, &str)]) -> Result<()> {
        let named = features.iter().filter(|(name, _)| *name != "media");
        let features_json: Vec<Value> =
            named.map(|(name, value)| json!({ "name": name, "value": value })).collect();
        let medium = features.iter().find(|(name, _)| *name == "media").map_or("", |(_, value)| value);
        let given = json!({ "media": medium, "features": features_json });
        self.devtools("Emulation.setEmulatedMedia", given).await.map(drop)
    }

    /// A command of Chromium's own protocol.
    pub(crate) async fn devtools(&self, method: &'static str, given: Value) -> Result<Value> {
        let body = json!({ "cmd": method, "params": given });
        let command = OfChromium { path: "goog/cdp/execute", body };
        self.client.issue_cmd(command).await.with_context(|| format!("Chromium refuses {method}."))
    }

    /// What stands in Chromium's console since the last look: errors and warnings, of policies too.
    pub(crate) async fn log(&self) -> Result<Vec<String>> {
        let command = OfChromium { path: "se/log", body: json!({ "type": "browser" }) };
        let entries = self.client.issue_cmd(command).await?;
        let entries = entries.as_array().cloned().unwrap_or_default();
        Ok(entries.iter().map(|entry| entry["message"].as_str().unwrap_or_default().to_owned()).collect())
    }

    /// Where the browser is.
    pub(crate) async fn address(&self) -> String {
        let address = tokio::time::timeout(FAREWELL, self.client.current_url()).await;
        address.ok().and_then(Result::ok).map_or_else(|| "no page".to_owned(), |address| address.to_string())
    }

    /// What the window shows, as PNG.
    pub(crate) async fn picture(&self) -> Result<Vec<u8>> {
        if self.engine == Engine::WebKit {
            // It waits for the page to be painted again, which a page at rest never is.
            let restless =
                "setInterval(() => { document.body.style.paddingTop = `${Math.random()}px`; }, 50)";
            tokio::time::timeout(FAREWELL, self.look(restless, &[])).await??;
        }
        Ok(tokio::time::timeout(FAREWELL, self.client.screenshot()).await??)
    }
}

/// A command that the driver of Chromium has beyond WebDriver.
#[derive(Debug)]
struct OfChromium {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for OfChromium {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}

fn fault(script: &str) -> String {
    let own = script.rsplit(PRELUDE).next().unwrap_or(script);
    format!("A script failed in the page: {}", own.trim())
}

fn is_false(value: &Value) -> bool {
    [json!(null), json!(false), json!(0), json!("")].contains(value)
}

/// Fails unless what is seen is what was wanted.
pub(crate) fn same(what: &str, seen: &Value, wanted: &Value) -> Result<()> {
    if seen != wanted {
        bail!("{what}\nexpected: {wanted}\nseen:     {seen}");
    }
    Ok(())
}
