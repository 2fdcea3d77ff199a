//! Files that a guide leads to and that are too large to be kept on a phone with it.

use super::{Check, Checked};
use crate::content::kinds::Kind;
use crate::output::view::heavy;
use crate::words::diagnostic::{Code, Diagnostic, codes};

pub(super) struct FileNotKept;

impl Check for FileNotKept {
    fn code(&self) -> &'static Code {
        &codes::FILE_NOT_KEPT
    }

    fn site(&self, checked: &Checked<'_>, said: &mut Vec<Diagnostic>) {
        let site = checked.site;
        if !site.subject_ids().any(|page| site.subject(page).kind == Kind::Guide) {
            return;
        }
        for id in checked.documents() {
            let document = site.document(id);
            for (place, file, size) in heavy::not_kept(site, id, checked.world) {
                let (asset, size) = (file.as_str(), heavy::megabytes(size));
                let asset = asset.strip_prefix("content/").unwrap_or(asset);
                let message = format!(
                    "`{asset}` has {size:.1} MB: phones that keep the guide do not keep it"
                );
                let link = document.body.links.get(place).map(|link| link.span);
                let path = &document.source.path;
                said.push(Diagnostic::new(self.code(), path, message).maybe_at(link).hint(
                    "make it smaller than 10 MB; as it is, the page says beside the link that it needs a connection",
                ));
            }
        }
    }
}
