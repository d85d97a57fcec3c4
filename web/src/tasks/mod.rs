//! What the reader asks of the browser: to save a file, to print, the day.

use js_sys::{Array, Uint8Array};
use scambio_core::time::Date;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use crate::state::Download;

/// Lets the reader save a file. Nothing leaves the browser.
pub fn save(download: &Download) {
    // If the browser refuses any of this, there is nothing to clean up and nothing lost.
    let _ = try_save(download);
}

fn try_save(download: &Download) -> Result<(), JsValue> {
    let parts = Array::of1(&Uint8Array::from(download.bytes.as_slice()));
    let kind = BlobPropertyBag::new();
    kind.set_type(&download.media_type);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(&download.name);
    link.click();
    Url::revoke_object_url(&address)
}

/// Prints the page.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A browser that cannot print says so itself.
        let _ = window.print();
    }
}

/// Today, where the reader is.
pub fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    let year = u16::try_from(now.get_full_year()).ok()?;
    let month = u8::try_from(now.get_month() + 1).ok()?;
    let day = u8::try_from(now.get_date()).ok()?;
    Date::new(year, month, day)
}
