//! A page as it would be if its files said something else than on the disk.
//!
//! Reads; never writes, and knows nothing of what is changed or why.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::content::config::Config;
use crate::content::document::Document;
use crate::content::markdown::Grammars;
use crate::content::observations;
use crate::content::parse;
use crate::content::sources::{Assets, Source};
use crate::site::{self, DocumentId, Site};
use crate::words::language::Direction;
use crate::words::path::{SourcePath, SubjectId};
use crate::words::world::World;

use super::Refusal;

/// A site of one page alone, some of whose files say something else than on the disk: what there is to note does not
/// depend on other pages.
pub(super) fn page_anew(
    world: &dyn World,
    site: &Site,
    subject: SubjectId,
    changed: &[(SourcePath, String)],
) -> Arc<Site> {
    let grammars = Grammars::default();
    let langs = site.config.langs().map(|lang| site.shown(subject, lang));
    let files: BTreeSet<DocumentId> = langs.chain([site.subject(subject).source]).collect();
    let anew = |id: DocumentId| {
        let source = &site.document(id).source;
        let known = changed.iter().find(|(path, _)| *path == source.path);
        let text = match known {
            Some((_, text)) => text.clone(),
            None => read(world, &source.path).unwrap_or_default(),
        };
        Arc::new(read_anew(world, &site.config, source, &text, &grammars))
    };
    let mut documents: Vec<_> = files.into_iter().map(anew).collect();
    documents.sort_by(|a, b| a.source.path.cmp(&b.source.path));
    let options = site::Options { drafts: true };
    site::assemble(&site.config, documents, &Assets::default(), options, None, &mut Vec::new())
}

/// A file that says something else than on the disk.
pub(super) fn read_anew(
    world: &dyn World,
    config: &Config,
    source: &Source,
    text: &str,
    grammars: &Grammars,
) -> Document {
    let options = parse::Options {
        direction: Direction::of(config.tag(source.lang)),
        raw_html: config.raw_html,
        policy: Arc::new(config.policy.clone()),
        today: world.today(),
        timezone: config.timezone.as_deref().map(Arc::from),
    };
    let mut said = Vec::new();
    let mut document = parse::parse(source, text, &options, grammars, &mut said);
    observations::load(world, &mut document, &mut said);
    document
}

pub(super) fn read(world: &dyn World, path: &SourcePath) -> Result<String, Refusal> {
    let bytes = world.read(path).ok();
    let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
    text.ok_or_else(|| Refusal::new(format!("`{path}` cannot be read")))
}

pub(super) fn find(site: &Site, path: &SourcePath) -> Option<DocumentId> {
    site.document_ids().find(|id| site.document(*id).source.path == *path)
}
