//! Asks the questions of `tests/integration/hostile/` for as long as it is let, with inputs that are changed towards whatever reaches
//! more of the program.
//!
//! Owns nothing but the way from libFuzzer to a question: what is asked and who judges is the same as in the tests.

#[path = "../tests/integration/hostile/ask.rs"]
pub mod ask;
#[path = "../tests/integration/hostile/judge.rs"]
pub mod judge;
#[path = "../tests/integration/hostile/record.rs"]
pub mod record;

/// Asks at a door, and stops the program if anything was wrong.
pub fn ask(door: &str, bytes: &[u8]) {
    let (_, question) = ask::DOORS.iter().find(|(name, _)| *name == door).expect("a door of this name");
    let wrong = question(bytes);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
