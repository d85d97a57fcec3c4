//! Servers that are set up wrongly: `/faults/<fault>/` is the published folder with one thing amiss.

use std::time::Duration;

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// What can be amiss.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The wasm comes as `text/plain`.
    WasmType,
    /// The wasm is not there.
    WasmMissing,
    /// The wasm is another than the script expects.
    WasmChanged,
    /// The wasm's place answers with a page, as servers of single-page applications do.
    WasmPage,
    /// The exchange's place answers with an error of the server.
    DataError,
    /// The exchange's place answers with a page.
    DataPage,
    /// The wasm and the exchange take three seconds each.
    Slow,
}

/// Every fault with its path below `/faults/`.
pub const FAULTS: [(&str, Fault); 7] = [
    ("wasm-type", Fault::WasmType),
    ("wasm-missing", Fault::WasmMissing),
    ("wasm-changed", Fault::WasmChanged),
    ("wasm-page", Fault::WasmPage),
    ("data-error", Fault::DataError),
    ("data-page", Fault::DataPage),
    ("slow", Fault::Slow),
];

const PAGE: &str = "<!doctype html><title>Portale</title><p>Pagina iniziale";

/// Answers a request as a server with this fault does.
pub(super) async fn answer(fault: Fault, mut request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let (wasm, json) = (path.ends_with(".wasm"), path.ends_with(".json"));
    let page = || ([(header::CONTENT_TYPE, "text/html")], PAGE).into_response();
    match fault {
        Fault::WasmMissing if wasm => StatusCode::NOT_FOUND.into_response(),
        Fault::WasmPage if wasm => page(),
        Fault::DataPage if json => page(),
        Fault::DataError if json => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        Fault::WasmChanged if wasm => {
            // The header of a module that is valid and empty.
            ([(header::CONTENT_TYPE, "application/wasm")], &b"\0asm\x01\0\0\0"[..]).into_response()
        }
        Fault::WasmType if wasm => {
            let mut response = next.run(request).await;
            response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain"));
            response
        }
        Fault::Slow if wasm || json => {
            tokio::time::sleep(Duration::from_secs(3)).await;
            *request.body_mut() = Body::empty();
            next.run(request).await
        }
        _ => next.run(request).await,
    }
}
