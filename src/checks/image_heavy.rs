//! Pictures whose files are larger than `max_kb` thousand bytes.

use super::{Check, Checked};
use crate::diagnostic::{Code, Diagnostic, codes};
use crate::path::SourcePath;

pub(super) struct ImageHeavy;

/// What browsers show as a picture. Animated and vector files count: the data is the same.
const PICTURES: &[&str] =
    &["avif", "bmp", "gif", "jpeg", "jpg", "png", "svg", "tif", "tiff", "webp"];

impl Check for ImageHeavy {
    fn code(&self) -> &'static Code {
        &codes::IMAGE_HEAVY
    }

    fn site(&self, checked: &Checked<'_>, said: &mut Vec<Diagnostic>) {
        let limit = checked.site.config.checks.max_kb;
        for path in checked.site.assets().iter().filter(|path| is_picture(path)) {
            // A file that has gone is missed by whoever needs it.
            let Ok(bytes) = checked.world.size(path) else { continue };
            if bytes <= limit * 1000 {
                continue;
            }
            let kb = bytes.div_ceil(1000);
            let message = format!("the picture has {kb} kB, and at most {limit} kB are wanted");
            said.push(
                Diagnostic::new(self.code(), path, message)
                    .hint("save it 1,200 pixels wide, as JPEG or WebP of medium quality"),
            );
        }
    }
}

fn is_picture(path: &SourcePath) -> bool {
    let extension =
        path.file_name().rsplit_once('.').map(|(_, extension)| extension.to_lowercase());
    extension.is_some_and(|extension| PICTURES.contains(&extension.as_str()))
}
