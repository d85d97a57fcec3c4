//! Elements, built by calls.
//!
//! yew's `html!` writes every element out in place, some three hundred bytes of wasm each; a call costs thirty. One
//! type stands for everything that is drawn: an element, or, without a name of its own, only its content.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use yew::virtual_dom::{AttrValue, Listener, ListenerKind, VNode, VTag, VText};
use yew::{Callback, Event, Html};

/// An element with its content, or content alone.
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct El(Rc<VTag>);

/// An element with a class; `""` is none.
#[inline(never)]
pub fn el(tag: &'static str, class: &'static str) -> El {
    El(Rc::new(VTag::new(tag))).class(class)
}

/// Content without an element around it.
pub fn fragment() -> El {
    el("", "")
}

/// What can stand in an element: text, other elements, some of them or none.
pub trait Content {
    /// Puts it behind what is there already.
    fn put_into(self, el: El) -> El;
}

impl El {
    /// One more class; `""` is none.
    #[inline(never)]
    pub fn class(self, class: &'static str) -> Self {
        if class.is_empty() {
            return self;
        }
        let before = self.0.attributes.iter().find(|(name, _)| *name == "class");
        let all = before.map(|(_, before)| AttrValue::from([before, " ", class].concat()));
        self.add_attr("class", all.unwrap_or(AttrValue::Static(class)))
    }

    /// One more class, if it holds.
    pub fn class_if(self, holds: bool, class: &'static str) -> Self {
        self.class(if holds { class } else { "" })
    }

    /// An attribute.
    #[inline(always)]
    pub fn attr(self, name: &'static str, value: impl Into<AttrValue>) -> Self {
        self.add_attr(name, value.into())
    }

    /// An attribute, if there is a value.
    #[inline(always)]
    pub fn attr_if(self, name: &'static str, value: Option<impl Into<AttrValue>>) -> Self {
        match value {
            Some(value) => self.add_attr(name, value.into()),
            None => self,
        }
    }

    /// A property of the element: what a reader may have changed meanwhile, such as the chosen option of a menu.
    #[inline(never)]
    pub fn property(mut self, name: &'static str, value: impl Into<JsValue>) -> Self {
        self.tag().add_property(name, value);
        self
    }

    /// Style of its own, set as a property: a host's policy may forbid the attribute.
    pub fn style(self, css: &str) -> Self {
        self.property("style", css)
    }

    /// What it is known by among its neighbours.
    #[inline(never)]
    pub fn key(mut self, key: &str) -> Self {
        self.tag().key = Some(key.into());
        self
    }

    /// What an event does.
    #[inline(never)]
    pub fn on(mut self, on: On, act: Callback<Event>) -> Self {
        self.tag().add_listener(Rc::new(Hearer { on, act }));
        self
    }

    /// Content, behind what is there already.
    #[inline(always)]
    pub fn with(self, content: impl Content) -> Self {
        content.put_into(self)
    }

    /// Content for each item.
    #[inline(always)]
    pub fn each<C: Content>(self, items: impl IntoIterator<Item = C>) -> Self {
        items.into_iter().fold(self, |el, item| item.put_into(el))
    }

    fn tag(&mut self) -> &mut VTag {
        Rc::make_mut(&mut self.0)
    }

    #[inline(never)]
    fn add_attr(mut self, name: &'static str, value: AttrValue) -> Self {
        self.tag().add_attribute(name, value);
        self
    }

    #[inline(never)]
    fn add_text(mut self, text: &str) -> Self {
        self.tag().add_child(VNode::VText(VText::new(AttrValue::Rc(text.into()))));
        self
    }

    #[inline(never)]
    fn add(mut self, other: El) -> Self {
        self.tag().add_child(other.into());
        self
    }
}

impl From<El> for Html {
    fn from(el: El) -> Self {
        match el.0.tag() {
            "" => el.0.children().cloned().unwrap_or_default(),
            _ => VNode::VTag(el.0),
        }
    }
}

impl Content for El {
    #[inline(always)]
    fn put_into(self, el: El) -> El {
        el.add(self)
    }
}

impl Content for &str {
    #[inline(always)]
    fn put_into(self, el: El) -> El {
        el.add_text(self)
    }
}

impl Content for String {
    #[inline(always)]
    fn put_into(self, el: El) -> El {
        el.add_text(&self)
    }
}

impl<C: Content> Content for Option<C> {
    #[inline(always)]
    fn put_into(self, el: El) -> El {
        match self {
            Some(content) => content.put_into(el),
            None => el,
        }
    }
}

impl<C: Content> Content for Vec<C> {
    #[inline(always)]
    fn put_into(self, el: El) -> El {
        el.each(self)
    }
}

/// An event that elements listen to.
#[derive(Clone, Copy)]
pub enum On {
    /// A press, by pointer or key.
    Click,
    /// Another choice.
    Change,
    /// A key.
    KeyDown,
}

struct Hearer {
    on: On,
    act: Callback<Event>,
}

impl Listener for Hearer {
    fn kind(&self) -> ListenerKind {
        match self.on {
            On::Click => ListenerKind::onclick,
            On::Change => ListenerKind::onchange,
            On::KeyDown => ListenerKind::onkeydown,
        }
    }

    fn handle(&self, event: Event) {
        self.act.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}
