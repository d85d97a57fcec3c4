//! The shapes of the file: how the nouns of the model are read, written and described, field by field.
//!
//! `shape!` takes the fields of a noun once more, with the kinds of `exchange::noun`. Single values are checked as they
//! are read ([`super::leaf`]), the whole by [`Draft::check`](crate::exchange::Draft::check). A noun is read straight from
//! the tree and written straight to text, by calls that all nouns share: what a field costs in the browser is two calls.

mod activity;
mod administration;
mod exchange;
mod funding;
mod matrix;
mod plan;
mod record;
mod results;
mod theme;

#[cfg(feature = "schema")]
pub(super) use exchange::Exchange;
pub(super) use exchange::{read, write};

/// The name of a field in the file: as given, or that of the noun in camel case.
macro_rules! name_in_file {
    ($field:ident) => {{
        const SNAKE: &str = stringify!($field);
        const CAMEL: [u8; $crate::format::shape::camel_length(SNAKE)] = $crate::format::shape::camel(SNAKE);
        const {
            match core::str::from_utf8(&CAMEL) {
                Ok(name) => name,
                Err(_) => SNAKE,
            }
        }
    }};
    ($field:ident $name:literal) => {
        $name
    };
}
pub(in crate::format) use name_in_file;

pub(in crate::format) const fn camel_length(snake: &str) -> usize {
    let (mut length, mut at) = (0, 0);
    while at < snake.len() {
        length += (snake.as_bytes()[at] != b'_') as usize;
        at += 1;
    }
    length
}

/// `working_groups` → `workingGroups`.
pub(in crate::format) const fn camel<const LENGTH: usize>(snake: &str) -> [u8; LENGTH] {
    let (mut camel, mut length, mut at) = ([0; LENGTH], 0, 0);
    while at < snake.len() {
        let byte = snake.as_bytes()[at];
        if byte != b'_' {
            let begins_word = at > 0 && snake.as_bytes()[at - 1] == b'_';
            camel[length] = if begins_word { byte.to_ascii_uppercase() } else { byte };
            length += 1;
        }
        at += 1;
    }
    camel
}

/// How the value of a kind is read from a field, put into the noun, written and described.
macro_rules! field {
    (@read one $reader:ident $fields:ident $name:expr, $ty:ty) => {
        $reader.must::<$ty>($fields, $name)
    };
    (@read value $reader:ident $fields:ident $name:expr, $ty:ty) => {
        $reader.must::<$ty>($fields, $name)
    };
    (@read many $reader:ident $fields:ident $name:expr, $ty:ty) => {
        $reader.many::<$ty>($fields, $name)
    };
    (@read named $reader:ident $fields:ident $name:expr, $ty:ty) => {
        $reader.named::<$ty>($fields, $name)
    };
    (@read $optional:ident $reader:ident $fields:ident $name:expr, $ty:ty) => {
        $reader.maybe::<$ty>($fields, $name)
    };

    (@take state $value:ident) => {
        $value.unwrap_or_default()
    };
    (@take $as_it_is:ident $value:ident) => {
        $value
    };

    (@write one $out:ident $name:expr, $value:expr) => {
        $out.field($name, $value)
    };
    (@write value $out:ident $name:expr, $value:expr) => {
        $out.field($name, &$value)
    };
    (@write state $out:ident $name:expr, $value:expr) => {
        $out.unless_default($name, &$value)
    };
    (@write many $out:ident $name:expr, $value:expr) => {
        $out.list($name, $value)
    };
    (@write named $out:ident $name:expr, $value:expr) => {
        $out.named($name, $value)
    };
    (@write maybe $out:ident $name:expr, $value:expr) => {
        if let Some(value) = $value {
            $out.field($name, value);
        }
    };
    (@write maybe_value $out:ident $name:expr, $value:expr) => {
        if let Some(value) = $value {
            $out.field($name, &value);
        }
    };

    (@describe one $schema:ident $generator:ident $name:expr, $doc:expr, $ty:ty) => {
        $schema.field($name, $doc, true, $generator.subschema_for::<$ty>())
    };
    (@describe value $schema:ident $generator:ident $name:expr, $doc:expr, $ty:ty) => {
        $schema.field($name, $doc, true, $generator.subschema_for::<$ty>())
    };
    (@describe many $schema:ident $generator:ident $name:expr, $doc:expr, $ty:ty) => {
        $schema.field($name, $doc, false, $crate::format::schema::list::<$ty>($generator))
    };
    (@describe named $schema:ident $generator:ident $name:expr, $doc:expr, $ty:ty) => {
        $schema.field($name, $doc, false, $crate::format::schema::named::<$ty>($generator))
    };
    (@describe $optional:ident $schema:ident $generator:ident $name:expr, $doc:expr, $ty:ty) => {
        $schema.field($name, $doc, false, $generator.subschema_for::<$ty>())
    };
}
pub(in crate::format) use field;

/// A noun in the file; `as` names a field of the file where the noun calls it otherwise.
macro_rules! shape {
    (
        $(#[doc = $about:literal])+
        $noun:ident {
            $($(#[doc = $must_doc:literal])+ $must:ident: $must_kind:ident $must_type:ty,)*
        }
        $(with {
            $($(#[doc = $may_doc:literal])+ $may:ident $(as $name:literal)?, $set:ident: $may_kind:ident $may_type:ty,)*
        })?
    ) => {
        impl $crate::format::reader::Read for $crate::exchange::$noun {
            type Value = Self;

            // Each noun once: inlined into its readers it would cost the browser more.
            #[inline(never)]
            fn read<'n>(
                node: &'n $crate::format::json::Node<'_>,
                reader: &mut $crate::format::reader::Reader<'n, '_>,
            ) -> Option<Self> {
                use $crate::format::shape::{field, name_in_file};
                let fields = reader.open(node, &[
                    $(name_in_file!($must),)*
                    $($(name_in_file!($may $($name)?),)*)?
                ])?;
                $(let $must = field!(@read $must_kind reader fields name_in_file!($must), $must_type);)*
                $($(let $may = field!(@read $may_kind reader fields name_in_file!($may $($name)?), $may_type);)*)?
                Some(Self::new($($must?),*) $($(.$set(field!(@take $may_kind $may)))*)?)
            }
        }

        impl $crate::format::writer::Write for $crate::exchange::$noun {
            #[inline(never)]
            fn write(&self, out: &mut $crate::format::writer::Writer) {
                use $crate::format::shape::{field, name_in_file};
                out.object(&|out| {
                    $(field!(@write $must_kind out name_in_file!($must), self.$must());)*
                    $($(field!(@write $may_kind out name_in_file!($may $($name)?), self.$may());)*)?
                });
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $crate::exchange::$noun {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($noun).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                use $crate::format::shape::{field, name_in_file};
                let mut schema = $crate::format::schema::Object::new(concat!($($about, "\n"),+));
                $(field!(@describe $must_kind schema generator name_in_file!($must), concat!($($must_doc, "\n"),+), $must_type);)*
                $($(field!(@describe $may_kind schema generator name_in_file!($may $($name)?), concat!($($may_doc, "\n"),+), $may_type);)*)?
                schema.finish()
            }
        }
    };
}
pub(in crate::format) use shape;

#[cfg(test)]
mod tests {
    #[test]
    fn names() {
        let (one, two, three) = (name_in_file!(id), name_in_file!(sub_themes), name_in_file!(x_y_z "other"));
        assert_eq!([one, two, three], ["id", "subThemes", "other"]);
    }
}
