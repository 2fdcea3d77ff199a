//! `csp:` in `welcomat.yaml`: what a site's pages may load from elsewhere.
//!
//! Owns how it is written and what is said of it. What a policy is belongs to `policy`.

use crate::content::record::{Field, Form, Reader, Shape, Show};
use crate::words::diagnostic::{Diagnostic, codes};
use crate::words::policy::{self, Policy};
use crate::words::template::Value as Shown;
use crate::words::yaml::{Node, Value};

/// A source as it is written.
const SOURCE: Shape = Shape::fact(
    "a host with `https://`, or the hash of a script or style sheet",
    "https://tiles.example",
    Form::Line,
);

/// `csp:` as written: sources by directive, all of which can be used.
#[derive(Debug, Clone, Default)]
pub struct WrittenPolicy(pub Policy);

impl Field for WrittenPolicy {
    const SHAPE: Shape = Shape::Map("directive", &Shape::List(&SOURCE));

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::Map(entries) = &node.value else {
            reader.wrong_type(node, "a map from the name of a directive to a list of sources");
            return None;
        };
        let mut policy = Policy::default();
        for (key, node) in entries {
            if !policy::open_directives().any(|name| name == key.name) {
                reader.unknown_key(key, "`csp`", policy::open_directives());
                continue;
            }
            let one = std::slice::from_ref(node);
            let sources = if let Value::List(items) = &node.value { items } else { one };
            for item in sources {
                let Some(written) = item.scalar() else {
                    reader.wrong_type(item, "a source such as `https://tiles.example`");
                    continue;
                };
                match policy::source(written.trim(), &key.name) {
                    Ok(source) => policy.allow(&key.name, source),
                    Err((wrong, hint)) => reader.diagnostics.push(
                        Diagnostic::new(&codes::CONFIG_INVALID, reader.path, wrong)
                            .at(item.span)
                            .hint(hint),
                    ),
                }
            }
        }
        Some(WrittenPolicy(policy))
    }

    fn show(&self, _: Option<&Self>, _: &dyn Show) -> Shown {
        Shown::none()
    }
}
