//! The blocks of code in the corpus.
//!
//! Owns a short text in each of some languages, with enough in it to colour. It must not know on
//! which pages they stand.

/// A fenced block in one language after the other.
pub fn sample(turn: usize, number: usize) -> String {
    let (language, code) = CODE[turn % CODE.len()];
    // The number keeps a builder from colouring one text for all pages.
    format!("```{language}\n{}\n```\n", code.replace("NUMBER", &number.to_string()))
}

const CODE: [(&str, &str); 5] = [
    (
        "rust",
        r#"/// The seats that are left on line NUMBER.
fn seats_left(stops: &[Stop], capacity: usize) -> Option<usize> {
    let taken: usize = stops.iter().map(|stop| stop.waiting).sum();
    match capacity.checked_sub(taken) {
        Some(left) if left > 0 => Some(left),
        _ => None, // the next bus comes in "NUMBER" minutes
    }
}"#,
    ),
    (
        "json",
        r#"{
  "practice": NUMBER,
  "name": "Welcome desk",
  "open": true,
  "hours": [{ "day": "Mo", "from": "09:00", "to": "17:00" }],
  "contact": { "phone": null, "floor": -1, "rooms": [1, 2, 3.5] }
}"#,
    ),
    (
        "yaml",
        r#"# How the desk of practice NUMBER is staffed
desk:
  number: NUMBER
  open: true
  languages: [en, fr, ar]
  shifts:
    - { day: Mo, from: "09:00", people: 2 }
    - { day: Tu, from: "13:00", people: 3 }"#,
    ),
    (
        "bash",
        r#"#!/usr/bin/env bash
# Counts the visits of practice NUMBER.
set -euo pipefail
total=0
for file in visits/NUMBER/*.csv; do
  count=$(tail -n +2 "$file" | wc -l)
  total=$((total + count))
done
echo "visits: ${total}""#,
    ),
    (
        "python",
        r#"from collections import Counter

def busiest(visits: list[dict], practice: int = NUMBER) -> str | None:
    """The weekday on which most people come."""
    days = Counter(visit["day"] for visit in visits if visit["practice"] == practice)
    if not days:
        return None
    return days.most_common(1)[0][0]  # ties: the first"#,
    ),
];
