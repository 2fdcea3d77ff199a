//! Why a file of the built site is what it is: what makes it, of which files, in which language and
//! why in that one, and who links to it.
//!
//! Answers `welcomat explain` from a snapshot; it prints nothing and reads no file.

use std::collections::BTreeSet;

use crate::content::config::Lang;
use crate::content::document::Document;
use crate::content::record::{Mention, Record};
use crate::output::formats::{Origin, Output};
use crate::output::snapshot::Snapshot;
use crate::site::{DocumentId, Site, State, Target};
use crate::words::path::{self, SourcePath, SubjectId};

/// What there is to say of a file, in the order in which a person asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// The file.
    pub path: String,
    /// Questions with their answers, one line each.
    pub answers: Vec<(&'static str, Vec<String>)>,
}

/// Explains a file by its path: of an output, with or without the output folder and `index.html`; of
/// an address of the site; or of a source file. `None` if the site has no such file.
pub fn explain(snapshot: &Snapshot, written: &str) -> Option<Explanation> {
    // A path is typed in one way and may lie on the disk in another that looks the same.
    let written = path::composed(written);
    let path = below_base(snapshot, &written);
    if let Some(document) = document(&snapshot.view.site, path) {
        return Some(of_document(snapshot, document));
    }
    if let Some(output) = find(snapshot, path) {
        return Some(of_output(snapshot, output));
    }
    let asset = snapshot.plan.outputs().find(|output| is_of(output, path))?;
    Some(of_output(snapshot, asset))
}

/// Every path that can be explained, for a suggestion to who mistyped one: a page also by its address.
pub fn paths(snapshot: &Snapshot) -> impl Iterator<Item = &str> {
    let site = &snapshot.view.site;
    let documents = site.document_ids().map(|id| site.document(id).source.path.as_str());
    let outputs = || snapshot.plan.outputs().map(|output| output.path.as_str());
    let addresses = outputs().filter_map(|path| path.strip_suffix("index.html"));
    documents.chain(outputs()).chain(addresses)
}

/// The part of an address after `base_url`, or of a path after what stands for the folder it is in.
fn below_base<'w>(snapshot: &Snapshot, written: &'w str) -> &'w str {
    let base_url = snapshot.view.site.config.base_url.as_str();
    let below = written.strip_prefix(base_url).unwrap_or(written);
    below.split(['#', '?']).next().unwrap_or(below).trim_start_matches("./").trim_start_matches('/')
}

fn document(site: &Site, path: &str) -> Option<DocumentId> {
    let is_it = |id: &DocumentId| path::composed(site.document(*id).source.path.as_str()) == path;
    site.document_ids().find(is_it)
}

/// The output at a path; also where the folder of the output is named before it.
fn find<'s>(snapshot: &'s Snapshot, path: &str) -> Option<&'s Output> {
    let plan = &snapshot.plan;
    let folder = path.trim_end_matches('/');
    let index =
        if folder.is_empty() { "index.html".to_owned() } else { format!("{folder}/index.html") };
    let found = plan.find(path).or_else(|| plan.find(&index));
    found.or_else(|| find(snapshot, below_folder(snapshot, path)?))
}

/// The rest of a path, if its first folder is none of the output's own: `en/gude/` is mistyped, and
/// not the gate in a folder of that name.
fn below_folder<'p>(snapshot: &Snapshot, path: &'p str) -> Option<&'p str> {
    let (folder, below) = path.split_once('/')?;
    let is_own = |output: &Output| {
        output.path.as_str().strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
    };
    (!below.is_empty() && !snapshot.plan.outputs().any(is_own)).then_some(below)
}

fn is_of(output: &Output, path: &str) -> bool {
    matches!(output.origin(), Origin::Source(source) if path::composed(source.as_str()) == path)
}

fn of_output(snapshot: &Snapshot, output: &Output) -> Explanation {
    let mut answers = vec![("made by", made_by(snapshot, output))];
    match (output.page(&snapshot.view.site), output.lang()) {
        (Some(subject), Some(lang)) => {
            answers.push(("from", from(snapshot, output, subject, lang)));
            answers.push(("language", vec![language(&snapshot.view.site, subject, lang)]));
            answers.extend(unpublished(&snapshot.view.site, subject, lang));
            answers.push(("translations", translations(&snapshot.view.site, subject)));
            answers.push(("linked from", linked_from(&snapshot.view.site, subject)));
        }
        (Some(subject), None) => {
            answers.push(("leads to", vec![snapshot.view.site.subject(subject).id.to_string()]));
            answers.extend(claimed_by(output));
        }
        _ => {
            answers.extend(listed(output));
            answers.extend(claimed_by(output));
        }
    }
    Explanation { path: output.path.to_string(), answers }
}

fn of_document(snapshot: &Snapshot, id: DocumentId) -> Explanation {
    let site = &snapshot.view.site;
    let document = site.document(id);
    let Some(subject) = site.text(id).subject else { return of_orphan(site, document) };
    let makes = snapshot.plan.outputs().filter(|output| {
        let is_shown = |lang: Lang| site.shown(subject, lang) == id;
        output.page(site) == Some(subject) && output.lang().is_none_or(is_shown)
    });
    let is = match document.source.is_source {
        true => format!(
            "{} `{}`, its facts and its text",
            document.source.kind.name(),
            document.source.id
        ),
        false => format!(
            "the text of `{}` in `{}`",
            document.source.id,
            site.config.tag(document.source.lang)
        ),
    };
    let answers = vec![
        ("is", vec![is]),
        ("makes", makes.map(|output| output.path.to_string()).collect()),
        ("translations", translations(site, subject)),
        ("linked from", linked_from(site, subject)),
    ];
    Explanation { path: document.source.path.to_string(), answers }
}

/// What is to be said of a translation without a source: it is a text of no page, and makes nothing.
fn of_orphan(site: &Site, document: &Document) -> Explanation {
    let (id, tag) = (&document.source.id, site.config.tag(document.source.lang));
    let source = site.config.tag(site.config.source);
    let is = format!("a text in `{tag}` of `{id}`, of which there is no source in `{source}`");
    let answers =
        vec![("is", vec![is]), ("makes", vec!["nothing, until the source is written".to_owned()])];
    Explanation { path: document.source.path.to_string(), answers }
}

fn made_by(snapshot: &Snapshot, output: &Output) -> Vec<String> {
    let view = &snapshot.view;
    let format = format!("the format “{}”", output.format());
    let with = output.template(view).map(|name| match view.theme.own_template(&name) {
        Some(path) => format!("the template `{path}`"),
        None => format!("the template `{name}` of the built-in theme"),
    });
    [Some(format), with].into_iter().flatten().collect()
}

fn from(snapshot: &Snapshot, output: &Output, subject: SubjectId, lang: Lang) -> Vec<String> {
    let site = &snapshot.view.site;
    let (source, shown) = (site.source(subject), site.document(site.shown(subject, lang)));
    let facts = format!("`{}` for the facts", source.source.path);
    let text = format!("`{}` for the text", shown.source.path);
    let list = (!output.lists().is_empty()).then(|| "the pages of the list".to_owned());
    match source.source.path == shown.source.path {
        true => [Some(format!("`{}`", source.source.path)), list].into_iter().flatten().collect(),
        false => [Some(facts), Some(text), list].into_iter().flatten().collect(),
    }
}

/// In which language the text is, and why in that one.
fn language(site: &Site, subject: SubjectId, lang: Lang) -> String {
    let tag = |lang| format!("`{}`", site.config.tag(lang));
    let shown = site.document(site.shown(subject, lang)).source.lang;
    if shown == lang {
        return tag(lang);
    }
    let chain: Vec<String> = unique(site.config.chain(lang)).map(tag).collect();
    let missing: Vec<String> =
        unique(site.config.chain(lang)).take_while(|other| *other != shown).map(tag).collect();
    format!(
        "{}, borrowed from {}: the chain is {}, and there is no text in {}",
        tag(lang),
        tag(shown),
        chain.join(" → "),
        missing.join(" or ")
    )
}

fn unique(langs: impl Iterator<Item = Lang>) -> impl Iterator<Item = Lang> {
    let mut seen = BTreeSet::new();
    langs.filter(move |lang| seen.insert(*lang))
}

/// Why a build leaves the page out in this language, if it does: what is explained is the site as it
/// is being written.
fn unpublished(site: &Site, subject: SubjectId, lang: Lang) -> Option<(&'static str, Vec<String>)> {
    let shown = site.document(site.shown(subject, lang));
    let why = match (site.source(subject).common.is_draft(), shown.common.is_draft()) {
        (true, _) => "no, the page is a draft",
        (false, true) => {
            "no, the translation is in progress; readers get the text in another language"
        }
        (false, false) => return None,
    };
    Some(("published", vec![why.to_owned()]))
}

/// What a list or an overview without a page of its own is made of.
fn listed(output: &Output) -> Option<(&'static str, Vec<String>)> {
    let lists = output.lists();
    (!lists.is_empty()).then_some(("from", lists))
}

/// Every language of the site, with the file and how it stands to its source.
fn translations(site: &Site, subject: SubjectId) -> Vec<String> {
    let of_lang = |lang: Lang| {
        let tag = site.config.tag(lang);
        if !site.exists_in(subject, lang) {
            return format!("`{tag}`: none");
        }
        let shown = site.shown(subject, lang);
        let path = &site.document(shown).source.path;
        match State::of(site, subject, lang) {
            State::Source => format!("`{tag}`: the source, `{path}`"),
            State::Changed(counts) | State::Unnoted(counts) | State::Partial(counts) => {
                format!("`{tag}`: {}, `{path}`", counts.words())
            }
            state @ (State::Machine(counts) | State::MachineReviewed(counts))
                if !counts.words().is_empty() =>
            {
                format!("`{tag}`: {}, {}, `{path}`", state.key(), counts.words())
            }
            state => format!("`{tag}`: {}, `{path}`", state.key()),
        }
    };
    site.config.langs().map(of_lang).collect()
}

/// The files whose text or facts name a page.
fn linked_from(site: &Site, subject: SubjectId) -> Vec<String> {
    let names = |id: &DocumentId| {
        let in_text = site
            .text(*id)
            .targets
            .iter()
            .any(|target| matches!(target, Target::Page(page, _) if *page == subject));
        in_text || is_in_facts(site, *id, subject)
    };
    let files = site.document_ids().filter(names).map(|id| &site.document(id).source.path);
    let files: Vec<String> = files.map(|path: &SourcePath| format!("`{path}`")).collect();
    if files.is_empty() {
        vec!["no text or fact of another page; lists name it".to_owned()]
    } else {
        files
    }
}

fn is_in_facts(site: &Site, id: DocumentId, subject: SubjectId) -> bool {
    // What visits the references of a record may also resolve them, and so needs one of its own.
    let mut document = site.document(id).clone();
    let mut found = false;
    let mut visit = |mention: Mention<'_>| {
        if let Mention::Page(reference) = mention {
            found |= reference.subject == Some(subject);
        }
    };
    document.common.mention_fields(&mut visit);
    document.facts.mentions(&mut visit);
    found
}

fn claimed_by(output: &Output) -> Option<(&'static str, Vec<String>)> {
    output.claimed_by.as_ref().map(|path| ("from", vec![format!("`{path}`")]))
}
