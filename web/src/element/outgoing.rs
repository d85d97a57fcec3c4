//! Events of the program as events of the page.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use crate::app::HostEvent;

/// Dispatches the event on the element, bubbling and composed. Call it outside any borrow: the page may call back.
pub(super) fn dispatch(host: &HtmlElement, event: &HostEvent) {
    let detail = Object::new();
    let name = match event {
        HostEvent::Ready => "scambio-ready",
        HostEvent::Change => "scambio-change",
        HostEvent::View { view } => {
            set(&detail, "view", view);
            "scambio-view"
        }
        HostEvent::Select { kind, id } => {
            set(&detail, "kind", kind);
            set(&detail, "id", id);
            "scambio-select"
        }
        HostEvent::Error { code, message, fatal } => {
            set(&detail, "code", code);
            set(&detail, "message", message);
            set(&detail, "fatal", *fatal);
            "scambio-error"
        }
        HostEvent::Reload | HostEvent::Learn(_) => return,
    };
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        let _ = host.dispatch_event(&event);
    }
}

/// An `Error` as scripts get it: with the name `ScambioError`, a code and a message.
pub(super) fn error(code: &str, message: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    error.set_name("ScambioError");
    set(&error, "code", code);
    error.into()
}

fn set(object: &Object, key: &str, value: impl Into<JsValue>) {
    let _ = Reflect::set(object, &key.into(), &value.into());
}
