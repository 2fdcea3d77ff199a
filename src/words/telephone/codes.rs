//! Short codes: which digits somebody dials by themselves, and which groups of digits may therefore be several numbers.
//!
//! Owns what the digits say of that. It knows no country, and no signs: it is given groups of digits that no `+` leads.

/// The numbers of emergencies that mobile phones know in every country (ITU-T E.161.1; 3GPP TS 22.101, section 10.1).
const OF_EMERGENCIES: [&str; 2] = ["112", "911"];
/// The one of them behind which nothing can follow: every mobile phone connects it as soon as it is dialled.
const AT_ONCE: &str = "112";
/// Codes of social value in Europe, which have three digits more and are whole then (Decision 2007/116/EC).
const OF_SOCIAL_VALUE: &str = "116";
/// A number of so many digits may be dialled in one place, but is that of no line in a country.
const OF_CODES: usize = 6;

/// Whether groups may be a number each.
///
/// One number may be grouped by spaces (ITU-T E.123), and so may several; where neither the code of a country nor the zero
/// of a trunk leads them, the digits alone must tell. Plans of numbers leave the first digit 1 to services, and some
/// 99x as well, so that a line begins with neither (ITU-T E.164 leaves that to each plan; 112 and 911 are those of
/// E.161.1). Where each group could be such a code, as in `15 18 112` and `999 112`, nobody can tell; where one could
/// not, as in `36 46`, `19 240` and `902 10 20 30`, all are one. What repeats itself, `118 118` and `113 13`, is one.
pub(super) fn are_several(groups: &[&str]) -> bool {
    let (Some(first), Some(last)) = (groups.first(), groups.last()) else { return false };
    if groups.len() < 2 || groups.iter().all(|group| group == first) && *first != AT_ONCE {
        return false;
    }
    let length: usize = groups.iter().map(|group| group.len()).sum();
    let are_short = length <= OF_CODES && groups.iter().all(|group| (2..=3).contains(&group.len()));
    if *first == AT_ONCE || are_short && groups.iter().any(|it| OF_EMERGENCIES.contains(it)) {
        return true;
    }
    if first.starts_with('0') {
        return groups.iter().all(|group| group.len() == 3 && group.starts_with('0'));
    }
    let is_one = groups.len() == 2
        && (first.ends_with(last) || *first == OF_SOCIAL_VALUE && last.len() == 3);
    let is_code = |group: &&str| is_code(group) || are_alike(group);
    !is_one && groups.iter().all(is_code) && groups.iter().any(|group| self::is_code(group))
}

/// Whether digits are by themselves the number of a service: `15`, `112`, `1450`, `911`, `999`. What begins as `1300` and
/// `1800` do leads a longer number.
pub(super) fn is_code(digits: &str) -> bool {
    match digits.len() {
        2 => digits.starts_with('1'),
        3 => {
            digits.starts_with('1') || digits.starts_with("99") || OF_EMERGENCIES.contains(&digits)
        }
        4 => digits.starts_with('1') && !digits.ends_with("00"),
        _ => false,
    }
}

/// Whether nothing can follow digits that are a code.
pub(super) fn is_whole(digits: &str) -> bool {
    digits == AT_ONCE || is_of_social_value(digits)
}

/// Whether digits are a whole code of social value in Europe: `116117`.
pub(super) fn is_of_social_value(digits: &str) -> bool {
    digits.len() == OF_SOCIAL_VALUE.len() + 3 && digits.starts_with(OF_SOCIAL_VALUE)
}

/// `888`, `000`
fn are_alike(digits: &str) -> bool {
    digits.len() == 3 && digits.bytes().all(|digit| Some(digit) == digits.bytes().next())
}

/// A whole code of social value in front, `116117 9 17`, with how many groups it is; none where nothing stands behind it.
pub(super) fn of_social_value(groups: &[&str]) -> Option<usize> {
    let whole = OF_SOCIAL_VALUE.len() + 3;
    let is_led = groups.first()?.starts_with(OF_SOCIAL_VALUE);
    let mut length = 0;
    let until = groups.iter().position(|group| {
        length += group.len();
        length >= whole
    })?;
    (is_led && length == whole && until + 1 < groups.len()).then_some(until + 1)
}

/// What stands behind the code of a country and is not dialled there: what is dialled inside that country before the code
/// of an area, `+7 8 495`, `+1 1 416`, or the code of the country once more, `+49 49 30`.
pub(super) fn superfluous<'d>(code: &str, groups: &[&'d str]) -> Option<&'d str> {
    /// No code of an area in these countries begins with the digits of the country itself.
    const NEVER_TWICE: [&str; 13] =
        ["30", "31", "32", "33", "34", "40", "43", "44", "49", "90", "351", "353", "380"];
    let first: &'d str = groups.first()?;
    let length: usize = groups.iter().map(|group| group.len()).sum();
    let is_trunk = match code {
        // No code of an area begins with 1 there.
        "1" => first.starts_with('1'),
        // Numbers have ten digits there.
        "7" => first.starts_with('8') && length == 11,
        "370" | "375" => first == "8",
        _ => false,
    };
    if is_trunk {
        return first.get(..1);
    }
    (NEVER_TWICE.contains(&code) && first == code).then_some(first)
}
