//! Pictograms: those that the theme draws, as templates see them, and those that content names and
//! the theme does not draw.

use crate::content::kinds::Facts;
use crate::content::record::Pictogram;
use crate::words::diagnostic::{self, Diagnostic, codes};
use crate::words::template::{Map, Value};

use super::View;

/// The theme's pictograms by name.
pub(super) fn icons_value(view: &View) -> Value {
    let mut map = Map::new();
    for (name, svg) in &view.theme.icons {
        map.set_owned(name.clone(), Value::html(svg));
    }
    map.into()
}

/// Says which pictograms pages name that the theme does not draw: nothing would stand in their
/// place.
pub fn say_missing_icons(view: &View, diagnostics: &mut Vec<Diagnostic>) {
    for subject in view.site.subject_ids() {
        let source = view.site.source(subject);
        let Some(Pictogram { name, span }) = icon(&source.facts) else { continue };
        if view.theme.icons.contains_key(name) {
            continue;
        }
        let known = view.theme.icons.keys().map(String::as_str);
        let meant = of_meaning(name).filter(|meant| view.theme.icons.contains_key(*meant));
        let meant = meant.map(|meant| format!("take `{meant}`, which stands for it"));
        let hint = meant.or_else(|| diagnostic::did_you_mean(name, known)).unwrap_or_else(|| {
            let known: Vec<String> =
                view.theme.icons.keys().map(|name| format!("`{name}`")).collect();
            format!("it draws {}", known.join(", "))
        });
        let message = format!("the theme draws no pictogram `{name}`");
        let diagnostic =
            Diagnostic::new(&codes::ICON_UNKNOWN, &source.source.path, message).at(*span);
        diagnostics.push(diagnostic.hint(hint));
    }
}

/// What pages of guides are often about, and the pictogram of the built-in theme that people take for it.
const MEANINGS: &[(&str, &str)] = &[
    ("appointment", "calendar"),
    ("bus", "tram"),
    ("children", "child"),
    ("doctor", "heart"),
    ("documents", "paper"),
    ("education", "diploma"),
    ("emergency", "alarm"),
    ("health", "heart"),
    ("hospital", "heart"),
    ("house", "home"),
    ("housing", "home"),
    ("job", "briefcase"),
    ("jobs", "briefcase"),
    ("language", "speech"),
    ("languages", "speech"),
    ("law", "scales"),
    ("learning", "book"),
    ("mail", "envelope"),
    ("medical", "heart"),
    ("money", "coin"),
    ("post", "envelope"),
    ("rights", "scales"),
    ("safety", "shield"),
    ("school", "diploma"),
    ("shopping", "shop"),
    ("train", "tram"),
    ("transport", "tram"),
    ("voting", "vote"),
    ("work", "briefcase"),
];

fn of_meaning(name: &str) -> Option<&'static str> {
    let name = name.to_lowercase();
    MEANINGS.iter().find(|(meaning, _)| *meaning == name).map(|(_, pictogram)| *pictogram)
}

/// The pictogram that a page names.
pub(super) fn icon(facts: &Facts) -> Option<&Pictogram> {
    match facts {
        Facts::Topic(facts) => facts.icon.as_ref(),
        Facts::Guide(facts) => facts.icon.as_ref(),
        _ => None,
    }
}
