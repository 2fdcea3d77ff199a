//! What is left of links: an address that is none, a space between the words and the address, brackets of full width.
//!
//! It is given what stands from the end of the words on; what else may stand in brackets is told in the table itself.

use super::{Leftover, What, marks, up_to};
use crate::words::telephone::Telephone;

/// What is left of a link.
pub(super) fn closed(rest: &str) -> Option<(usize, What)> {
    if let Some(target) = rest.strip_prefix("](") {
        // What stands for the address is what is to be told of.
        let space = target.len() - target.trim_start().len();
        if let Some((length, what)) = super::brace(target.trim_start()) {
            return Some(("](".len() + space + length, what));
        }
        if let Some(left) = number(target) {
            return Some(left);
        }
        return Some((
            up_to(rest, ")"),
            marks(
                "a link or picture that is not one, `[…](…)`,",
                "an address holds no space: write `%20` in its place, or put the address between `<` and `>`; and close both brackets",
            ),
        ));
    }
    if let Some(left) = full_width(rest) {
        return Some(left);
    }
    let target = rest.strip_prefix("] (")?;
    let is_page = target
        .split_once(')')
        .is_some_and(|(page, _)| page.ends_with(".md") && !page.contains(char::is_whitespace));
    (is_page || is_address(target)).then(|| {
        let instead = "write no space between the words and the address: `[words](/path/)`";
        (up_to(rest, ")"), marks("a link with a space inside, `[…] (…)`,", instead))
    })
}

fn is_address(target: &str) -> bool {
    let starts = ["http://", "https://", "/", "./", "../", "mailto:", "tel:", "sms:"];
    starts.iter().any(|start| target.starts_with(start))
}

/// `tel:+49 30 123456)`: the number of a link that the spaces in it kept from being one.
fn number(target: &str) -> Option<(usize, What)> {
    let scheme = ["tel:", "sms:"].into_iter().find(|scheme| {
        target.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    })?;
    let mut depth = 0;
    let is_end = |c: char| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        depth < 0 || c == '\n'
    };
    let written = &target[..target.find(is_end)?];
    let written_number = &written[scheme.len()..];
    let instead = match Telephone::parse(written_number) {
        Ok(number) => format!("write `{scheme}{}`: an address holds no space", number.dialled()),
        Err(reason) => reason.hint(scheme),
    };
    let name = "a link that is not one, `[…](…)`,";
    Some(("](".len() + written.len() + 1, marks(name, instead)))
}

/// `［words］（/path/）`, `[words]（/path/）`, by the end of its words.
pub(super) fn full_width(rest: &str) -> Option<(usize, What)> {
    let behind = rest.strip_prefix(['］', ']'])?;
    let (open, target) = (behind.chars().next()?, behind.get(behind.chars().next()?.len_utf8()..)?);
    let is_wide = rest.starts_with('］') && open == '(' || open == '（';
    if !is_wide || !is_address(target) {
        return None;
    }
    let end = target.char_indices().find(|(_, c)| matches!(c, ')' | '）'));
    let end = end.map_or(target.len(), |(at, c)| at + c.len_utf8());
    Some((rest.len() - target.len() + end, wide_link()))
}

fn wide_link() -> What {
    marks(
        "a link in full-width brackets, `［…］（…）`,",
        "write the brackets of ASCII, without a space: `[words](/path/)`",
    )
}

/// What is left of a link whose address has become one of its own, `[words] (https://…)` and `［words］（https://…）`, by the
/// words before the address and what follows them. A note, `[1] (https://…)`, is no link.
pub fn link_behind(words: &str, behind: &str) -> Option<Leftover> {
    const ENDS: [&str; 6] = ["] (", "]（", "］（", "］(", "］ (", "］ （"];
    let starts = ["http://", "https://", "www.", "HTTP://", "HTTPS://"];
    if !starts.iter().any(|start| behind.starts_with(start)) {
        return None;
    }
    if let Some(before) = words.strip_suffix('[') {
        return named_in_wiki(before, behind);
    }
    let end = ENDS.iter().find(|end| words.ends_with(**end))?;
    let before = &words[..words.len() - end.len()];
    let (at, open) =
        before.char_indices().rev().take(LONGEST_WORDS).find(|(_, c)| "[［".contains(*c))?;
    let inner = &before[at + open.len_utf8()..];
    let is_note = inner.chars().count() < 2
        || !inner.contains(char::is_alphabetic)
        || inner.starts_with('^')
        || inner == "sic"
        || before[..at].ends_with('!');
    (!is_note).then(|| Leftover {
        place: at..words.len(),
        what: match *end {
            "] (" => marks(
                "a link with a space inside, `[…] (…)`,",
                "write no space between the words and the address: `[words](https://…)`",
            ),
            _ => wide_link(),
        },
    })
}

/// `[https://a.example/ words]`, by what stands before its bracket and behind. What has a figure may be a source with the
/// day on which it was read.
fn named_in_wiki(before: &str, behind: &str) -> Option<Leftover> {
    let (inner, _) = super::near(behind).split_once(']')?;
    let (_, name) = inner.split_once(' ')?;
    let is_name = name.starts_with(char::is_alphabetic)
        && !name.contains(|c: char| c.is_numeric() || "[(".contains(c));
    is_name.then(|| Leftover {
        place: before.len()..before.len() + 1,
        what: marks(
            "a link of a wiki, `[https://… words]`,",
            "write the words in the brackets and the address behind them: `[words](https://…)`",
        ),
    })
}

/// The attributes behind a link or a picture, `{target=_blank}`, by what stands before them.
pub fn attributes_behind(before: &str, words: &str) -> Option<Leftover> {
    if !before.ends_with(')') || super::brace(super::near(words)).is_some() {
        return None;
    }
    let (inside, _) = super::near(words).strip_prefix('{')?.split_once('}')?;
    let is_set = |part: &str| {
        part.split_once('=').is_some_and(|(name, value)| {
            !value.is_empty()
                && name.starts_with(|c: char| c.is_ascii_lowercase())
                && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
        }) || part.starts_with(['.', '#', ':'])
    };
    let mut parts = inside.split_whitespace().peekable();
    let is_list = parts.peek().is_some() && parts.all(is_set);
    is_list.then(|| Leftover {
        place: 0..inside.len() + 2,
        what: marks("the list of attributes `{…}`", "remove it: it has no effect here"),
    })
}

/// So far back the beginning of the words of a link is looked for.
const LONGEST_WORDS: usize = 300;
