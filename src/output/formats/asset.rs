//! Files below `content/` that are no pages: published once for all languages, at their own path.
//! Pictures lose what is not to be seen in them.

use super::{Context, FileFormat, Format, Origin, RenderError, Wanted};
use crate::content::pictures::{self, Publishing};
use crate::media::picture;
use crate::output::view::View;
use crate::site::address;
use crate::words::diagnostic::Diagnostic;
use crate::words::path::{OutputPath, SourcePath};

pub(super) struct Asset;

impl Format for Asset {
    type Subject = SourcePath;
    type Audience = ();

    const NAME: &'static str = "assets";

    fn plan(view: &View, wanted: &mut Wanted<'_, Self>, _: &mut Vec<Diagnostic>) {
        let is_redrawn = |source: &SourcePath| {
            view.pictures.find(source).is_some_and(|picture| picture.nature.is_redrawn())
        };
        for source in view.site.assets() {
            if !is_redrawn(source) && !view.pictures.refuses(source) {
                let path = address::output_of_asset(source);
                wanted.claimed_file(path, source.clone(), (), source.clone());
            }
        }
    }

    fn origin(source: &SourcePath) -> Origin<'_> {
        Origin::Source(source)
    }
}

impl FileFormat for Asset {
    fn render(
        source: &SourcePath,
        (): (),
        _: &OutputPath,
        context: &Context<'_>,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        let bytes = context.read(source)?;
        match pictures::publishing(source, &bytes, &context.view.site.config.assets) {
            Publishing::AsItIs => out.extend_from_slice(&bytes),
            Publishing::KeptBack => {
                let wrong = "it has changed while the site was built";
                return Err(RenderError::unreadable(pictures::broken(source, wrong)));
            }
            Publishing::Cleaned(kind) => match picture::clean(&bytes, kind) {
                Some(clean) => out.extend_from_slice(&clean),
                None => {
                    let wrong = "its parts cannot be told apart";
                    return Err(RenderError::unreadable(pictures::broken(source, wrong)));
                }
            },
        }
        Ok(())
    }
}
