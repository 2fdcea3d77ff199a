//! A new page.

use crate::content::kinds::Kind;
use crate::content::sources::{CONTENT, Role};
use crate::site::Site;
use crate::words::diagnostic;
use crate::words::path::{self, PageId, SourcePath, SubjectId};
use crate::words::unseen::is_unseen;

use super::{File, Refusal, alike, front_matter};

/// What is asked for.
#[derive(Debug, Clone)]
pub struct NewPage<'a> {
    /// The kind, which decides the folder.
    pub kind: Kind,
    /// The title.
    pub title: &'a str,
    /// The last part of its address; made of the title where it is not given.
    pub id: Option<&'a str>,
    /// A folder below that of the kind: the city of a guide page.
    pub below: Option<&'a str>,
    /// Values of fields.
    pub given: Vec<(&'static str, Vec<String>)>,
}

/// A page with every field of its kind explained, as a draft.
///
/// # Errors
/// When it has no address of its own.
pub fn page(site: &Site, asked: &NewPage<'_>) -> Result<File, Refusal> {
    let id = address(site, asked)?;
    let path = match needs_folder(asked.kind) {
        true => format!("{CONTENT}/{id}/index.md"),
        false => format!("{CONTENT}/{id}.md"),
    };
    let title = asked.title.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut given = vec![("title", vec![title])];
    given.extend(asked.given.iter().cloned());
    for (key, values) in &given {
        values.iter().try_for_each(|value| visible(key, value))?;
    }
    if !given.iter().any(|(key, _)| *key == "status") {
        given.push(("status", vec!["draft".to_owned()]));
    }
    let text = format!(
        "---\n\
         ## Lines with ## explain. Take away the `# ` before a field to use it, and delete what you\n\
         ## do not need: only the title must stay. The page is a draft: it is seen with\n\
         ## `welcomat serve`, and is published when the line `status: draft` is gone.\n\
         {}---\n\n{}",
        front_matter::write(asked.kind, &given, site),
        body(asked.kind),
    );
    Ok(File { path: SourcePath::new(path), text })
}

/// Kinds whose pages have pictures or tables beside them get a folder.
fn needs_folder(kind: Kind) -> bool {
    use Kind::{Essay, Guide, Indicator, Practice, Story, Volume};
    matches!(kind, Essay | Guide | Indicator | Practice | Story | Volume)
}

/// The headings that suit a kind, with what belongs under them.
fn body(kind: Kind) -> &'static str {
    match kind {
        Kind::Practice => include_str!("bodies/practice.md"),
        Kind::Guide => include_str!("bodies/guide.md"),
        Kind::Service => include_str!("bodies/service.md"),
        Kind::Event => include_str!("bodies/event.md"),
        Kind::City => include_str!("bodies/city.md"),
        Kind::Story => include_str!("bodies/story.md"),
        Kind::Essay => include_str!("bodies/essay.md"),
        Kind::Recommendation => include_str!("bodies/recommendation.md"),
        Kind::Topic => include_str!("bodies/topic.md"),
        Kind::Term => include_str!("bodies/term.md"),
        Kind::Indicator => include_str!("bodies/indicator.md"),
        Kind::Volume | Kind::Organisation | Kind::Person | Kind::Page => {
            include_str!("bodies/page.md")
        }
    }
}

/// A value that holds what nobody sees was put together by a mistake, or by somebody who means harm.
fn visible(key: &str, value: &str) -> Result<(), Refusal> {
    let is_hidden = |c: &char| !matches!(c, '\n' | '\t') && is_unseen(*c);
    match value.chars().find(is_hidden) {
        None => Ok(()),
        Some(odd) => {
            let code = u32::from(odd);
            let message = format!("the value for `{key}` holds U+{code:04X}, which nobody sees");
            Err(Refusal::new(message).hint("type it anew, without that character"))
        }
    }
}

/// How long the name of a file is at most that is made of a title. With the tag of a language and
/// percent signs, it is to be a name on every disk and an address that can be sent.
const LONGEST_NAME: usize = 80;
/// How long the name of a file is at most that somebody gives: disks take 255 bytes.
const LONGEST_GIVEN: usize = 200;

/// The words of a name that there is room for; part of one where it is a single long one.
fn shortened(name: String) -> String {
    if name.len() <= LONGEST_NAME {
        return name;
    }
    // A letter is not cut from the marks that belong to it.
    let is_end = |at: &usize| {
        name.is_char_boundary(*at) && !name[*at..].chars().next().is_some_and(path::is_mark)
    };
    let room = (0..=LONGEST_NAME).rev().find(is_end).unwrap_or(0);
    let end = match name[room..].starts_with('-') {
        true => room,
        false => name[..room].rfind('-').unwrap_or(room),
    };
    name[..end].to_owned()
}

/// The id of the new page.
fn address(site: &Site, asked: &NewPage<'_>) -> Result<String, Refusal> {
    let own = match asked.id {
        Some(id) => id.trim_matches('/').to_owned(),
        None => shortened(path::slug(asked.title)),
    };
    if let Some(part) = own.split('/').find(|part| part.len() > LONGEST_GIVEN) {
        let length = part.len();
        return Err(Refusal::new(format!(
            "the address is {length} bytes long, too long for a file"
        ))
        .hint("give a shorter one with `--id`"));
    }
    if own.is_empty() {
        return Err(Refusal::new(format!("no address can be made of the title `{}`", asked.title))
            .hint("give one in small letters: `--id walking-school-bus`"));
    }
    if let Some(part) = own.split('/').find(|part| path::slug(part) != *part) {
        return Err(Refusal::new(format!("`{part}` cannot be part of an address"))
            .hint("use small letters, digits and hyphens"));
    }
    let below = asked.below.map(|below| below.trim_matches('/')).unwrap_or("");
    if asked.kind == Kind::Guide && !below.is_empty() {
        known_guide(site, below)?;
    }
    let parts = [asked.kind.folder(), below, &own];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let id = parts.join("/");
    if own == "index" || Kind::of_folder(PageId::new(&id).section()) != asked.kind {
        return Err(Refusal::new(format!("`{id}` would not be {} page", asked.kind.name()))
            .hint("give another address with `--id`"));
    }
    match site.find(&id).or_else(|| named(site, asked)) {
        None => Ok(id),
        Some(page) => Err(there_already(site, asked, page)),
    }
}

/// The page whose id stands in place of a title: the whole of it, or its last part where only one page has that and nothing says
/// that the new one lies elsewhere.
fn named(site: &Site, asked: &NewPage<'_>) -> Option<SubjectId> {
    if asked.id.is_some() || asked.below.is_some() {
        return None;
    }
    let title = asked.title.trim_matches('/');
    let whole = [title.to_owned(), format!("{}/{title}", asked.kind.folder())];
    let whole = whole.iter().filter(|id| id.contains('/')).find_map(|id| site.find(id));
    // A guide is a tree: what lies beside all cities is the first page of another guide.
    let last = || {
        let found = alike::of_name(site, asked.kind, title);
        found.first().copied().filter(|_| asked.kind == Kind::Guide)
    };
    whole.or_else(last)
}

fn there_already(site: &Site, asked: &NewPage<'_>, page: SubjectId) -> Refusal {
    let kind = asked.kind;
    let (id, source) = (&site.subject(page).id, &site.source(page).source.path);
    let short = alike::short(site, page, kind);
    let elsewhere = match kind {
        Kind::Guide => "name the city of a new one with `--city`",
        _ => "give a new one another address with `--id`",
    };
    Refusal::new(format!("the page `{id}` is there already, in `{source}`")).hint(format!(
        "edit that file, or translate it: `welcomat add {} {short} --language TAG`; {elsewhere}",
        kind.name()
    ))
}

/// What to know of a new page that begins a guide beside another: the home page shows whom to call only where there is
/// one.
pub fn another_guide(site: &Site, asked: &NewPage<'_>) -> Option<String> {
    if asked.kind != Kind::Guide || asked.below.is_some() || asked.id.is_some() {
        return None;
    }
    let is_guide = |subject: &SubjectId| {
        site.subject(*subject).kind == Kind::Guide
            && site.subject(*subject).role == Role::Page
            && site.relations.parent(*subject).is_none()
            && !site.is_archived(*subject)
    };
    let other = site.subject(site.subject_ids().find(is_guide)?).id.as_str();
    let name = other.rsplit('/').next().unwrap_or(other);
    Some(format!(
        "it begins a guide of its own beside `{other}`, and the home page shows telephone numbers only where there is one guide; for a page of that guide, remove the new file and add it with `--city {name}`"
    ))
}

/// A guide belongs to a city: one whose guide has begun, or one that has a page.
fn known_guide(site: &Site, below: &str) -> Result<(), Refusal> {
    let (guide, city) = (Kind::Guide.folder(), Kind::City.folder());
    let top = below.split('/').next().unwrap_or("");
    let is_known = [format!("{guide}/{below}"), format!("{city}/{top}")];
    if is_known.iter().any(|id| site.find(id).is_some()) {
        return Ok(());
    }
    let ids = site.subject_ids().map(|subject| site.subject(subject).id.as_str());
    let names = ids.filter_map(|id| {
        let (folder, name) = id.split_once('/')?;
        [guide, city].contains(&folder).then_some(name)
    });
    let hint = diagnostic::did_you_mean(below, names).unwrap_or_else(|| {
        format!("begin with its first page: `welcomat add guide TITLE --id {top}`")
    });
    Err(Refusal::new(format!("there is no guide and no city `{below}`")).hint(hint))
}
