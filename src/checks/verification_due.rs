//! Pages whose facts were verified too long ago: one message for each organisation that is to be
//! asked, for that is one letter to write.

use std::collections::BTreeMap;

use super::{Check, Checked};
use crate::content::config;
use crate::content::document::Document;
use crate::content::kinds::{Facts, Kind};
use crate::content::record::Party;
use crate::site::{DocumentId, Site};
use crate::words::date::Date;
use crate::words::diagnostic::{Code, Diagnostic, codes};
use crate::words::path::{SourcePath, SubjectId};

pub(super) struct VerificationDue;

/// How long facts hold where the page does not say.
const MONTHS: u32 = 12;

/// A page that is due.
struct Due {
    document: DocumentId,
    verified: Date,
}

impl Check for VerificationDue {
    fn code(&self) -> &'static Code {
        &codes::VERIFICATION_DUE
    }

    fn site(&self, checked: &Checked<'_>, said: &mut Vec<Diagnostic>) {
        let mut groups: BTreeMap<Option<SubjectId>, Vec<Due>> = BTreeMap::new();
        for id in checked.documents() {
            let document = checked.site.document(id);
            if let Some(verified) = due(document, checked.today()) {
                let organisation = organisation(document, checked.site);
                groups.entry(organisation).or_default().push(Due { document: id, verified });
            }
        }
        for (organisation, mut pages) in groups {
            pages.sort_by_key(|due| (due.verified, due.document));
            said.push(self.letter(checked.site, organisation, &pages));
        }
    }
}

impl VerificationDue {
    /// What is said to one organisation, the page that waits longest first.
    fn letter(&self, site: &Site, organisation: Option<SubjectId>, pages: &[Due]) -> Diagnostic {
        let (path, name) = addressee(site, organisation);
        let oldest = pages.first().map(|due| due.verified).unwrap_or_default();
        let message = match pages {
            [_] => format!("1 page of {name} is to be verified again: last done on {oldest}"),
            _ => format!(
                "{} pages of {name} are to be verified again: the oldest was last done on {oldest}",
                pages.len()
            ),
        };
        let mut diagnostic = Diagnostic::new(self.code(), &path, message);
        for due in pages {
            let document = site.document(due.document);
            let text = format!("`{}`, verified on {}", document.title(), due.verified);
            diagnostic = diagnostic.label(&document.source.path, None, text);
        }
        diagnostic.hint("ask, correct what has changed, and set `verified_on:` to that day")
    }
}

/// The day of the last verification, where it is too long ago.
fn due(document: &Document, today: Date) -> Option<Date> {
    let verified = document.common.verified_on.filter(|_| document.source.is_source)?;
    let months = document.common.review_every.map_or(MONTHS, |every| every.0);
    (verified.plus_months(months) < today).then_some(verified)
}

/// Who is to be asked: who offers it, else who verified it, where that is an organisation.
fn organisation(document: &Document, site: &Site) -> Option<SubjectId> {
    let offers = match &document.facts {
        Facts::Service(service) => service.organisation.as_ref(),
        Facts::Practice(practice) => practice.organisation.as_ref(),
        Facts::Event(event) => event.organiser.as_ref(),
        _ => None,
    };
    let verified_by = match &document.common.verified_by {
        Some(Party::Page(reference)) => reference.subject,
        _ => None,
    };
    let asked = offers.and_then(|offers| offers.subject()).or(verified_by);
    asked.filter(|subject| site.subject(*subject).kind == Kind::Organisation)
}

/// The file that stands for whoever is to be asked, and their name.
fn addressee(site: &Site, organisation: Option<SubjectId>) -> (SourcePath, String) {
    if let Some(organisation) = organisation {
        let document = site.source(organisation);
        return (document.source.path.clone(), format!("`{}`", document.title()));
    }
    let publisher = site.config.publisher.as_ref().and_then(|publisher| publisher.name.as_ref());
    let name = publisher.map_or_else(|| "this site".to_owned(), |name| format!("`{name}`"));
    (SourcePath::new(config::FILE), name)
}
