//! Characters that nobody sees: one list for names of files, for what the program writes into files, and for
//! its messages. It knows nothing of where a text stands.

use crate::words::mark;

/// Controls, formats and fillers, separators of lines, private characters and those that are none: Unicode's
/// general categories Cc, Cf, Zl, Zp and Co, what is ignorable by default, and noncharacters, without the
/// signs of Cf that are drawn (such as the Arabic sign of a number).
pub fn is_unseen(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}'
                | '\u{34f}'
                | '\u{61c}'
                | '\u{115f}'
                | '\u{1160}'
                | '\u{17b4}'
                | '\u{17b5}'
                | '\u{180e}'
                | '\u{200b}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{3164}'
                | '\u{feff}'
                | '\u{ffa0}'
                | '\u{fff0}'..='\u{fffb}'
                | '\u{1bca0}'..='\u{1bca3}'
                | '\u{1d173}'..='\u{1d17a}'
                | '\u{e000}'..='\u{f8ff}'
                | '\u{e0000}'..='\u{e00ff}'
                | '\u{e01f0}'..='\u{10ffff}'
        )
        || mark::is_foreign(character)
}
