//! Which pages and files the fields of front matter name.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Suggestions, codes};
use crate::document::Document;
use crate::kinds::Kind;
use crate::path::{self, SourcePath};
use crate::record::{Asset, Mention, Record, Reference};
use crate::sources::CONTENT;

use super::names::{Names, content_path};
use crate::path::SubjectId;

/// A file with every reference resolved, also that of its blocks to services. One that names nothing is the same
/// as it was parsed, and shares its memory.
pub(super) fn resolved(
    parsed: &Arc<Document>,
    names: &Names,
    suggestions: &Suggestions,
    diagnostics: &mut Vec<Diagnostic>,
) -> Arc<Document> {
    let path = &parsed.source.path;
    let mut document = Arc::clone(parsed);
    let mut seen = Seen { path, names, suggestions, diagnostics };
    if parsed.has_mentions {
        let own = Arc::make_mut(&mut document);
        let mut visit = |mention: Mention<'_>| match mention {
            Mention::Page(reference) => seen.page(reference),
            Mention::Asset(asset) => seen.file(asset),
        };
        own.common.mention_fields(&mut visit);
        own.facts.mentions(&mut visit);
    }
    for block in &parsed.body.blocks {
        let mut reference = Reference {
            written: block.service.clone(),
            span: block.span,
            kinds: &[Kind::Service],
            subject: None,
        };
        seen.page(&mut reference);
    }
    document
}

/// A file whose references are looked at.
struct Seen<'a> {
    path: &'a SourcePath,
    names: &'a Names,
    suggestions: &'a Suggestions,
    diagnostics: &'a mut Vec<Diagnostic>,
}

/// The page that a written id means where pages of these kinds are expected.
pub(super) fn find(written: &str, kinds: &[Kind], names: &Names) -> Option<SubjectId> {
    let id = written.trim_matches('/').trim_end_matches(".md");
    let in_folders = kinds.iter().map(|kind| format!("{}/{id}", kind.folder()));
    let in_folders = in_folders.filter_map(|id| names.page(&id)).next();
    in_folders.or_else(|| names.page(id).filter(|_| !id.is_empty()))
}

impl Seen<'_> {
    fn page(&mut self, reference: &mut Reference) {
        let (path, names) = (self.path, self.names);
        let (written, kinds) = (&reference.written, reference.kinds);
        let Some(found) = find(written, kinds, names) else {
            let said = self.broken(reference);
            self.diagnostics.push(said);
            return;
        };
        let kind = names.subjects[found.index()].kind;
        if !kinds.is_empty() && !kinds.contains(&kind) {
            let wanted: Vec<_> = kinds.iter().map(|kind| with_article(*kind)).collect();
            self.diagnostics.push(
                Diagnostic::new(
                    &codes::REFERENCE_KIND,
                    path,
                    format!(
                        "`{written}` is {}; this field takes {}",
                        with_article(kind),
                        wanted.join(" or ")
                    ),
                )
                .at(reference.span),
            );
            return;
        }
        reference.subject = Some(found);
    }

    fn broken(&self, reference: &Reference) -> Diagnostic {
        let names = self.names;
        let (written, kinds) = (&reference.written, reference.kinds);
        let expected = match kinds {
            [] => "a page".to_owned(),
            kinds => {
                let kinds: Vec<_> = kinds.iter().map(|kind| with_article(*kind)).collect();
                kinds.join(" or ")
            }
        };
        let folders: Vec<&str> = kinds.iter().map(|kind| kind.folder()).collect();
        let near_in = |folder: &&str| {
            let draft = names.drafts.contains(format!("{folder}/{written}").as_str());
            match draft {
                true => {
                    Some(format!("`{written}` is a draft; publish it, or build with `--drafts`"))
                }
                false => {
                    let found = names.nearest_in(folder, written)?;
                    Some(format!("did you mean `{found}`?"))
                }
            }
        };
        let near = || folders.iter().find_map(near_in).or_else(|| names.suggest(written));
        let create = || match folders.first() {
            Some(folder) if !written.contains('/') => {
                format!("write `{CONTENT}/{folder}/{written}.md`, or remove the reference")
            }
            _ => "a page is named by its path below `content/`".to_owned(),
        };
        let hint = self.suggestions.ask(near).unwrap_or_else(create);
        Diagnostic::new(
            &codes::REFERENCE_BROKEN,
            self.path,
            format!("there is no `{written}`, where {expected} is named"),
        )
        .at(reference.span)
        .hint(hint)
    }

    fn file(&mut self, asset: &mut Asset) {
        let (path, names) = (self.path, self.names);
        let folder = content_path(path).rsplit_once('/').map_or("", |(folder, _)| folder);
        let candidates = [path::join(folder, &asset.written), path::join("", &asset.written)];
        let found = candidates.into_iter().flatten().find(|candidate| names.has_asset(candidate));
        match found {
            Some(found) => asset.source = Some(SourcePath::new(format!("{CONTENT}/{found}"))),
            None => {
                let written = path::join(folder, &asset.written).unwrap_or_default();
                let nearest = self.suggestions.ask(|| names.nearest_asset(&written));
                let hint = nearest.map(|found| format!("did you mean `/{found}`?"));
                self.diagnostics.push(
                    Diagnostic::new(
                        &codes::IMAGE_MISSING,
                        path,
                        format!("the file `{}` is not there", asset.written),
                    )
                    .at(asset.span)
                    .hint(hint.unwrap_or_else(|| {
                        "put the file beside the page, or name it from the content root".to_owned()
                    })),
                );
            }
        }
    }
}

fn with_article(kind: Kind) -> String {
    let name = kind.name();
    let article = if name.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {name}")
}
