//! Figures that mean another number to other readers: a thousand times as much, or as little.
//!
//! Owns which signs stand between the digits of a number and are read in two ways, and what to write instead.

use super::Reader;
use crate::diagnostic::{Diagnostic, Span, codes};
use crate::path::SourcePath;
use crate::yaml::Node;

impl Reader<'_> {
    /// Says of a field of figures which of them is read in two ways.
    pub(super) fn say_unclear_figure(&mut self, node: &Node) {
        let text = node.scalar().unwrap_or_default();
        self.diagnostics.extend(unclear_figure(text, self.path, node.span));
    }
}

/// What is said of a figure in which one sign may divide thousands as well as begin a fraction.
pub fn unclear_figure(text: &str, path: &SourcePath, span: Span) -> Option<Diagnostic> {
    let found = unclear(text)?;
    let (whole, rest) = found.split_once(['.', ','])?;
    let fraction = match rest.trim_end_matches('0') {
        "" => String::new(),
        // With one digit more nobody takes it for thousands.
        all if all.len() == rest.len() => format!(".{all}0"),
        short => format!(".{short}"),
    };
    let message =
        format!("`{found}` is {whole}{rest} to some readers and {whole}{fraction} to others");
    let hint =
        format!("write `{whole}{rest}` for the first, and `{whole}{fraction}` for the second");
    Some(Diagnostic::new(&codes::FIGURE_UNCLEAR, path, message).at(span).hint(hint))
}

/// The first number in a text with one point or comma and exactly three digits behind it, which both are signs for
/// thousands in some language. What begins with a nought is below one in all of them.
fn unclear(text: &str) -> Option<&str> {
    let is_part = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
    let numbers = text.split(|c| !is_part(c)).map(|part| part.trim_matches(['.', ',']));
    numbers.into_iter().find(|number| {
        let parts: Vec<&str> = number.split(['.', ',']).collect();
        matches!(parts[..], [whole, rest]
            if (1..=3).contains(&whole.len()) && !whole.starts_with('0') && rest.len() == 3)
    })
}

#[cfg(test)]
mod tests {
    use super::unclear;

    #[test]
    fn one_sign_and_three_digits() {
        for text in
            ["1.200", "12.500", "1,200", ">1.200", "about 1,200 people", "100.000", "-1.200"]
        {
            assert!(unclear(text).is_some(), "{text}");
        }
        let clear = [
            "1200",
            "1.2",
            "1,2",
            "0.125",
            "1.2000",
            "1234.567",
            "1.200.000",
            "1_200",
            "1 200",
            "12,50",
        ];
        for text in clear {
            assert_eq!(unclear(text), None, "{text}");
        }
    }
}
