//! The words for what is wrong with an address, wherever it stands: in a text or as a fact.
//!
//! Owns the wording and the codes; decides nothing.

use super::{Caution, Other, Outside, Refused};
use crate::words::diagnostic::{Diagnostic, Span, codes};
use crate::words::path::SourcePath;

/// What to say of the target of a link that is not written.
pub fn refused_link(refused: &Refused, target: &str, path: &SourcePath, at: Span) -> Diagnostic {
    let (code, message, hint) = match refused {
        Refused::Scheme(scheme) => (
            &codes::LINK_SCHEME,
            format!("readers cannot follow a link with the scheme `{scheme}:`"),
            "use `https:`, `mailto:`, `tel:`, `sms:` or `geo:`".to_owned(),
        ),
        other => refused_anywhere(other, target),
    };
    Diagnostic::new(code, path, message).at(at).hint(hint)
}

/// What to say of a picture whose address is not written.
pub fn refused_picture(refused: &Refused, target: &str, path: &SourcePath, at: Span) -> Diagnostic {
    let (code, message, hint) = match refused {
        Refused::Scheme(scheme) => (
            &codes::LINK_SCHEME,
            format!("a picture cannot be loaded with the scheme `{scheme}:`"),
            "put the file beside the page, and name it by its path".to_owned(),
        ),
        other => refused_anywhere(other, target),
    };
    Diagnostic::new(code, path, message).at(at).hint(hint)
}

fn refused_anywhere(
    refused: &Refused,
    target: &str,
) -> (&'static crate::words::diagnostic::Code, String, String) {
    match refused {
        Refused::NoScheme => (
            &codes::LINK_SCHEME,
            format!("`{target}` leaves out its scheme, which does not work from a disk"),
            format!("write `https:{target}`"),
        ),
        Refused::Backslash => (
            &codes::LINK_SCHEME,
            format!("browsers read `{target}` as the address of another host"),
            "write `https://` and the host, or a path of this site with `/`".to_owned(),
        ),
        Refused::Malformed(malformed) => (
            &codes::LINK_MALFORMED,
            format!("`{target}` {malformed}"),
            "write the whole address: `https://city.example/`".to_owned(),
        ),
        Refused::Telephone(scheme, number, reason) => {
            (&codes::PHONE_INVALID, reason.message(number), reason.hint(scheme))
        }
        Refused::Scheme(scheme) => (
            &codes::LINK_SCHEME,
            format!("`{target}` has the scheme `{scheme}:`"),
            "use `https:`".to_owned(),
        ),
    }
}

/// What readers should be spared in an address that is written; nothing of one that is as it should be.
pub fn caution(outside: &Outside, path: &SourcePath, at: Span) -> Option<Diagnostic> {
    let (target, host) = (outside.href.as_str(), &outside.host);
    let (code, message, hint) = match outside.caution.as_ref()? {
        Caution::UserInformation => (
            &codes::LINK_DECEPTIVE,
            format!("`{target}` leads to `{host}`, not to what stands before the `@`"),
            format!("write the address without the part before the `@`: `https://{host}/`"),
        ),
        Caution::MixedScripts => (
            &codes::LINK_DECEPTIVE,
            format!(
                "the host of `{target}` mixes letters of two scripts that look alike; it is `{host}`"
            ),
            "copy the address anew from where you know it to be right".to_owned(),
        ),
        Caution::Unprotected => (
            &codes::LINK_INSECURE,
            format!("`{target}` is not protected on its way"),
            "write `https://`, which almost every site understands".to_owned(),
        ),
    };
    Some(Diagnostic::new(code, path, message).at(at).hint(hint))
}

/// What to say of a link whose words name another number or address than the one that it leads to.
pub fn other(other: &Other, target: &str, path: &SourcePath, at: Span) -> Diagnostic {
    let (code, what, shown, to_write) = match other {
        Other::Number(shown, to_write) => {
            (&codes::PHONE_DIFFERS, "the number", shown, to_write.as_ref())
        }
        Other::Mail(shown, to_write) => {
            (&codes::LINK_DIFFERS, "the e-mail address", shown, Some(to_write))
        }
        Other::Web(shown, to_write) => (&codes::LINK_DIFFERS, "the address", shown, Some(to_write)),
    };
    let message = format!("readers see {what} `{shown}`, and the link leads to `{target}`");
    let hint = match to_write {
        Some(to_write) => format!(
            "if what readers see is right, write `{to_write}` as the target; if not, correct the words"
        ),
        None => "write the same number in the words and in the target".to_owned(),
    };
    // The target alone does not tell this mistake from the next one.
    Diagnostic::new(code, path, message).at(at).about(format!("{shown}, {target}")).hint(hint)
}

/// What to say of a picture on another host that the policy of the site does not allow, and with which
/// source it would.
pub fn picture_elsewhere(
    outside: &Outside,
    to_allow: &str,
    path: &SourcePath,
    at: Span,
) -> Diagnostic {
    let host = &outside.host;
    let message = format!("the picture is on another host, `{host}`, so browsers will not show it");
    Diagnostic::new(&codes::IMAGE_EXTERNAL, path, message)
        .at(at)
        .hint("put the file beside the page, if its licence allows, and name it by its path")
        .hint(format!(
            "or allow the host in `welcomat.yaml`, which then learns who reads the page: `csp: {{ img-src: [{to_allow}] }}`"
        ))
}
