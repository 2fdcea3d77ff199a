//! Files that a guide leads to and that are too large to be kept on a phone with it.

use super::{Check, Checked};
use crate::diagnostic::{Code, Diagnostic, codes};
use crate::formats::LARGEST_KEPT;
use crate::kinds::Kind;
use crate::path::SourcePath;
use crate::site::Target;
use crate::sources::CONTENT;

pub(super) struct FileNotKept;

/// The kinds of pages that are kept with a guide.
const KEPT: &[Kind] = &[Kind::Guide, Kind::Service, Kind::Term, Kind::Event, Kind::Topic];

impl Check for FileNotKept {
    fn code(&self) -> &'static Code {
        &codes::FILE_NOT_KEPT
    }

    fn site(&self, checked: &Checked<'_>, said: &mut Vec<Diagnostic>) {
        let site = checked.site;
        if !site.subject_ids().any(|page| site.subject(page).kind == Kind::Guide) {
            return;
        }
        let kept = checked.documents().filter(|id| KEPT.contains(&site.document(*id).source.kind));
        for id in kept {
            let document = site.document(id);
            for (link, target) in document.body.links.iter().zip(&site.text(id).targets) {
                let Target::Asset(asset, _) = target else { continue };
                let file = SourcePath::new(format!("{CONTENT}/{asset}"));
                let size = checked.world.size(&file).unwrap_or(0);
                if size > LARGEST_KEPT {
                    let megabytes = size as f64 / 1_048_576.0;
                    let message = format!(
                        "`{asset}` has {megabytes:.1} MB: phones that keep the guide do not keep it"
                    );
                    let path = &document.source.path;
                    said.push(Diagnostic::new(self.code(), path, message).at(link.span).hint(
                        "make it smaller than 10 MB, or say beside the link that it needs a connection",
                    ));
                }
            }
        }
    }
}
