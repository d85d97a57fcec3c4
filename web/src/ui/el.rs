//! Elements, built by calls.
//!
//! yew's `html!` writes every element out in place, some three hundred bytes of wasm each; a call costs thirty. One
//! type stands for everything that is drawn: an element, or, without a name of its own, only its content.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use yew::virtual_dom::{
    AttrValue, AttributeOrProperty, Attributes, Key, Listener, ListenerKind, Listeners, VList, VNode, VTag,
    VText,
};
use yew::{Callback, Event, Html};

/// An element with its content, or content alone.
#[must_use]
pub struct El(Box<Parts>);

#[derive(Default)]
struct Parts {
    tag: &'static str,
    names: Vec<&'static str>,
    /// One for each name.
    values: Vec<Option<AttributeOrProperty>>,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    key: Option<Key>,
    children: Vec<VNode>,
}

/// An element with a class; `""` is none.
#[inline(never)]
pub fn el(tag: &'static str, class: &'static str) -> El {
    El(Box::new(Parts { tag, ..Parts::default() })).class(class)
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
    pub fn class(mut self, class: &'static str) -> Self {
        if class.is_empty() {
            return self;
        }
        let at = self.0.names.iter().position(|name| *name == "class");
        let Some(before) = at.and_then(|at| self.0.values[at].as_mut()) else {
            return self.set("class", AttributeOrProperty::Static(class));
        };
        if let AttributeOrProperty::Static(first) = before {
            *before = AttributeOrProperty::Attribute(first.to_owned().into());
        }
        if let AttributeOrProperty::Attribute(words) = before {
            *words = [words, " ", class].concat().into();
        }
        self
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
    pub fn property(self, name: &'static str, value: impl Into<JsValue>) -> Self {
        self.set(name, AttributeOrProperty::Property(value.into()))
    }

    /// Style of its own, set as a property: a host's policy may forbid the attribute.
    pub fn style(self, css: &str) -> Self {
        self.property("style", css)
    }

    /// What it is known by among its neighbours.
    #[inline(never)]
    pub fn key(mut self, key: &str) -> Self {
        self.0.key = Some(key.into());
        self
    }

    /// What an event does.
    #[inline(never)]
    pub fn on(mut self, on: On, act: Callback<Event>) -> Self {
        self.0.listeners.push(Some(Rc::new(Hearer { on, act })));
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

    #[inline(never)]
    fn add_attr(self, name: &'static str, value: AttrValue) -> Self {
        self.set(name, AttributeOrProperty::Attribute(value))
    }

    #[inline(never)]
    fn set(mut self, name: &'static str, value: AttributeOrProperty) -> Self {
        self.0.names.push(name);
        self.0.values.push(Some(value));
        self
    }

    #[inline(never)]
    fn add_text(mut self, text: &str) -> Self {
        self.0.children.push(VNode::VText(VText::new(AttrValue::Rc(text.into()))));
        self
    }

    #[inline(never)]
    fn add(mut self, other: El) -> Self {
        self.0.children.push(other.into());
        self
    }
}

impl From<El> for Html {
    fn from(el: El) -> Self {
        let Parts { tag, names, values, listeners, key, children } = *el.0;
        let children = VNode::VList(Rc::new(VList::with_children(children, None)));
        if tag.is_empty() {
            return children;
        }
        let attributes = Attributes::Dynamic { keys: kept(names), values: values.into() };
        let listeners =
            if listeners.is_empty() { Listeners::None } else { Listeners::Pending(listeners.into()) };
        // What `html!` comes down to, for elements that are no fields.
        VTag::__new_other(tag.into(), yew::NodeRef::default(), key, attributes, listeners, children).into()
    }
}

/// The same names for good: yew compares lists of names by where they are. There are some dozens.
fn kept(names: Vec<&'static str>) -> &'static [&'static str] {
    thread_local! {
        static KEPT: RefCell<Vec<&'static [&'static str]>> = const { RefCell::new(Vec::new()) };
    }
    KEPT.with_borrow_mut(|all| {
        all.iter().copied().find(|kept| *kept == names).unwrap_or_else(|| {
            let names: &'static [&'static str] = names.leak();
            all.push(names);
            names
        })
    })
}

impl Content for El {
    #[inline(always)]
    fn put_into(self, el: El) -> El {
        el.add(self)
    }
}

/// A component among elements.
impl Content for VNode {
    fn put_into(self, mut el: El) -> El {
        el.0.children.push(self);
        el
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
    /// A choice in the making: a slider that moves.
    Input,
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
            On::Input => ListenerKind::oninput,
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
