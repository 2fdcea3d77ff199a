//! Settings of programs that hold a secret: what is assigned to what, in whatever form programs keep it.
//!
//! Knows the forms: `DB_PASSWORD=…`, `password = …` under `[server]`, `MYSQL_PASSWORD: …`, and a single such line in
//! a text that is about something else. What a name and a value look like, `values` says.

use super::secrets::json_pairs;
use super::values::{self, Name};

/// A value under its name.
struct Assigned<'t> {
    name: &'t str,
    value: &'t str,
    /// What stands between the two.
    sign: Sign,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Equals,
    Colon,
    /// A colon between two texts in quotes, as in JSON: programs keep words for people so as well.
    Quoted,
}

/// Whether a text sets a secret. In a text that is nothing but settings, any word may be one; in others, what
/// nobody guesses.
pub(super) fn hold_a_secret(text: &str) -> bool {
    is_list_with_a_secret(text)
        || text.lines().any(|line| pieces(line).any(|assigned| assigned.is_surely_secret()))
        || json_pairs(text).any(|(name, value)| {
            values::secret(name, value).is_some() && values::looks_random(value)
        })
}

/// Whether a text gives the key by which a program is let into a cluster of servers.
pub(super) fn let_into_a_cluster(text: &str) -> bool {
    let lines = text.lines().filter_map(assigned);
    lines
        .into_iter()
        .any(|it| it.name == "client-key-data" && !values::stands_for_another(it.value))
}

/// Whether a text is nothing but settings, with a secret among them. The last line may be cut.
fn is_list_with_a_secret(text: &str) -> bool {
    let lines = text.trim_start_matches('\u{feff}').lines().map(str::trim);
    let mut lines = lines.filter(|line| !line.is_empty() && !is_frame(line)).peekable();
    let mut all = Vec::new();
    while let Some(line) = lines.next() {
        match assigned(line) {
            Some(assigned) => all.push(assigned),
            None if line.starts_with("- ") => {}
            None if lines.peek().is_none() && !text.ends_with('\n') => {}
            None => return false,
        }
    }
    let names = |words: &[&str]| all.iter().any(|it| has_part(it.name, words));
    let around = Around { says_who: names(WHO) || names(AT), lets_in: names(WHO) };
    all.iter().any(|it| it.is_secret_among_settings(&around))
}

/// What other settings of a list say.
struct Around {
    /// Whose a password is, or where it is asked for.
    says_who: bool,
    /// Who is let in where: a ticket has an address at which it is sold as well.
    lets_in: bool,
}

/// A line of a list of settings that sets nothing: a remark, a section, a bracket, a mark of a document.
fn is_frame(line: &str) -> bool {
    const MARKS: &[&str] = &["---", "...", "<?php", "?>"];
    let is_section = line.starts_with('[') && line.ends_with(']');
    let is_bracket = line.bytes().all(|byte| b"{}[](),;".contains(&byte));
    line.starts_with(['#', ';'])
        || line.starts_with("//")
        || is_section
        || is_bracket
        || MARKS.contains(&line)
}

/// What somebody is called, or a machine, that a password belongs to.
const WHO: &[&str] =
    &["account", "database", "db", "host", "hostname", "login", "server", "user", "username"];

/// How somebody or something is reached.
const AT: &[&str] = &["email", "uri", "url"];

fn has_part(name: &str, words: &[&str]) -> bool {
    values::parts(name).iter().any(|part| words.contains(&part.as_str()))
}

/// What a line sets: all of it, and where it sets several things, each.
fn pieces(line: &str) -> impl Iterator<Item = Assigned<'_>> {
    let words = line.split(|letter: char| letter.is_whitespace() || letter == ';');
    let words = words.filter(|word| word.contains('=')).filter_map(assigned);
    assigned(line).into_iter().chain(words)
}

/// What a line or a word sets.
fn assigned(line: &str) -> Option<Assigned<'_>> {
    const BEFORE: &[&str] = &["- ", "export ", "set ", "const ", "let ", "var ", "$", "--"];
    let mut line = line.trim();
    while let Some(rest) = BEFORE.iter().find_map(|before| line.strip_prefix(before)) {
        line = rest.trim_start();
    }
    // `define('DB_PASSWORD', '…');`
    let defined = line.strip_prefix("define(");
    let line = defined.unwrap_or(line);
    let is_mark = |letter: char| matches!(letter, '=' | ':') || letter == ',' && defined.is_some();
    let (at, mark) = line.char_indices().find(|(_, letter)| is_mark(*letter))?;
    let (written, value) = (line[..at].trim(), &line[at + mark.len_utf8()..]);
    let name = unquoted(written);
    let is_quoted = name.len() < written.len();
    // YAML wants a space behind its colon; without one it is a time, an address or the name of a drive.
    if mark == ':' && !value.is_empty() && !value.starts_with([' ', '\t', '=', '"', '\'']) {
        return None;
    }
    let value = value.trim_start_matches(['=', '>']).trim();
    let value = value.split_once(" #").map_or(value, |(value, _)| value);
    let value = value.trim_end_matches([',', ';', ')']).trim_end();
    let is_text = unquoted(value).len() < value.len();
    let sign = match mark {
        ':' if is_quoted && is_text => Sign::Quoted,
        ':' => Sign::Colon,
        _ => Sign::Equals,
    };
    is_name(name).then(|| Assigned { name, value: unquoted(value), sign })
}

fn is_name(name: &str) -> bool {
    const LONGEST: usize = 80;
    let is_of_name = |byte: u8| byte.is_ascii_alphanumeric() || b"_.-".contains(&byte);
    let begins = name.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '_');
    begins && name.len() <= LONGEST && name.bytes().all(is_of_name)
}

fn unquoted(text: &str) -> &str {
    let inside = |mark: char| text.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark));
    inside('"').or_else(|| inside('\'')).or_else(|| inside('`')).unwrap_or(text)
}

impl Assigned<'_> {
    /// Whether people write so above a counter or behind a bed as well: `Password: welcome`.
    fn is_label(&self, name: Name) -> bool {
        let is_worded = name == Name::OfAnybody || self.name.contains('-');
        self.sign == Sign::Colon && is_worded && self.name.starts_with(char::is_uppercase)
    }

    fn is_surely_secret(&self) -> bool {
        let name = values::secret(self.name, self.value);
        name.is_some_and(|name| !self.is_label(name)) && values::looks_random(self.value)
    }

    /// Whether it is a secret among settings.
    fn is_secret_among_settings(&self, around: &Around) -> bool {
        let Some(name) = values::secret(self.name, self.value) else { return false };
        if values::may_be_a_ticket(self.name, self.value) && !around.lets_in {
            return false;
        }
        match self.sign {
            Sign::Equals => true,
            Sign::Colon => !self.is_label(name) && (name == Name::OfAProgram || around.says_who),
            Sign::Quoted => values::looks_random(self.value),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_hold_secrets() {
        for text in [
            "# x\nexport DB_HOST=a\nDB_PASSWORD=b\n",
            "db_host=a\ndb_password=b\n",
            "[Interface]\nPrivateKey = abc=\n[Peer]\nPublicKey = x\n",
            "[remote]\ntype = sftp\npass = abc9\n",
            "[remote]\nhost = a\npass = abc\n",
            "[remote]\nhost = a\npass = summer-24\n",
            "[default]\naws_secret_access_key = B\n",
            "MYSQL_PASSWORD: x\n",
            "services:\n  db:\n    image: mariadb:11\n    ports:\n      - \"80:80\"\n    environment:\n      MYSQL_PASSWORD: hunter2\n",
            "host: db.example\nuser: guide\npassword: hunter2\n",
            "<?php\n$db_password = 'hunter2';\ndefine('DB_PASSWORD', 'hunter2');\n",
            "DB_PASSWORD=hunter2 # changed in May\nDB_HOS",
        ] {
            assert!(is_list_with_a_secret(text), "{text}");
        }
    }

    #[test]
    fn secrets_stand_in_other_texts() {
        for text in [
            "Our notes.\nThe desk: db_password=Zk4!pqR9xx and nothing else.\n",
            "Start it with docker run -e MYSQL_PASSWORD=Zk4pqR9xxAb1 mariadb\n",
            "Server=db;User Id=guide;Password=Zk4pqR9xxAb1;\n",
            "{\"user\":\"a\",\"password\":\"Zk4!pqR9xx\"}",
        ] {
            assert!(hold_a_secret(text), "{text}");
        }
    }

    #[test]
    fn ordinary_lines_hold_none() {
        for text in [
            "",
            "BUS=7\nTRAM=4\n",
            "BUS_TOKEN_PRICE=2\n",
            "BUS_TOKEN=2\n",
            "BUS_TOKEN=green\n",
            "PASSWORD_MIN_LENGTH=12\n",
            "DB_PASSWORD=hunter2\nis a bad password\n",
            "DB_PASSWORD=b\nAsk Jo for it.\n",
            "DB_HOST=localhost\nDB_PASSWORD=<your password>\n",
            "DB_PASSWORD=${DB_PASSWORD}\n",
            "DB_PASSWORD=\n",
            "[Timetable]\nbus = 7\n",
            "Set `aws_secret_access_key` in the file `credentials`.\n",
            "aws_secret_access_key = <your key>\n",
            "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n",
            "Network: CityFree\nPassword: welcome2026\n",
            "WIFI: CityFree\nPASSWORD: welcome2026\n",
            "{\n\"username\": \"User name\",\n\"password\": \"Password\"\n}\n",
            "{\"password\":\"Mot de passe\",\"token\":\"Jeton\"}",
            "username=User name\npassword=Password\n",
            "username: Gebruikersnaam\npassword: Wachtwoord\n",
            "[Tickets]\npass = monthly\ntoken = green\n",
            "[Monthly]\npass = monthly\nurl = https://bus.example\nemail = info@bus.example\n",
            "pass = 7-day\nday_pass = 24h\nmonthly.pass = adult-ticket\n",
            "day_pass = 2.50\nmonthly_pass = 42,00\n",
            "API_KEY=MY_API_KEY\n",
            "Bus: 7\nOpens: 10:00\n",
            "token: ${{ secrets.GITHUB_TOKEN }}\n",
            "password_file: /run/secrets/token1\n",
        ] {
            assert!(!hold_a_secret(text), "{text}");
        }
    }
}
