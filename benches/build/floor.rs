//! The floor: the least that any builder of such a site has to do.
//!
//! Reads every Markdown file, runs the parser that Welcomat uses with the same options, and writes
//! one file a page into a folder of its own. No front matter, no links, no templates, no lists. It
//! must not use anything of Welcomat, and it must not be clever: it is the measure.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use pulldown_cmark::{Options, Parser, html};
use rayon::prelude::*;
use walkdir::WalkDir;

/// Renders the pages of a site with so many threads.
///
/// # Errors
/// When a file cannot be read or written.
pub fn run(site: &Path, output: &Path, threads: usize) -> io::Result<()> {
    let content = site.join("content");
    let files = markdown_files(&content)?;
    let pool =
        rayon::ThreadPoolBuilder::new().num_threads(threads).build().map_err(io::Error::other)?;
    pool.install(|| files.par_iter().try_for_each(|file| page(&content, file, output)))
}

fn markdown_files(content: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in WalkDir::new(content) {
        let path = entry?.into_path();
        if path.extension().is_some_and(|extension| extension == "md") {
            files.push(path);
        }
    }
    Ok(files)
}

fn page(content: &Path, file: &Path, output: &Path) -> io::Result<()> {
    let text = fs::read_to_string(file)?;
    let body = text.split_once("\n---\n").map_or(text.as_str(), |(_, body)| body);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM;
    let mut page = String::with_capacity(text.len() * 3 / 2);
    html::push_html(&mut page, Parser::new_ext(body, options));
    let folder = output.join(address(content, file));
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("index.html"), page)
}

/// The folder of a page as real sites have it: `practices/x/index.fr.md` is `fr/practices/x`.
fn address(content: &Path, file: &Path) -> PathBuf {
    let stem = file.strip_prefix(content).unwrap_or(file).with_extension("");
    let lang = stem.extension().map_or_else(|| "en".into(), ToOwned::to_owned);
    let stem = stem.with_extension("");
    let is_index = stem.file_name().is_some_and(|name| name == "index");
    let folder = if is_index { stem.parent().unwrap_or(Path::new("")) } else { &stem };
    Path::new(&lang).join(folder)
}
