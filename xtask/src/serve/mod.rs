//! The demo portal and what hosts do to it: policies, another origin, faults. For people and for the browser tests.
//!
//! The portal's origin has `web/demo/` at `/` and the published folder at `/scambio/`. The same site stands again
//! under the path of each [`policy`], with that policy in its headers. Below `/faults/` the published folder
//! misbehaves ([`faults`]). A second origin acts as a content delivery network: `/scambio/` with CORS, `/closed/`
//! without.

pub mod faults;
mod pages;
pub mod policy;
mod site;

use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use anyhow::{Context, Result};
use axum::Router;
use tokio::runtime::Runtime;
use tokio::sync::oneshot;

use crate::workspace::Workspace;

/// What to serve and where.
#[derive(Clone, Debug)]
pub struct Options {
    /// The published folder, `dist/<version>`.
    pub dist: PathBuf,
    /// The demo portal, `web/demo`.
    pub demo: PathBuf,
    /// The portal's port on the loopback; 0 takes a free one.
    pub port: u16,
}

impl Options {
    /// The workspace's portal on a free port.
    pub fn of(workspace: &Workspace) -> Self {
        Self { dist: workspace.dist(), demo: workspace.root.join("web/demo"), port: 0 }
    }
}

/// A server at work; it stops when this is dropped.
#[derive(Debug)]
pub struct Served {
    /// The portal's origin, such as `http://127.0.0.1:40123`.
    pub portal: String,
    /// The other origin.
    pub cdn: String,
    requests: Requests,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// The addresses that were asked for, in order.
type Requests = Arc<Mutex<Vec<String>>>;

/// Starts both origins in a thread of their own.
pub fn start(options: &Options) -> Result<Served> {
    let (portal, portal_origin) = listen(options.port)?;
    let (cdn, cdn_origin) = listen(0)?;
    let requests = Requests::default();
    let sites = [
        (portal, site::logged(site::portal(options, &cdn_origin), &portal_origin, &requests)),
        (cdn, site::logged(site::cdn(options), &cdn_origin, &requests)),
    ];
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let (stop, stopped) = oneshot::channel();
    let thread = std::thread::spawn(move || {
        if let Err(error) = run(&runtime, sites, stopped) {
            println!("The server stopped: {error:#}");
        }
        runtime.shutdown_background();
    });
    Ok(Served { portal: portal_origin, cdn: cdn_origin, requests, stop: Some(stop), thread: Some(thread) })
}

fn run(runtime: &Runtime, sites: [(TcpListener, Router); 2], stopped: oneshot::Receiver<()>) -> Result<()> {
    runtime.block_on(async {
        for (listener, router) in sites {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            tokio::spawn(async move { axum::serve(listener, router).await });
        }
        // A dropped sender stops the server as well.
        let _ = stopped.await;
        Ok(())
    })
}

/// A listener on the loopback and its origin.
fn listen(port: u16) -> Result<(TcpListener, String)> {
    let listener = TcpListener::bind(("127.0.0.1", port))
        .with_context(|| format!("Port {port} is not free: choose another."))?;
    listener.set_nonblocking(true)?;
    let origin = format!("http://{}", listener.local_addr()?);
    Ok((listener, origin))
}

impl Served {
    /// The addresses that were asked for since the start or the last [`Served::forget`], in order.
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Forgets the requests so far.
    pub fn forget(&self) {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Prints where things are.
    pub fn announce(&self) {
        println!("Portal        {}/", self.portal);
        for (path, what, _) in policy::POLICIES {
            println!("{:<14}{}{path}/", what, self.portal);
        }
        println!("Other origin  {}/scambio/scambio-pa.js", self.cdn);
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
