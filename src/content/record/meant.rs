//! Words that people write for one of a closed list, and what to write for them.
//!
//! Knows words, and no field.

/// Words that people write for one of a closed list.
const MEANT: &[(&str, &str)] = &[
    ("telephone", "phone"),
    ("tel", "phone"),
    ("mobile", "phone"),
    ("cell", "phone"),
    ("landline", "phone"),
    ("hotline", "phone"),
    ("call", "phone"),
    ("text", "sms"),
    ("text-message", "sms"),
    ("e-mail", "email"),
    ("mail", "email"),
    ("mailto", "email"),
    ("website", "web"),
    ("homepage", "web"),
    ("url", "web"),
    ("link", "web"),
    ("online", "web"),
    ("letter", "post"),
    ("address", "post"),
];

/// What to write for a word that is not one of a list.
pub(super) fn word_hint(
    text: &str,
    mut words: impl Iterator<Item = &'static str> + Clone,
) -> Option<String> {
    let text = text.to_lowercase();
    if matches!(&*text, "fax" | "telefax") && words.clone().any(|word| word == "phone") {
        return Some(
            "write the number of a fax in the text of the page: nobody can call it".to_owned(),
        );
    }
    let meant = word_meant(&text)?;
    words.any(|word| word == meant).then(|| format!("did you mean `{meant}`?"))
}

/// The word of a closed list that people mean by another.
pub(super) fn word_meant(text: &str) -> Option<&'static str> {
    MEANT.iter().find(|(word, _)| *word == text).map(|(_, meant)| *meant)
}
