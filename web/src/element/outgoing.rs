//! What the program tells the element: a name and up to three words, in an array.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsValue;

use crate::app::{Download, HostEvent};

/// The event as the element's class understands it (`#act` in `element.js`).
pub(super) fn words(event: &HostEvent) -> Array {
    match event {
        HostEvent::Ready => array(&["ready".into()]),
        HostEvent::Change => array(&["change".into()]),
        HostEvent::View { view } => array(&["view".into(), view.into()]),
        HostEvent::Select { kind, id } => array(&["select".into(), kind.into(), id.into()]),
        HostEvent::Error { code, message, fatal } => {
            array(&["error".into(), code.into(), message.into(), (*fatal).into()])
        }
        HostEvent::Reload => array(&["reload".into()]),
        HostEvent::Learn(lang) => array(&["learn".into(), lang.code().into()]),
        HostEvent::Save(file) => array(&["save".into(), download(file).into()]),
        HostEvent::Print => array(&["print".into()]),
        HostEvent::Room { view, lang, level, given, version } => array(&[
            "room".into(),
            (*view).into(),
            lang.code().into(),
            (*level).into(),
            given.into(),
            (*version).into(),
        ]),
        HostEvent::Focus => array(&["focus".into()]),
    }
}

/// A file: its name, its media type, its bytes.
pub(super) fn download(file: &Download) -> Array {
    let bytes = Uint8Array::from(file.bytes.as_slice());
    array(&[(&file.name).into(), (&file.media_type).into(), bytes.into()])
}

fn array(values: &[JsValue]) -> Array {
    values.iter().collect()
}
