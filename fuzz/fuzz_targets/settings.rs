//! See `settings` in `tests/integration/hostile/ask.rs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| welcomat_fuzz::ask("settings", bytes));
