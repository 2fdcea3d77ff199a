//! What a site hands to its readers: pictures, documents, sound, films, letters, data. Everything else came there by
//! mistake, or is meant, and the site says so.
//!
//! Owns the one table of what files are called that readers open. It knows names, and no file.

/// What people look at, read and listen to.
const DOCUMENTS: &[&str] = &[
    // Pictures.
    "ai", "apng", "avif", "bmp", "cur", "eps", "gif", "heic", "heif", "hif", "ico", "jfif", "jp2",
    "jpe", "jpeg", "jpg", "jxl", "pjpeg", "png", "psd", "svg", "tif", "tiff", "webp",
    // Documents.
    "azw3", "djvu", "doc", "docx", "dot", "dotx", "epub", "fb2", "h5p", "key", "mobi", "numbers",
    "odg", "odp", "ods", "odt", "otp", "ots", "ott", "pages", "pdf", "pkpass", "potx", "pps",
    "ppsx", "ppt", "pptx", "ps", "rtf", "xls", "xlsx", "xltx", // Sound.
    "aac", "aif", "aiff", "amr", "flac", "m4a", "m4b", "mid", "midi", "mp3", "oga", "ogg", "opus",
    "wav", "weba", "wma", // Films.
    "3g2", "3gp", "avi", "flv", "m4v", "mkv", "mov", "mp4", "mpeg", "mpg", "ogv", "webm", "wmv",
];

/// What programs of readers read: texts, data, letters, archives; and by what a file is proved to be whose it says.
const DATA: &[&str] = &[
    "txt",
    "text",
    "csv",
    "tsv",
    "css",
    "bib",
    "tex",
    // Words under films, and lists of what is played.
    "ass",
    "dfxp",
    "m3u",
    "m3u8",
    "mpd",
    "srt",
    "sub",
    "ttml",
    "vtt",
    "xspf",
    // Calendars, addresses, feeds.
    "atom",
    "ical",
    "ics",
    "ifb",
    "json",
    "jsonld",
    "opml",
    "rss",
    "vcard",
    "vcf",
    "webmanifest",
    "xml",
    // Maps.
    "cpg",
    "dbf",
    "geojson",
    "gml",
    "gpkg",
    "gpx",
    "kml",
    "kmz",
    "mbtiles",
    "osm",
    "pbf",
    "pmtiles",
    "prj",
    "shp",
    "shx",
    "topojson",
    // Other data.
    "arrow",
    "cbor",
    "dtd",
    "ent",
    "glb",
    "gltf",
    "mathml",
    "mml",
    "mod",
    "n3",
    "nq",
    "nt",
    "obj",
    "owl",
    "parquet",
    "rdf",
    "rng",
    "stl",
    "tei",
    "ttl",
    "usdz",
    "wsdl",
    "xpdl",
    "xsd",
    // Letters.
    "eot",
    "otf",
    "ttc",
    "ttf",
    "woff",
    "woff2",
    // Archives.
    "7z",
    "rar",
    "tar",
    "tgz",
    "zip",
    // Signatures, public keys, sums.
    "asc",
    "crt",
    "der",
    "gpg",
    "md5",
    "pem",
    "pgp",
    "pub",
    "sha1",
    "sha256",
    "sha512",
    "sig",
];

/// In what a file can be packed, whatever it is.
const PACKED: &[&str] = &["br", "bz2", "gz", "xz", "zst"];

/// Whether readers know what to do with a file of this name. Without an ending it may be anything that a server asks
/// for, and is small: what is in it is looked at.
pub fn is_usual(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let mut endings = name.split('.').skip(1).peekable();
    if endings.peek().is_none() {
        return true;
    }
    // `notes.csv.gz` and `plan.svg.fr`: what it is stands before that.
    let endings: Vec<&str> = endings.collect();
    let told = endings.iter().rfind(|ending| !PACKED.contains(*ending) && !is_language(ending));
    match told {
        Some(ending) => is_document_ending(ending) || DATA.contains(ending),
        None => endings.iter().any(|ending| PACKED.contains(ending)),
    }
}

/// Whether a name is that of something that people look at, read or listen to.
pub fn is_document(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| is_document_ending(&ending))
}

fn is_document_ending(ending: &str) -> bool {
    DOCUMENTS.contains(&ending)
}

/// Servers read a language from the end of a name. No ending in the tables is one.
fn is_language(ending: &str) -> bool {
    let primary = ending.split('-').next().unwrap_or("");
    let is_known = DOCUMENTS.contains(&ending) || DATA.contains(&ending);
    primary.len() == 2 && primary.bytes().all(|byte| byte.is_ascii_lowercase()) && !is_known
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_readers_open_is_usual() {
        for name in [
            "leaflet.PDF",
            "leaflet.pl.pdf",
            "stops.csv.gz",
            "plan.svg.fr",
            "plan.svg.pt-BR",
            "film.webm",
            "slides.key",
            "LICENSE",
            "dump.gz",
            "v1.2.pdf",
        ] {
            assert!(is_usual(name), "{name}");
        }
        for name in ["town.qgz", "settings.conf", "compose.yml", "notes.doc1", "a.v2", "notes.fr"] {
            assert!(!is_usual(name), "{name}");
        }
    }
}
