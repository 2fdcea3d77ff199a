//! Drawings made of lines (SVG), without all that is not drawing.
//!
//! To a browser a drawing is a document: it can run programs, load from elsewhere and lead elsewhere.
//! It is read as a tree and written anew, and what may stay is listed: elements, attributes, and
//! addresses inside the drawing itself. Remarks, what editors note for themselves, and what the file
//! says of its maker are left out without a word; what somebody could miss is named.

use std::fmt::Write;

use super::css;
use super::held::address;
use crate::words::xml::{self, Child, Document, Element};

const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";
const XHTML: &str = "http://www.w3.org/1999/xhtml";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// How deep elements may lie in each other; browsers give up at a few hundred.
const DEEPEST: usize = 250;

/// A drawing as it is published.
#[derive(Debug, PartialEq, Eq)]
pub struct Cleaned {
    /// The file.
    pub bytes: Vec<u8>,
    /// What was taken out that somebody could miss, in words, each once.
    pub removed: Vec<String>,
}

/// Elements that draw, or say how (SVG 2; SVG 1.1 for fonts inside a drawing; Filter Effects 1).
const ELEMENTS: &[&str] = &[
    "animate",
    "animateMotion",
    "animateTransform",
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "feBlend",
    "feColorMatrix",
    "feComponentTransfer",
    "feComposite",
    "feConvolveMatrix",
    "feDiffuseLighting",
    "feDisplacementMap",
    "feDistantLight",
    "feDropShadow",
    "feFlood",
    "feFuncA",
    "feFuncB",
    "feFuncG",
    "feFuncR",
    "feGaussianBlur",
    "feImage",
    "feMerge",
    "feMergeNode",
    "feMorphology",
    "feOffset",
    "fePointLight",
    "feSpecularLighting",
    "feSpotLight",
    "feTile",
    "feTurbulence",
    "filter",
    "g",
    "image",
    "line",
    "linearGradient",
    "marker",
    "mask",
    "mpath",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "set",
    "stop",
    "style",
    "svg",
    "switch",
    "symbol",
    "text",
    "textPath",
    "title",
    "tspan",
    "use",
    "view",
];

/// Elements that say what the file is, and draw nothing.
const NOTES: &[&str] = &["metadata"];

/// Attributes that say how or where something is drawn, or what it is to those who do not see it.
const ATTRIBUTES: &[&str] = &[
    "accumulate",
    "additive",
    "alignment-baseline",
    "amplitude",
    "attributeName",
    "azimuth",
    "baseFrequency",
    "baseline-shift",
    "begin",
    "bias",
    "by",
    "calcMode",
    "class",
    "clip",
    "clip-path",
    "clip-rule",
    "clipPathUnits",
    "color",
    "color-interpolation",
    "color-interpolation-filters",
    "color-rendering",
    "cx",
    "cy",
    "d",
    "diffuseConstant",
    "direction",
    "display",
    "divisor",
    "dominant-baseline",
    "dur",
    "dx",
    "dy",
    "edgeMode",
    "elevation",
    "enable-background",
    "end",
    "exponent",
    "fill",
    "fill-opacity",
    "fill-rule",
    "filter",
    "filterUnits",
    "flood-color",
    "flood-opacity",
    "font",
    "font-family",
    "font-feature-settings",
    "font-kerning",
    "font-size",
    "font-size-adjust",
    "font-stretch",
    "font-style",
    "font-variant",
    "font-variation-settings",
    "font-weight",
    "fr",
    "from",
    "fx",
    "fy",
    "gradientTransform",
    "gradientUnits",
    "height",
    "id",
    "image-rendering",
    "in",
    "in2",
    "intercept",
    "isolation",
    "k1",
    "k2",
    "k3",
    "k4",
    "kernelMatrix",
    "kernelUnitLength",
    "keyPoints",
    "keySplines",
    "keyTimes",
    "lang",
    "lengthAdjust",
    "letter-spacing",
    "lighting-color",
    "limitingConeAngle",
    "marker",
    "marker-end",
    "marker-mid",
    "marker-start",
    "markerHeight",
    "markerUnits",
    "markerWidth",
    "mask",
    "mask-type",
    "maskContentUnits",
    "maskUnits",
    "max",
    "media",
    "method",
    "min",
    "mix-blend-mode",
    "mode",
    "numOctaves",
    "offset",
    "opacity",
    "operator",
    "order",
    "orient",
    "origin",
    "overflow",
    "paint-order",
    "path",
    "pathLength",
    "patternContentUnits",
    "patternTransform",
    "patternUnits",
    "pointer-events",
    "points",
    "pointsAtX",
    "pointsAtY",
    "pointsAtZ",
    "preserveAlpha",
    "preserveAspectRatio",
    "primitiveUnits",
    "r",
    "radius",
    "refX",
    "refY",
    "repeatCount",
    "repeatDur",
    "requiredExtensions",
    "requiredFeatures",
    "restart",
    "result",
    "role",
    "rotate",
    "rx",
    "ry",
    "scale",
    "seed",
    "shape-rendering",
    "side",
    "slope",
    "solid-color",
    "solid-opacity",
    "spacing",
    "specularConstant",
    "specularExponent",
    "spreadMethod",
    "startOffset",
    "stdDeviation",
    "stitchTiles",
    "stop-color",
    "stop-opacity",
    "stroke",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-opacity",
    "stroke-width",
    "style",
    "surfaceScale",
    "systemLanguage",
    "tableValues",
    "targetX",
    "targetY",
    "text-anchor",
    "text-decoration",
    "text-rendering",
    "textLength",
    "title",
    "to",
    "transform",
    "transform-box",
    "transform-origin",
    "type",
    "unicode-bidi",
    "values",
    "vector-effect",
    "version",
    "viewBox",
    "visibility",
    "white-space",
    "width",
    "word-spacing",
    "writing-mode",
    "x",
    "x1",
    "x2",
    "xChannelSelector",
    "y",
    "y1",
    "y2",
    "yChannelSelector",
    "z",
    "zoomAndPan",
];

/// What may be animated is how and where something is drawn; never a name, an address or a style.
const STILL: &[&str] = &["attributeName", "begin", "end", "class", "href", "id", "style", "title"];

/// Writes a drawing anew with nothing in it but what is drawn.
///
/// # Errors
/// Why it cannot be read, in words that go on from "it".
pub fn cleaned(bytes: &[u8]) -> Result<Cleaned, String> {
    let text = xml::decoded(bytes)?;
    let document = xml::parse(&text)?;
    let root = document.root();
    // Browsers take a file that does not say so for no drawing; who drew it meant one.
    let own = match root.name() {
        (SVG, "svg") => SVG,
        ("", "svg") => "",
        (_, name) => {
            return Err(format!("begins with the element `<{name}>`, and not with `<svg>`"));
        }
    };
    let mut writer = Writer { own, out: String::with_capacity(text.len()), removed: Vec::new() };
    writer.instructions(&document);
    writer.element(root, "svg", 0)?;
    writer.out.push('\n');
    let mut removed: Vec<String> = Vec::new();
    for what in writer.removed {
        if !removed.contains(&what) {
            removed.push(what);
        }
        // More than that nobody reads, and each is compared with all others.
        if removed.len() == 20 {
            break;
        }
    }
    Ok(Cleaned { bytes: writer.out.into_bytes(), removed })
}

/// A drawing while it is written anew.
struct Writer {
    /// The namespace in which the file has what it draws.
    own: &'static str,
    out: String,
    removed: Vec<String>,
}

impl Writer {
    /// Instructions to programs name style sheets and programs of servers.
    fn instructions(&mut self, document: &Document<'_>) {
        for name in document.instructions() {
            self.removed.push(format!("the instruction `<?{name}?>`"));
        }
    }

    fn element(&mut self, element: Element<'_>, name: &str, depth: usize) -> Result<(), String> {
        if depth > DEEPEST {
            return Err(format!("has elements that lie {DEEPEST} deep in each other"));
        }
        let _ = write!(self.out, "<{name}");
        if depth == 0 {
            let _ = write!(self.out, " xmlns=\"{SVG}\"");
            if uses_xlink(element) {
                let _ = write!(self.out, " xmlns:xlink=\"{XLINK}\"");
            }
        }
        for ((namespace, key), value) in element.attributes() {
            if let Some((key, value)) = self.attribute(name, namespace, key, value) {
                let _ = write!(self.out, " {key}=\"");
                push_escaped(&value, &mut self.out);
                self.out.push('"');
            }
        }
        let start = self.out.len();
        self.out.push('>');
        match name {
            "style" => {
                let css: String = element.children().filter_map(as_text).collect();
                let css = css::sheet(&css, &mut self.removed);
                push_escaped(&css, &mut self.out);
            }
            _ => self.children(element, depth)?,
        }
        if self.out.len() == start + 1 {
            self.out.truncate(start);
            self.out.push_str("/>");
        } else {
            let _ = write!(self.out, "</{name}>");
        }
        Ok(())
    }

    fn children(&mut self, element: Element<'_>, depth: usize) -> Result<(), String> {
        for child in element.children() {
            let child = match child {
                Child::Text(text) => {
                    push_escaped(text, &mut self.out);
                    continue;
                }
                Child::Element(child) => child,
            };
            let (namespace, name) = child.name();
            if namespace != self.own {
                // What editors note for themselves draws nothing; a part of a page would.
                if namespace == XHTML {
                    self.removed.push(format!("the element `<{}>`", css::shortened(name)));
                }
                continue;
            }
            match name {
                // A link draws what stands in it, and so does a group.
                "a" => {
                    self.say_link(child);
                    self.element(child, "g", depth + 1)?;
                }
                name if !self.animates_more(name, child) && ELEMENTS.contains(&name) => {
                    self.element(child, name, depth + 1)?;
                }
                name if NOTES.contains(&name) => {}
                name => self.removed.push(format!("the element `<{}>`", css::shortened(name))),
            }
        }
        Ok(())
    }

    fn say_link(&mut self, link: Element<'_>) {
        let to = link.attributes().find(|((_, key), _)| *key == "href");
        if let Some((_, to)) = to {
            self.removed.push(format!("the link to `{}`", css::shortened(to)));
        }
    }

    /// Whether an element would change an attribute that is not one of how something is drawn.
    fn animates_more(&self, name: &str, element: Element<'_>) -> bool {
        if !matches!(name, "animate" | "set" | "animateTransform") {
            return false;
        }
        let target = element.attributes().find(|((_, key), _)| *key == "attributeName");
        target.is_none_or(|(_, target)| {
            let target = target.trim();
            !ATTRIBUTES.contains(&target) || STILL.contains(&target)
        })
    }

    /// An attribute as it is written, if it may stay.
    fn attribute(
        &mut self,
        element: &str,
        namespace: &str,
        key: &str,
        value: &str,
    ) -> Option<(String, String)> {
        match (namespace, key) {
            ("" | XLINK, "href") if element == "g" => None,
            ("" | XLINK, "href") => {
                let kept = address(value);
                if kept.is_none() && !value.trim().is_empty() {
                    self.removed.push(format!("the address `{}`", css::shortened(value)));
                }
                let key = if namespace == XLINK { "xlink:href" } else { "href" };
                Some((key.to_owned(), kept?))
            }
            (XML, "lang" | "space") => Some((format!("xml:{key}"), value.to_owned())),
            ("", "style") => {
                let value = css::declarations(value, &mut self.removed);
                Some((key.to_owned(), value)).filter(|(_, value)| !value.is_empty())
            }
            ("", key) if ATTRIBUTES.contains(&key) => {
                let value = self.value(key, value)?;
                Some((key.to_owned(), value))
            }
            ("", key) if key.starts_with("aria-") => Some((key.to_owned(), value.to_owned())),
            ("", key) => {
                let is_note = key.starts_with("data-") || key.contains('.');
                if !is_note && (key.starts_with("on") || key == "src") {
                    self.removed.push(format!("the attribute `{}`", css::shortened(key)));
                }
                None
            }
            _ => None,
        }
    }

    /// The value of an attribute: most are read as style is, and may name a part of the drawing.
    fn value(&mut self, key: &str, value: &str) -> Option<String> {
        let lower = value.to_ascii_lowercase();
        let is_words = matches!(key, "id" | "class" | "title" | "lang" | "d" | "points");
        // An animation may begin at a touch, but what would react to it is not there.
        let may_load = ["url", "image", "src(", ":", "\\"].iter().any(|word| lower.contains(word));
        if is_words || !may_load {
            return Some(value.to_owned());
        }
        let before = self.removed.len();
        let checked = css::declarations(value, &mut self.removed);
        (self.removed.len() == before).then_some(checked)
    }
}

fn as_text(child: Child<'_>) -> Option<&str> {
    match child {
        Child::Text(text) => Some(text),
        Child::Element(_) => None,
    }
}

/// Whether any element names a part of the drawing in the way of older browsers.
fn uses_xlink(root: Element<'_>) -> bool {
    let names =
        |element: Element<'_>| element.attributes().any(|((namespace, _), _)| namespace == XLINK);
    root.with_all_below().any(names)
}

fn push_escaped(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            // Where a line ends or a space is meant to stay, XML would make one space of it.
            '\r' => out.push_str("&#13;"),
            other => out.push(other),
        }
    }
}
