//! The files that the desk adds to a site that is served: its script and its style.
//!
//! They are inside the binary, and no build writes them.

use crate::content::markdown::escape;

/// `_desk/desk.js`: the bar, the overlay of problems, reloading.
pub const SCRIPT: &str = include_str!("assets/desk.js");

/// `_desk/desk.css`: the look of the bar, the overlay, the overview and the page of problems.
pub const STYLE: &str = include_str!("assets/desk.css");

/// The folder of the desk below the path of the site.
pub const FOLDER: &str = "_desk/";

/// The line that brings the desk to a page: before `</body>`, and never in a build. `base` is the
/// path of the site with a slash at both ends, `path` the output, `seen` the mark of what it
/// shows.
pub fn script_line(base: &str, path: &str, seen: &str) -> String {
    let (base, path, seen) = (escape(base), escape(path), escape(seen));
    format!(
        "<script src=\"{base}{FOLDER}desk.js\" data-desk=\"{base}{FOLDER}\" data-path=\"{path}\" \
         data-seen=\"{seen}\" defer></script>\n"
    )
}
