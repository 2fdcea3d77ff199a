//! Pictures whose files are larger than `max_kb` thousand bytes and are sent to readers as they are. Of
//! all others they get small ones.

use super::{Check, Checked};
use crate::content::pictures;
use crate::words::diagnostic::{Code, Diagnostic, codes};
use crate::words::path::SourcePath;
use crate::words::world::World;

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
            let bytes = match checked.world.size(path) {
                Ok(bytes) => bytes,
                Err(error) => {
                    said.push(pictures::gone(path, &error));
                    continue;
                }
            };
            if bytes <= limit * 1000 || is_made_smaller(checked.world, path) {
                continue;
            }
            let kb = bytes.div_ceil(1000);
            let message = format!("the picture has {kb} kB, and at most {limit} kB are wanted");
            let hint = match ending(path).as_deref() {
                Some("svg") => "leave out of the drawing what nobody sees, or save it as PNG",
                _ => {
                    "save it as JPEG, PNG or WebP that does not move: of those, readers get small ones"
                }
            };
            said.push(Diagnostic::new(self.code(), path, message).hint(hint));
        }
    }
}

fn is_made_smaller(world: &dyn World, path: &SourcePath) -> bool {
    let picture = pictures::look(world, path, None).picture;
    picture.is_some_and(|picture| !picture.nature.forms().is_empty())
}

fn is_picture(path: &SourcePath) -> bool {
    ending(path).is_some_and(|ending| PICTURES.contains(&ending.as_str()))
}

fn ending(path: &SourcePath) -> Option<String> {
    path.file_name().rsplit_once('.').map(|(_, ending)| ending.to_lowercase())
}
