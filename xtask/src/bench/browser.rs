//! A page in Chromium that measures and sends its result.

use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result};
use axum::Router;
use axum::routing::post;
use tokio::sync::mpsc;
use tower_http::services::ServeDir;

use crate::workspace::Workspace;
use crate::{npm, tools};

/// How long a page may take.
const PATIENCE: Duration = Duration::from_secs(300);

/// What the page asks for.
pub(super) struct Places {
    /// The page itself.
    pub(super) page: PathBuf,
    /// Further folders, and the addresses at which they are.
    pub(super) others: Vec<(&'static str, PathBuf)>,
    /// The folder of what benchmarks write, at `/data`.
    pub(super) data: PathBuf,
}

/// Opens the page for a contender and gives what it sends.
pub(super) fn measure(places: &Places, who: &str) -> Result<String> {
    tools::need("chromium", "chromium")?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = TcpListener::bind(("127.0.0.1", 0)).context("No port is free.")?;
        let port = listener.local_addr()?.port();
        listener.set_nonblocking(true)?;
        let (sender, mut results) = mpsc::channel(1);
        let result = post(move |body: String| async move {
            let _ = sender.send(body).await;
        });
        let mut router = Router::new()
            .route("/result", result)
            .nest_service("/page", ServeDir::new(&places.page))
            .nest_service("/data", ServeDir::new(&places.data));
        for (address, folder) in &places.others {
            router = router.nest_service(address, ServeDir::new(folder));
        }
        let listener = tokio::net::TcpListener::from_std(listener)?;
        tokio::spawn(async move { axum::serve(listener, router).await });
        let _browser = Browser::open(&format!("http://127.0.0.1:{port}/page/page.html?who={who}"), places)?;
        let answer = tokio::time::timeout(PATIENCE, results.recv()).await;
        answer.context("The page did not answer.")?.context("The page sent nothing.")
    })
}

/// Builds the package for JavaScript, opens a page that uses it, and gives what that sends.
pub(super) fn with_package(workspace: &Workspace, page: &str) -> Result<String> {
    npm::build(workspace)?;
    let others = vec![("/npm", npm::folder(workspace))];
    measure(&Places { page: workspace.root.join(page), others, data: super::folder(workspace)? }, "")
}

/// Chromium with a fresh profile; it ends when this is dropped.
struct Browser(Child);

impl Browser {
    fn open(address: &str, places: &Places) -> Result<Self> {
        let profile = places.data.join("profile");
        let _ = std::fs::remove_dir_all(&profile);
        let options = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--enable-precise-memory-info",
            "--js-flags=--expose-gc",
        ];
        let mut command = Command::new("chromium");
        command.args(options).arg(format!("--user-data-dir={}", profile.display())).arg(address);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        Ok(Self(command.spawn().context("Chromium could not be started.")?))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
