//! Which pages and files the fields of front matter name.

use crate::diagnostic::{self, Diagnostic, codes};
use crate::document::Document;
use crate::kinds::Kind;
use crate::path::{self, SourcePath};
use crate::record::{Asset, Mention, Record, Reference};
use crate::sources::CONTENT;

use super::links::{Lookup, content_path};
use crate::path::SubjectId;

/// Resolves every reference of every source file, and the services named by blocks.
pub(super) fn resolve(
    documents: &mut [Document],
    lookup: &Lookup<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for document in documents {
        let path = document.source.path.clone();
        let mut visit = |mention: Mention<'_>| match mention {
            Mention::Page(reference) => page(reference, &path, lookup, diagnostics),
            Mention::Asset(asset) => file(asset, &path, lookup, diagnostics),
        };
        document.common.mention_fields(&mut visit);
        document.facts.mentions(&mut visit);
        for block in &document.body.blocks {
            let mut reference = Reference {
                written: block.service.clone(),
                span: block.span,
                kinds: &[Kind::Service],
                subject: None,
            };
            page(&mut reference, &path, lookup, diagnostics);
        }
    }
}

/// The page that a written id means where pages of these kinds are expected.
pub(super) fn find(written: &str, kinds: &[Kind], lookup: &Lookup<'_>) -> Option<SubjectId> {
    let id = written.trim_matches('/').trim_end_matches(".md");
    let in_folders = kinds.iter().map(|kind| format!("{}/{id}", kind.folder()));
    let in_folders = in_folders.filter_map(|id| lookup.page(&id)).next();
    in_folders.or_else(|| lookup.page(id).filter(|_| !id.is_empty()))
}

fn page(
    reference: &mut Reference,
    path: &SourcePath,
    lookup: &Lookup<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let (written, kinds) = (&reference.written, reference.kinds);
    let Some(found) = find(written, kinds, lookup) else {
        diagnostics.push(broken(reference, path, lookup));
        return;
    };
    let kind = lookup.subjects[found.index()].kind;
    if !kinds.is_empty() && !kinds.contains(&kind) {
        let wanted: Vec<_> = kinds.iter().map(|kind| with_article(*kind)).collect();
        diagnostics.push(
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

fn with_article(kind: Kind) -> String {
    let name = kind.name();
    let article = if name.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {name}")
}

fn broken(reference: &Reference, path: &SourcePath, lookup: &Lookup<'_>) -> Diagnostic {
    let (written, kinds) = (&reference.written, reference.kinds);
    let expected = match kinds {
        [] => "a page".to_owned(),
        kinds => {
            let names: Vec<_> = kinds.iter().map(|kind| with_article(*kind)).collect();
            names.join(" or ")
        }
    };
    let folders: Vec<&str> = kinds.iter().map(|kind| kind.folder()).collect();
    let nearest = folders.iter().find_map(|folder| {
        let ids = lookup
            .subjects
            .iter()
            .filter_map(|subject| subject.id.as_str().strip_prefix(folder)?.strip_prefix('/'));
        let draft = lookup.drafts.contains(&path::PageId::new(format!("{folder}/{written}")));
        match draft {
            true => Some(format!("`{written}` is a draft; publish it, or build with `--drafts`")),
            false => diagnostic::did_you_mean(written, ids),
        }
    });
    let create = || match folders.first() {
        Some(folder) if !written.contains('/') => {
            format!("write `{CONTENT}/{folder}/{written}.md`, or remove the reference")
        }
        _ => "a page is named by its path below `content/`".to_owned(),
    };
    let hint = nearest.or_else(|| lookup.suggest(written, "")).unwrap_or_else(create);
    Diagnostic::new(
        &codes::REFERENCE_BROKEN,
        path,
        format!("there is no `{written}`, where {expected} is named"),
    )
    .at(reference.span)
    .hint(hint)
}

fn file(
    asset: &mut Asset,
    path: &SourcePath,
    lookup: &Lookup<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let folder = content_path(path).rsplit_once('/').map_or("", |(folder, _)| folder);
    let candidates = [path::join(folder, &asset.written), path::join("", &asset.written)];
    let found = candidates
        .into_iter()
        .flatten()
        .find(|candidate| lookup.assets.contains(candidate.as_str()));
    match found {
        Some(found) => asset.source = Some(SourcePath::new(format!("{CONTENT}/{found}"))),
        None => {
            let written = path::join(folder, &asset.written).unwrap_or_default();
            let nearest = diagnostic::nearest(&written, lookup.assets.iter().copied());
            let hint = nearest.map(|found| format!("did you mean `/{found}`?"));
            diagnostics.push(
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
