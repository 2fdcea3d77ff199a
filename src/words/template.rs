//! Templates and the values they see.
//!
//! The only file that knows the template engine, Tera 2. It knows no page: `view` says what a
//! template sees, `theme` where templates come from. Every text that a template sees passes the gate of
//! [`mark`] here, but for HTML, which is made of texts that have.

use std::fmt;
use std::sync::{Arc, LazyLock};

use crate::words::diagnostic::Span;
use crate::words::mark::{self, Mark, Marked};

/// A value in a template.
#[derive(Clone)]
pub struct Value(tera::Value);

impl Value {
    /// Nothing: false in a condition, an error when printed.
    pub fn none() -> Self {
        Value(tera::Value::none())
    }

    /// HTML that is printed as it is: what templates have made, or what was made for this as a [`Marked`]
    /// text, or a part of these.
    pub fn html(html: &str) -> Self {
        Value(tera::Value::safe_string(html))
    }

    /// What is filled when the page is known.
    pub fn mark(mark: Mark) -> Self {
        Value::marked(&mark.into())
    }

    /// A text in which something is filled when the page is known.
    pub fn marked(text: &Marked) -> Self {
        Value((&**text).into())
    }

    /// A list.
    pub fn list(items: impl IntoIterator<Item = Value>) -> Self {
        let items: Vec<tera::Value> = items.into_iter().map(|item| item.0).collect();
        if items.is_empty() { Value::empty() } else { Value(items.into()) }
    }

    /// A list of nothing. Most lists of a page are empty, and they can all be the same.
    pub fn empty() -> Self {
        static EMPTY: LazyLock<tera::Value> = LazyLock::new(|| Vec::<tera::Value>::new().into());
        Value(EMPTY.clone())
    }

    /// Whether it is nothing.
    pub fn is_none(&self) -> bool {
        self.0.is_none()
    }

    /// The value, or nothing.
    pub fn maybe<T: Into<Value>>(value: Option<T>) -> Self {
        value.map_or_else(Value::none, Into::into)
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value(mark::clean(text).as_ref().into())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value(mark::owned(text).into())
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Value(value.into())
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Value(number.into())
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Value((number as u64).into())
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Value(number.into())
    }
}

impl From<Map> for Value {
    fn from(map: Map) -> Self {
        Value(map.0.into())
    }
}

/// A map under construction.
#[derive(Clone, Default)]
pub struct Map(tera::Map);

impl Map {
    /// An empty map, with room for what most hold.
    pub fn new() -> Self {
        Map::with_capacity(7)
    }

    /// An empty map with room for so many entries.
    pub fn with_capacity(capacity: usize) -> Self {
        let mut map = tera::Map::default();
        map.reserve(capacity);
        Map(map)
    }

    /// Adds an entry whose key is known when the program is compiled.
    pub fn set(&mut self, key: &'static str, value: impl Into<Value>) {
        self.0.insert(tera::value::Key::Str(key), value.into().0);
    }

    /// Adds an entry with the author's own key.
    pub fn set_owned(&mut self, key: String, value: impl Into<Value>) {
        self.0.insert(mark::owned(key).into(), value.into().0);
    }
}

/// What one rendering sees besides the globals.
#[derive(Default)]
pub struct Context(tera::Context);

impl Context {
    /// Nothing.
    pub fn new() -> Self {
        Context::default()
    }

    /// Adds a variable.
    pub fn set(&mut self, name: &'static str, value: impl Into<Value>) {
        self.0.insert_value(name, value.into().0);
    }
}

/// Something wrong in a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateError {
    /// The template, where it is known.
    pub template: Option<String>,
    /// The place in it.
    pub span: Option<Span>,
    /// What is wrong.
    pub message: String,
    /// The name of another template that it is about.
    pub about: Option<String>,
}

impl TemplateError {
    fn of(error: &tera::Error) -> Self {
        use tera::ErrorKind;
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                let span = report.span();
                let length = match span.end_line == span.start_line {
                    true => span.end_col.saturating_sub(span.start_col).max(1),
                    false => 1,
                };
                let span = Span {
                    line: span.start_line.max(1) as u32,
                    column: span.start_col as u32 + 1,
                    length: length as u32,
                };
                let template = Some(report.filename().to_owned()).filter(|name| !name.is_empty());
                let message = report.message().to_owned();
                TemplateError { template, span: Some(span), message, about: None }
            }
            ErrorKind::MissingParent { current, parent } => TemplateError {
                template: Some(current.clone()),
                span: None,
                message: error.to_string(),
                about: Some(parent.clone()),
            },
            _ => Self::of_report(&error.to_string()),
        }
    }
}

impl TemplateError {
    /// What a template has drawn is no drawing.
    pub fn of_drawing(template: &str, message: String) -> Self {
        TemplateError { template: Some(template.to_owned()), span: None, message, about: None }
    }

    /// Some errors come as a printed report only: `error: message`, ` --> name:line:column`.
    fn of_report(report: &str) -> Self {
        let message = report.lines().next().unwrap_or("").trim_start_matches("error: ").to_owned();
        let place = report.lines().find_map(|line| line.trim().strip_prefix("--> "));
        let mut parts = place.unwrap_or("").trim_matches(['[', ']']).rsplitn(3, ':');
        let (column, line, name) = (parts.next(), parts.next(), parts.next());
        let number = |part: Option<&str>| part.and_then(|part| part.trim().parse::<u32>().ok());
        let marked = report.matches('^').count().max(1) as u32;
        let span = number(line).zip(number(column));
        let span = span.map(|(line, column)| Span { line, column, length: marked });
        let template = name.filter(|_| span.is_some()).map(str::to_owned);
        TemplateError { template, span, message, about: None }
    }
}

/// The function behind `tr(key="…", …)`: the key, and the other arguments as texts and numbers.
pub type Translate = dyn Fn(&str, &[(String, Argument)]) -> Marked + Send + Sync;

/// An argument of a string of the interface.
#[derive(Debug, Clone, PartialEq)]
pub enum Argument {
    /// A number, which decides between plural forms.
    Number(f64),
    /// Anything else.
    Text(String),
}

/// The templates of a theme. A copy takes some megabytes: there is one for each thread that renders, and it speaks the
/// language that it is told to.
#[derive(Clone)]
pub struct Templates(tera::Tera);

/// What every rendering in one language sees.
pub struct Globals {
    values: tera::Context,
    translate: Arc<Translate>,
}

impl Globals {
    /// Nothing but what `tr` says.
    pub fn new(translate: Arc<Translate>) -> Self {
        Globals { values: tera::Context::new(), translate }
    }

    /// Makes a variable known to every rendering.
    pub fn set(&mut self, name: &'static str, value: impl Into<Value>) {
        self.values.insert_value(name, value.into().0);
    }
}

/// The function behind `fit(text=…, …)` in a drawing: the text, and the other arguments as numbers or
/// texts.
pub type Fit = dyn Fn(&str, &[(String, Argument)]) -> Result<Value, String> + Send + Sync;

impl Templates {
    /// Compiles templates, given as name and text.
    ///
    /// # Errors
    /// Every template that cannot be read.
    pub fn compile(mut sources: Vec<(String, String)>) -> Result<Self, Vec<TemplateError>> {
        let mut errors = Vec::new();
        loop {
            let mut tera = tera::Tera::new();
            tera.autoescape_on(vec![".html", ".xml", ".svg"]);
            for function in ["tr", "fit"] {
                tera.register_function(function, |_: tera::Kwargs, _: &tera::State<'_>| {
                    String::new()
                });
            }
            // The title of a window or of a link that is sent stands alone: there is nothing to isolate its parts from.
            tera.register_filter("bare", |text: &str, _: tera::Kwargs, _: &tera::State<'_>| {
                text.replace(['\u{2068}', '\u{2069}'], "")
            });
            let given = sources.iter().map(|(name, text)| (name.as_str(), text.as_str()));
            let Err(error) = tera.add_raw_templates(given) else {
                return if errors.is_empty() { Ok(Templates(tera)) } else { Err(errors) };
            };
            let error = TemplateError::of(&error);
            // One broken template is put aside, to see what is wrong with the others.
            let before = sources.len();
            sources.retain(|(name, _)| error.template.as_ref() != Some(name));
            errors.push(error);
            if sources.len() == before || sources.is_empty() {
                return Err(errors);
            }
        }
    }

    /// Speaks a language from now on.
    pub fn speak(&mut self, globals: &Globals) {
        *self.0.global_context() = globals.values.clone();
        self.set_translate(Arc::clone(&globals.translate));
    }

    /// Sets what `tr` says.
    fn set_translate(&mut self, translate: Arc<Translate>) {
        self.0.register_function("tr", move |arguments: tera::Kwargs, _: &tera::State<'_>| {
            let mut key = None;
            let mut others = Vec::new();
            for (name, value) in arguments.iter() {
                match name.as_str() {
                    Some("key") => key = value.as_str().map(str::to_owned),
                    Some(name) => others.push((name.to_owned(), argument(value))),
                    None => {}
                }
            }
            match key {
                Some(key) => Ok(translate(&key, &others).into_string()),
                None => Err(tera::Error::message("`tr` needs the `key` of a string")),
            }
        });
    }

    /// Sets what `fit` gives.
    pub fn set_fit(&mut self, fit: Box<Fit>) {
        self.0.register_function("fit", move |arguments: tera::Kwargs, _: &tera::State<'_>| {
            let (mut text, mut others) = (String::new(), Vec::new());
            for (name, value) in arguments.iter() {
                match name.as_str() {
                    Some("text") if value.is_none() => {}
                    // What is drawn is seen and not heard.
                    Some("text") => text = mark::owned(value.to_string()),
                    Some(name) => others.push((name.to_owned(), argument(value))),
                    None => {}
                }
            }
            fit(&text, &others).map(|block| block.0).map_err(tera::Error::message)
        });
    }

    /// Whether there is a template of this name.
    pub fn has(&self, name: &str) -> bool {
        self.0.contains_template(name)
    }

    /// Renders a template to the end of `out`.
    ///
    /// # Errors
    /// What is wrong in the template for these values, with its place.
    pub fn render(
        &self,
        name: &str,
        context: &Context,
        out: &mut Vec<u8>,
    ) -> Result<(), TemplateError> {
        self.0.render_to(name, &context.0, out).map_err(|error| TemplateError::of(&error))
    }
}

fn argument(value: &tera::Value) -> Argument {
    match value.as_f64().or_else(|| value.as_i64().map(|number| number as f64)) {
        Some(number) => Argument::Number(number),
        None => Argument::Text(value.to_string()),
    }
}
