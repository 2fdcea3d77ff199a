//! Where the fonts of this machine lie.

use std::env;
use std::path::PathBuf;

/// The folders of fonts, those for everybody first: so two people on one machine get the same cards.
pub(super) fn folders() -> Vec<PathBuf> {
    let home = |below: &str| env::var_os("HOME").map(|home| PathBuf::from(home).join(below));
    let folders: Vec<Option<PathBuf>> = if cfg!(windows) {
        let windows = env::var_os("SYSTEMROOT").map_or_else(|| "C:\\Windows".into(), PathBuf::from);
        let own = env::var_os("LOCALAPPDATA").map(PathBuf::from);
        vec![Some(windows.join("Fonts")), own.map(|own| own.join("Microsoft\\Windows\\Fonts"))]
    } else if cfg!(target_os = "macos") {
        vec![
            Some("/System/Library/Fonts".into()),
            Some("/Library/Fonts".into()),
            home("Library/Fonts"),
        ]
    } else {
        // XDG Base Directory Specification, and what there was before it.
        let data =
            env::var_os("XDG_DATA_DIRS").unwrap_or_else(|| "/usr/local/share:/usr/share".into());
        let shared = env::split_paths(&data).map(|folder| Some(folder.join("fonts")));
        let own = env::var_os("XDG_DATA_HOME").map(|own| PathBuf::from(own).join("fonts"));
        shared.chain([own.or_else(|| home(".local/share/fonts")), home(".fonts")]).collect()
    };
    folders.into_iter().flatten().filter(|folder| folder.is_dir()).collect()
}
