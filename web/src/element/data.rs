//! Bytes from the page: what `src` names, a file, the text of a child script.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, Blob, HtmlElement, RequestInit, Response};

use crate::app::{Action, MAX_BYTES, Origin};

/// Fetches what `src` names, relative to the page, and gives what the program has to know.
pub(super) async fn fetch(address: String, signal: AbortSignal) -> Action {
    match try_fetch(&address, &signal).await {
        Ok(Ok(bytes)) => Action::Loaded { bytes, from: Origin::Address(address) },
        Ok(Err(status)) => Action::LoadFailed { address, status: Some(status) },
        Err(_) => Action::LoadFailed { address, status: None },
    }
}

/// The bytes, or the status of the server's refusal; fails when there is no answer.
async fn try_fetch(address: &str, signal: &AbortSignal) -> Result<Result<Vec<u8>, u16>, JsValue> {
    let init = RequestInit::new();
    init.set_signal(Some(signal));
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let response: Response =
        JsFuture::from(window.fetch_with_str_and_init(address, &init)).await?.dyn_into()?;
    if !response.ok() {
        return Ok(Err(response.status()));
    }
    let blob: Blob = JsFuture::from(response.blob()?).await?.dyn_into()?;
    Ok(Ok(read(&blob).await?))
}

/// The bytes of a file, at most one more than [`MAX_BYTES`].
pub(super) async fn read(blob: &Blob) -> Result<Vec<u8>, JsValue> {
    let start = blob.slice_with_i32_and_f64(0, f64::from(MAX_BYTES) + 1.0)?;
    let buffer = JsFuture::from(start.array_buffer()).await?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// The text of the element's own `<script type="application/json">`.
pub(super) fn inline(host: &HtmlElement) -> Option<String> {
    let script = host.query_selector(":scope > script[type=\"application/json\"]").ok()??;
    script.text_content().filter(|text| !text.trim().is_empty())
}
