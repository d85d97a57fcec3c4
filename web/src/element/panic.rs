//! A panic in wasm ends the whole program: tell the element's class, which shows it and can start afresh.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;

thread_local! {
    static LISTENER: RefCell<Option<js_sys::Function>> = const { RefCell::new(None) };
}

/// Calls `listener` at the first panic. It must not call back into wasm.
#[wasm_bindgen(js_name = onPanic)]
pub fn on_panic(listener: js_sys::Function) {
    LISTENER.with(|cell| cell.replace(Some(listener)));
    yew::set_custom_panic_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        let listener = LISTENER.with(|cell| cell.try_borrow_mut().ok()?.take());
        if let Some(listener) = listener {
            let _ = listener.call0(&JsValue::NULL);
        }
    }));
}
