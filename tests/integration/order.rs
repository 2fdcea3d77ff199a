//! Who may use whom: imports run one way, among the stages of the pipe and inside of each.
//!
//! Reads the program as the compiler does, every `use` and every path, and knows nothing of what it does. At the top and
//! in the folders that only group modules, the order is that in which the modules are declared; everywhere else no two
//! may use each other, however many stand between them. A module and what lies below it are one thing to those beside it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::Visit;

use crate::support;

/// The place of a module in the tree: the names on the way to it.
type Way = Vec<String>;

/// A module of the program.
struct Module {
    file: String,
    /// The modules that it declares, in their order.
    below: Vec<String>,
    /// Whether there is nothing in it but modules.
    is_group: bool,
    /// What it names: ways, with their lines.
    names: Vec<(Way, usize)>,
}

fn modules() -> BTreeMap<Way, Module> {
    let root = support::repository().join("src");
    let mut modules = BTreeMap::new();
    for file in support::files_below(&root) {
        if file.extension().is_none_or(|extension| extension != "rs") {
            continue;
        }
        let text = fs::read_to_string(&file).expect("a source file");
        let path = file.strip_prefix(&root).expect("it lies below").to_string_lossy().into_owned();
        let way = match path.trim_end_matches(".rs") {
            "lib" => Way::new(),
            "main" => continue,
            path => path.split('/').map(str::to_owned).collect(),
        };
        let parsed = syn::parse_file(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
        let is_module =
            |item: &&syn::Item| matches!(item, syn::Item::Mod(it) if it.content.is_none());
        let below = parsed.items.iter().filter_map(|item| match item {
            syn::Item::Mod(module) if module.content.is_none() => Some(module.ident.to_string()),
            _ => None,
        });
        let mut names = Names { of: &way, found: Vec::new() };
        names.visit_file(&parsed);
        let module = Module {
            below: below.collect(),
            is_group: parsed.items.iter().all(|item| is_module(&item)),
            names: names.found,
            file: format!("src/{path}"),
        };
        modules.insert(way, module);
    }
    modules
}

/// Collects what a file names.
struct Names<'a> {
    of: &'a Way,
    found: Vec<(Way, usize)>,
}

impl Names<'_> {
    /// Notes a way as it is written; one that begins with none of the words for a place in this program is of another.
    fn note(&mut self, written: &[String], line: usize) {
        let mut way = match written.first().map(String::as_str) {
            Some("crate") => Way::new(),
            Some("self" | "super") => self.of.clone(),
            _ => return,
        };
        let mut rest = written[1..].iter();
        if written[0] == "super" {
            way.pop();
            while rest.clone().next().is_some_and(|part| part == "super") {
                rest.next();
                way.pop();
            }
        }
        way.extend(rest.cloned());
        self.found.push((way, line));
    }

    fn note_tree(&mut self, before: &[String], tree: &syn::UseTree) {
        let with = |name: &syn::Ident| [before, &[name.to_string()]].concat();
        match tree {
            syn::UseTree::Path(path) => self.note_tree(&with(&path.ident), &path.tree),
            syn::UseTree::Name(name) => self.note(&with(&name.ident), line(name.ident.span())),
            syn::UseTree::Rename(name) => self.note(&with(&name.ident), line(name.ident.span())),
            syn::UseTree::Glob(glob) => self.note(before, line(glob.star_token.spans[0])),
            syn::UseTree::Group(group) => {
                group.items.iter().for_each(|tree| self.note_tree(before, tree));
            }
        }
    }

    /// What stands between the brackets of a macro is no syntax yet: a way in it begins with one of three words.
    fn note_tokens(&mut self, tokens: TokenStream) {
        let mut way: Vec<String> = Vec::new();
        let mut at = 0;
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Ident(ident) => {
                    let name = ident.to_string();
                    if colons != 2 || way.is_empty() {
                        self.note(&std::mem::take(&mut way), at);
                        at = line(ident.span());
                    }
                    way.push(name);
                    colons = 0;
                }
                TokenTree::Punct(sign) if sign.as_char() == ':' => colons += 1,
                other => {
                    self.note(&std::mem::take(&mut way), at);
                    colons = 0;
                    if let TokenTree::Group(group) = other {
                        self.note_tokens(group.stream());
                    }
                }
            }
        }
        self.note(&way, at);
    }
}

impl<'ast> Visit<'ast> for Names<'_> {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.note_tree(&[], &item.tree);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let written: Vec<String> =
            path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if let Some(first) = path.segments.first() {
            self.note(&written, line(first.ident.span()));
        }
        syn::visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, called: &'ast syn::Macro) {
        self.note_tokens(called.tokens.clone());
        syn::visit::visit_macro(self, called);
    }

    /// Tests of a module may look at what they like.
    fn visit_item_mod(&mut self, _: &'ast syn::ItemMod) {}
}

fn line(span: proc_macro2::Span) -> usize {
    span.start().line
}

/// By the way to a module: which of the modules that it declares use which, and where first.
fn uses(modules: &BTreeMap<Way, Module>) -> BTreeMap<Way, BTreeMap<(String, String), String>> {
    let mut uses: BTreeMap<Way, BTreeMap<(String, String), String>> = BTreeMap::new();
    for (own, module) in modules {
        for (way, line) in &module.names {
            // The longest beginning that is a module; what stands behind it is something in it.
            let known = (0..=way.len()).rev().find(|length| modules.contains_key(&way[..*length]));
            let used = &way[..known.unwrap_or(0)];
            let common = own.iter().zip(used).take_while(|(own, used)| own == used).count();
            if let (Some(user), Some(used)) = (own.get(common), used.get(common)) {
                let pair = (user.clone(), used.clone());
                let place = format!("{}:{line}", module.file);
                uses.entry(own[..common].to_vec()).or_default().entry(pair).or_insert(place);
            }
        }
    }
    uses
}

fn written(way: &[String], name: &str) -> String {
    [way, &[name.to_owned()]].concat().join("::")
}

#[test]
fn groups_use_what_is_declared_before() {
    let modules = modules();
    assert!(modules.len() > 200, "{}", modules.len());
    let mut wrong = Vec::new();
    for (way, uses) in uses(&modules) {
        let module = &modules[&way];
        if !module.is_group {
            continue;
        }
        let place = |name: &String| module.below.iter().position(|below| below == name);
        for ((user, used), at) in uses {
            if place(&used) > place(&user) {
                wrong.push(format!("{at} uses `{}`, which comes later", written(&way, &used)));
            }
        }
    }
    assert!(wrong.is_empty(), "against the order:\n{}", wrong.join("\n"));
}

#[test]
fn no_modules_use_each_other() {
    let modules = modules();
    let mut wrong = Vec::new();
    for (way, uses) in uses(&modules) {
        let next = |from: &str| -> Vec<&str> {
            let all = uses.keys().filter(|(user, _)| user == from);
            all.map(|(_, used)| used.as_str()).collect()
        };
        for ((user, used), at) in &uses {
            // Whether there is a way back.
            let mut seen = BTreeSet::new();
            let mut due = vec![used.as_str()];
            while let Some(name) = due.pop() {
                if seen.insert(name) {
                    due.extend(next(name));
                }
            }
            if seen.contains(user.as_str()) {
                wrong.push(format!(
                    "{at}: `{}` uses `{}`, which uses it again",
                    written(&way, user),
                    written(&way, used)
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "modules that use each other:\n{}", wrong.join("\n"));
}
