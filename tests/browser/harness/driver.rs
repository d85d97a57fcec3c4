//! A driver at work, and the screen that its browser may need; both end when this is dropped.

use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use super::Engine;

/// How long a driver may take to answer.
const START: Duration = Duration::from_secs(20);

/// A driver that answers.
pub(crate) struct Driver {
    address: String,
    driver: Process,
    _screen: Option<Screen>,
}

impl Driver {
    /// Starts the driver of an engine on a free port.
    pub(crate) fn start(engine: Engine) -> Result<Self> {
        let screen = engine.needs_screen().then(Screen::start).transpose()?;
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let mut command = engine.driver(port);
        if let Some(Screen { number, .. }) = &screen {
            command.env("DISPLAY", format!(":{number}")).env("GDK_BACKEND", "x11");
            command.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
        }
        let driver = Process::start(command.stdout(Stdio::null()))?;
        let mut started = Self { address: format!("http://127.0.0.1:{port}"), driver, _screen: screen };
        started.wait_for(port)?;
        Ok(started)
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    fn wait_for(&mut self, port: u16) -> Result<()> {
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if let Some(status) = self.driver.0.try_wait()? {
                bail!("The driver ended at once ({status}).");
            }
            if start.elapsed() > START {
                bail!("The driver does not answer after {} s.", START.as_secs());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

/// A screen in memory.
struct Screen {
    number: String,
    _process: Process,
}

impl Screen {
    fn start() -> Result<Self> {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]);
        let mut process = Process::start(command.stdout(Stdio::piped()))?;
        let said = process.0.stdout.take().context("Xvfb has no output.")?;
        let mut number = String::new();
        BufReader::new(said).read_line(&mut number)?;
        let number = number.trim().to_owned();
        if number.is_empty() {
            bail!("Xvfb names no screen.");
        }
        Ok(Self { number, _process: process })
    }
}

/// A program that is ended by its handle, whatever happens to the test.
struct Process(Child);

impl Process {
    fn start(command: &mut Command) -> Result<Self> {
        let child = command.stdin(Stdio::null()).stderr(Stdio::null()).spawn();
        Ok(Self(child.with_context(|| format!("{} could not be started.", command.get_program().display()))?))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
