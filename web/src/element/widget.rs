//! The Rust half of one connected element.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use js_sys::Function;
use scambio_core::text::Lang;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, Blob, Element, File, FilePropertyBag, HtmlElement, ShadowRoot};
use yew::html::Scope;
use yew::{AppHandle, Callback, Renderer};

use super::{data, outgoing};
use crate::app::{Action, App, AppProps, Attribute, HostEvent, Origin};
use crate::i18n;

/// An element while it is connected: made by `element.js`, freed when the element leaves the page.
#[wasm_bindgen]
pub struct Widget(Rc<Inner>);

/// Borrows of the state are short: never across a call that may reach the page or the program.
struct Inner {
    host: HtmlElement,
    root: ShadowRoot,
    /// Gives the words of a language: `(code) => Promise<string>`.
    words: Function,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    attributes: Vec<(Attribute, String)>,
    src: Option<String>,
    given: Option<String>,
    app: Option<(AppHandle<App>, Element)>,
    request: Option<AbortController>,
    events: Vec<HostEvent>,
    waiting: Vec<(Function, Function)>,
}

#[wasm_bindgen]
impl Widget {
    /// The widget of `host`, to be shown in its shadow `root`; `words` gives those of a language.
    #[wasm_bindgen(constructor)]
    pub fn new(host: HtmlElement, root: ShadowRoot, words: Function) -> Self {
        Self(Rc::new(Inner { host, root, words, state: RefCell::default() }))
    }

    /// An attribute is set, changed or removed. For `lang`, the value is the language that holds.
    pub fn attr(&self, name: &str, value: Option<String>) {
        if name == "src" {
            let changed = {
                let mut state = self.0.state.borrow_mut();
                state.given = None;
                std::mem::replace(&mut state.src, value.clone()) != value && state.app.is_some()
            };
            if changed {
                self.0.load();
            }
        } else if let Some(name) = attribute(name) {
            let mut state = self.0.state.borrow_mut();
            state.attributes.retain(|(other, _)| *other != name);
            state.attributes.extend(value.clone().map(|value| (name, value)));
            drop(state);
            self.0.tell(Action::Attribute { name, value });
        }
    }

    /// The page gives an exchange as JSON text; `null` goes back to `src` or the child script.
    pub fn give(&self, text: Option<String>) {
        let connected = {
            let mut state = self.0.state.borrow_mut();
            state.given = text;
            state.app.is_some()
        };
        if connected {
            self.0.load();
        }
    }

    /// The exchange that is shown, as JSON text.
    pub fn exchange(&self) -> Option<String> {
        self.0.scope()?.get_component()?.exchange()
    }

    /// Starts the program in a new node and begins to load. A new node each time: yew never takes its listeners off.
    pub fn connect(&self) -> Result<(), JsValue> {
        let document = self.0.host.owner_document().ok_or("The element has no document.")?;
        let mount = document.create_element("div")?;
        self.0.root.insert_before(&mount, self.0.root.first_child().as_ref())?;
        let weak = Rc::downgrade(&self.0);
        let props = AppProps {
            attributes: self.0.state.borrow().attributes.clone(),
            outgoing: Callback::from(move |event| post(&weak, event)),
        };
        let handle = Renderer::<App>::with_root_and_props(mount.clone(), props).render();
        self.0.state.borrow_mut().app = Some((handle, mount));
        self.0.load();
        Ok(())
    }

    /// Ends the program; a request under way is given up.
    pub fn disconnect(&self) {
        let State { app, request, waiting, .. } = self.0.state.take();
        if let Some(request) = request {
            request.abort();
        }
        if let Some((handle, mount)) = app {
            handle.destroy();
            mount.remove();
        }
        settle(waiting, Some(&outgoing::error("disconnected", "The element has left the page.")));
    }

    /// Opens a file of the reader's. The promise is kept when it is shown and broken when it cannot be.
    pub fn load(&self, file: &Blob) -> js_sys::Promise {
        js_sys::Promise::new(&mut |resolve, reject| {
            let (weak, file) = (Rc::downgrade(&self.0), file.clone());
            self.0.abort();
            spawn_local(async move {
                let name = file.dyn_ref::<File>().map(File::name).unwrap_or_default();
                let bytes = data::read(&file).await;
                match (weak.upgrade(), bytes) {
                    (Some(inner), Ok(bytes)) => {
                        inner.state.borrow_mut().waiting.push((resolve, reject));
                        inner.tell(Action::Loaded { bytes, from: Origin::File(name) });
                    }
                    (None, _) => {
                        let error = outgoing::error("disconnected", "The element has left the page.");
                        settle(vec![(resolve, reject)], Some(&error));
                    }
                    (_, Err(_)) => {
                        let error = outgoing::error("file", "The file cannot be read.");
                        settle(vec![(resolve, reject)], Some(&error));
                    }
                }
            });
        })
    }

    /// What is shown as a file of some kind.
    pub fn export(&self, kind: &str) -> Result<File, JsValue> {
        let scope = self.0.scope();
        let download = scope.as_ref().and_then(|scope| scope.get_component()?.export(kind));
        let download = download.ok_or_else(|| {
            outgoing::error("export", &format!("There is nothing to export as \"{kind}\"."))
        })?;
        let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(download.bytes.as_slice()));
        let options = FilePropertyBag::new();
        options.set_type(&download.media_type);
        File::new_with_u8_array_sequence_and_options(&parts, &download.name, &options)
    }
}

impl Inner {
    fn scope(&self) -> Option<Scope<App>> {
        self.state.borrow().app.as_ref().map(|(handle, _)| (**handle).clone())
    }

    fn tell(&self, action: Action) {
        if let Some(scope) = self.scope() {
            scope.send_message(action);
        }
    }

    /// Gives up the request under way.
    fn abort(&self) {
        let request = self.state.borrow_mut().request.take();
        if let Some(request) = request {
            request.abort();
        }
    }

    /// Loads what the element names: the property before `src`, `src` before the child script.
    fn load(self: &Rc<Self>) {
        self.abort();
        let (given, src) = {
            let state = self.state.borrow();
            (state.given.clone(), state.src.clone())
        };
        if let Some(text) = given {
            self.tell(Action::Loaded { bytes: text.into_bytes(), from: Origin::Property });
        } else if let Some(address) = src {
            self.fetch(address);
        } else if let Some(text) = data::inline(&self.host) {
            self.tell(Action::Loaded { bytes: text.into_bytes(), from: Origin::Inline });
        } else {
            self.tell(Action::NoData);
        }
    }

    fn fetch(self: &Rc<Self>, address: String) {
        let Ok(request) = AbortController::new() else { return };
        let (weak, signal) = (Rc::downgrade(self), request.signal());
        self.state.borrow_mut().request = Some(request);
        self.tell(Action::Loading { address: address.clone() });
        spawn_local(async move {
            let action = data::fetch(address, signal.clone()).await;
            if let Some(inner) = weak.upgrade().filter(|_| !signal.aborted()) {
                inner.tell(action);
            }
        });
    }

    /// Gets the words of a language.
    fn learn(self: &Rc<Self>, lang: Lang) {
        let text = self.words.call1(&JsValue::NULL, &lang.code().into());
        let weak = Rc::downgrade(self);
        spawn_local(async move {
            let text = match text.and_then(wasm_bindgen::JsCast::dyn_into::<js_sys::Promise>) {
                Ok(promise) => JsFuture::from(promise).await.ok().and_then(|text| text.as_string()),
                Err(_) => None,
            };
            let learned = text.is_some_and(|text| i18n::learn(lang, &text));
            if let Some(inner) = weak.upgrade() {
                inner.tell(if learned { Action::Learned } else { Action::NotLearned(lang) });
            }
        });
    }

    /// Hands on the events that wait, and does what they ask of the element.
    fn flush(self: &Rc<Self>) {
        let events = std::mem::take(&mut self.state.borrow_mut().events);
        for event in events {
            let answer = match &event {
                HostEvent::Ready => Some(None),
                HostEvent::Error { code, message, .. } => Some(Some(outgoing::error(code, message))),
                _ => None,
            };
            match event {
                HostEvent::Reload => self.load(),
                HostEvent::Learn(lang) => self.learn(lang),
                HostEvent::Ready => self.fallback(false),
                HostEvent::Error { fatal: true, .. } => self.fallback(true),
                _ => {}
            }
            if let Some(error) = answer {
                let waiting = std::mem::take(&mut self.state.borrow_mut().waiting);
                settle(waiting, error.as_ref());
            }
            outgoing::dispatch(&self.host, &event);
        }
    }

    /// Shows or hides what the page wrote inside the element: without a slot it is not rendered.
    fn fallback(&self, show: bool) {
        match (self.root.query_selector("slot").ok().flatten(), show) {
            (Some(slot), false) => slot.remove(),
            (None, true) => {
                let slot =
                    self.host.owner_document().and_then(|document| document.create_element("slot").ok());
                if let Some(slot) = slot {
                    let _ = self.root.append_child(&slot);
                }
            }
            _ => {}
        }
    }
}

/// Keeps an event for the next microtask: the program may be borrowed now, and the page may call back.
fn post(inner: &Weak<Inner>, event: HostEvent) {
    let Some(inner) = inner.upgrade() else { return };
    let first = {
        let mut state = inner.state.borrow_mut();
        state.events.push(event);
        state.events.len() == 1
    };
    if first {
        spawn_local(async move { inner.flush() });
    }
}

/// Keeps (`None`) or breaks the promises of `load`.
fn settle(waiting: Vec<(Function, Function)>, error: Option<&JsValue>) {
    for (resolve, reject) in waiting {
        let _ = match error {
            None => resolve.call0(&JsValue::NULL),
            Some(error) => reject.call1(&JsValue::NULL, error),
        };
    }
}

/// Learns a language from the text of its pack; is it one of this version?
#[wasm_bindgen]
pub fn learn(code: &str, text: &str) -> bool {
    Lang::from_tag(code).is_some_and(|lang| i18n::learn(lang, text))
}

fn attribute(name: &str) -> Option<Attribute> {
    Some(match name {
        "lang" => Attribute::Lang,
        "view" => Attribute::View,
        "views" => Attribute::Views,
        "theme" => Attribute::Theme,
        "administration" => Attribute::Administration,
        "heading-level" => Attribute::HeadingLevel,
        "mode" => Attribute::Mode,
        _ => return None,
    })
}
