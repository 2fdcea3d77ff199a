//! Which pages and files the fields of front matter name.

use std::sync::Arc;

use crate::content::document::Document;
use crate::content::kinds::Kind;
use crate::content::record::{Asset, Mention, Record, Reference};
use crate::content::sources::CONTENT;
use crate::words::diagnostic::{Diagnostic, Suggestions, codes};
use crate::words::path::{self, SourcePath};

use super::names::{Names, content_path};
use crate::words::path::SubjectId;

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
            or_name: false,
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
            if reference.or_name && !self.looks_like_id(written, kinds) {
                return;
            }
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

    /// Whether a word is meant as the id of a page rather than as a name: it has a folder, it is spelt as only
    /// ids are, or it is nearly the id of a page.
    fn looks_like_id(&self, written: &str, kinds: &[Kind]) -> bool {
        let is_small = |part: &str| {
            let is_letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
            !part.is_empty() && part.bytes().all(is_letter)
        };
        let has_folder = written.trim_matches('/').contains('/') || written.ends_with(".md");
        let is_hyphened = written.contains('-') && written.split('-').all(is_small);
        let is_draft = |kind: &Kind| self.draft_in(kind.folder(), written);
        let nearest = |kind: &Kind| self.names.nearest_in(kind.folder(), written).is_some();
        let is_near = || self.suggestions.ask(|| kinds.iter().any(nearest).then_some(())).is_some();
        has_folder || is_hyphened || kinds.iter().any(is_draft) || (is_small(written) && is_near())
    }

    fn draft_in(&self, folder: &str, written: &str) -> bool {
        self.names.drafts.contains(format!("{folder}/{written}").as_str())
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
            if self.draft_in(folder, written) {
                return Some(format!(
                    "`{written}` is a draft; publish it, or build with `--drafts`"
                ));
            }
            // With its folder in front where it was written with one: what is suggested is taken.
            let (below, prefix) = match written.strip_prefix(folder) {
                Some(rest) if rest.starts_with('/') => (&rest[1..], format!("{folder}/")),
                _ => (&**written, String::new()),
            };
            let found = names.nearest_in(folder, below)?;
            Some(format!("did you mean `{prefix}{found}`?"))
        };
        let is_taken = |kind: Kind| kinds.is_empty() || kinds.contains(&kind);
        let near =
            || folders.iter().find_map(near_in).or_else(|| names.suggest_of(written, &is_taken));
        let create = || match folders.first() {
            Some(folder) if !written.contains('/') => {
                format!("write `{CONTENT}/{folder}/{written}.md`, or remove the reference")
            }
            _ => "a page is named by its path below `content/`".to_owned(),
        };
        let hint = self.suggestions.ask(near).unwrap_or_else(create);
        let said = Diagnostic::new(
            &codes::REFERENCE_BROKEN,
            self.path,
            format!("there is no `{written}`, where {expected} is named"),
        )
        .at(reference.span)
        .hint(hint);
        match reference.or_name {
            true => said.hint("or write a name as people read it: `Ana Costa`"),
            false => said,
        }
    }

    fn file(&mut self, asset: &mut Asset) {
        let (path, names) = (self.path, self.names);
        let folder = content_path(path).rsplit_once('/').map_or("", |(folder, _)| folder);
        let candidates = [path::join(folder, &asset.written), path::join("", &asset.written)];
        let candidates = || candidates.iter().flatten();
        let found = candidates().find_map(|path| names.asset(path));
        let held_back =
            || names.held_back(candidates(), &asset.written, &codes::IMAGE_MISSING, path);
        match (found, found.is_none().then(held_back).flatten()) {
            (Some(found), _) => asset.source = Some(found.clone()),
            (None, Some(said)) => self.diagnostics.push(said.at(asset.span)),
            (None, None) => {
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
