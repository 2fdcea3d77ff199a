//! The JSON Schemas against the files of this repository and of a new site: what builds is valid,
//! and what is mistaken is not.

use crate::support;
use std::collections::BTreeMap;
use std::process::Command;

use jsonschema::Validator;
use serde_json::{Value, json};
use tempfile::TempDir;
use welcomat::build::pipeline::{self, Options};
use welcomat::content::kinds::{Common, Kind};
use welcomat::content::record::{Record, RecordShape, Shape};
use welcomat::content::{parse, schema};
use welcomat::scaffold::{self, NewPage, NewSite};
use welcomat::words::world::{Memory, World};

/// The schemas by name, each ready to judge.
fn validators() -> BTreeMap<String, Validator> {
    let schemas = schema::all().into_iter();
    schemas
        .map(|schema| {
            let document: Value = serde_json::from_str(&schema.to_json()).expect("JSON");
            assert!(jsonschema::draft7::meta::is_valid(&document), "{}", schema.name);
            let validator = jsonschema::draft7::new(&document).expect("a schema");
            (schema.name, validator)
        })
        .collect()
}

/// YAML as a program that knows no page reads it.
fn yaml(text: &str) -> Value {
    let value =
        serde_yaml::from_str::<Value>(text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    if value.is_null() { json!({}) } else { value }
}

/// What is wrong with a value, with its place.
fn faults(validator: &Validator, value: &Value) -> Vec<String> {
    let errors = validator.iter_errors(value);
    errors.map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// Holds every file of a site against its schema, and gives how many there were.
fn all_are_valid(world: &dyn World) -> usize {
    let validators = validators();
    let (site, _) = pipeline::assembled(world);
    let site = site.expect("a configuration");
    let read = |path: &_| String::from_utf8(world.read(path).expect("a file")).expect("UTF-8");
    let config = read(&welcomat::words::path::SourcePath::new("welcomat.yaml"));
    assert_eq!(faults(&validators["config"], &yaml(&config)), [""; 0]);
    for document in site.document_ids().map(|id| site.document(id)) {
        let source = &document.source;
        let text = read(&source.path);
        let front = parse::parts(&text).map_or("", |parts| parts.front);
        let name = match source.is_source {
            true => source.kind.name().to_owned(),
            false => format!("{}.translation", source.kind.name()),
        };
        assert_eq!(faults(&validators[&name], &yaml(front)), [""; 0], "{}", source.path);
    }
    site.document_ids().len()
}

#[test]
fn the_demonstration_is_valid() {
    assert!(all_are_valid(&support::demonstration()) > 100);
}

/// A new site in memory.
fn new_site() -> Memory {
    let languages = ["en".to_owned(), "fr".to_owned()];
    let asked = NewSite::new("my-town", &languages, support::today()).expect("languages");
    let mut world = Memory::new(support::today());
    for file in scaffold::site(&asked) {
        world.write(file.path.as_str(), file.text);
    }
    world
}

#[test]
fn a_new_site_is_valid_and_so_is_what_is_added() {
    let mut world = new_site();
    assert_eq!(all_are_valid(&world), 9);
    for kind in Kind::ALL {
        let (site, _) = pipeline::assembled(&world);
        let site = site.expect("a site");
        let asked =
            NewPage { kind: *kind, title: "All of it", id: None, below: None, given: Vec::new() };
        let file = scaffold::page(&site, &asked).expect("nothing is in its way");
        // Every field with its example.
        let (front, body) = file.text.split_once("\n---\n").expect("front matter");
        let lines = front.lines().map(|line| line.strip_prefix("# ").unwrap_or(line));
        let text = format!("{}\n---\n{body}", lines.collect::<Vec<_>>().join("\n"));
        world.write(file.path.as_str(), text);
    }
    let (site, _) = pipeline::assembled(&world);
    let bench = scaffold::translation(
        &world,
        &site.expect("a site"),
        Kind::Practice,
        "reading-bench",
        "fr",
    );
    let bench = bench.expect("a translation").file;
    world.write(bench.path.as_str(), bench.text);
    assert_eq!(all_are_valid(&world), 9 + Kind::ALL.len() + 1);
}

#[test]
fn what_is_mistaken_is_not_valid() {
    let validators = validators();
    let cases = [
        ("practice", "title: Bus\ncitty: auckland"),
        ("practice", "summary: No title."),
        ("practice", "title: [Bus]"),
        ("practice", "title: Bus\ninstrument: chater"),
        ("practice", "title: Bus\ndate: 21.11.2026"),
        ("practice", "title: Bus\nperiod: { form: 2015 }"),
        ("practice", "title: Bus\nevidence: [{ claim: x, valeu: 5 }]"),
        ("practice", "title: Bus\ntranslation: { of: en }"),
        ("practice", "title: Bus\norder: first"),
        ("city", "title: Auckland\ncountry: New Zealand"),
        ("city", "title: Auckland\nlocation: here"),
        ("event", "title: Day\nstart: 2027-03-06T10:00+01:00"),
        ("service", "title: Desk\nplaces: [{ address: A, hours: [{ days: Monday to Friday }] }]"),
        ("service", "title: Desk\nplaces: [{ address: A, hours: [{ opens: 9 }] }]"),
        ("practice", "title: Bus\nsources: [{ pages: 5 }]"),
        ("city", "title: Auckland\npopulation: { unit: people }"),
        ("service", "title: Desk\nchannels: [{ kind: phone }]"),
        ("service", "title: Desk\nchannels: [{ kind: phone, value: }]"),
        ("practice.translation", "title: Bus\ncity: auckland"),
        ("practice.translation", "title: Bus\nevidence: [{ source: 5 }]"),
        ("practice.translation", "title: Bus\ntranslation: { methd: human }"),
        ("config", "titel: Site"),
        ("config", "languages: { fr: { fallbak: [en] } }"),
        ("config", "levels: { link-broken: loud }"),
        ("config", "paginate: many"),
    ];
    for (name, text) in cases {
        assert!(!validators[name].is_valid(&yaml(text)), "{name} takes\n{text}");
    }
}

/// For every record that needs something: a map without it is refused as the program refuses it, one with any field of each group
/// is taken, and a translation may leave all of them out.
#[test]
fn what_a_record_needs_is_asked_of_sources_alone() {
    fn records(shape: &'static Shape, out: &mut Vec<&'static RecordShape>) {
        match shape {
            Shape::List(inner) | Shape::Map(_, inner) => records(inner, out),
            Shape::Either(shapes) => shapes.iter().for_each(|shape| records(shape, out)),
            Shape::Record(record) => {
                out.push(record);
                record.fields.iter().for_each(|field| records(&field.shape, out));
            }
            _ => {}
        }
    }
    let bundle: Value = serde_json::from_str(&schema::bundle()).expect("JSON");
    let validator = |name: &str| {
        let mut schema = bundle.clone();
        schema["$ref"] = format!("#/definitions/{name}").into();
        jsonschema::draft7::new(&schema).expect("a schema")
    };
    let mut all = Vec::new();
    let fields = Kind::ALL.iter().flat_map(|kind| kind.fields());
    Common::FIELDS.iter().chain(fields).for_each(|field| records(&field.shape, &mut all));
    all.retain(|record| !record.needs.is_empty());
    assert!(all.len() > 15);
    for record in all {
        let name = format!("record.{}", record.name.replace(' ', "_"));
        let own = validator(&name);
        assert!(!own.is_valid(&json!({})), "{name}");
        for (at, group) in record.needs.iter().enumerate() {
            for key in *group {
                let others = record.needs.iter().enumerate().filter(|(other, _)| *other != at);
                let mut map: serde_json::Map<String, Value> = others
                    .map(|(_, group)| (group[0].to_owned(), written(record, group[0])))
                    .collect();
                assert!(!own.is_valid(&map.clone().into()), "{name} without {key}");
                map.insert((*key).to_owned(), Value::Null);
                assert!(!own.is_valid(&map.clone().into()), "{name} with nothing in {key}");
                map.insert((*key).to_owned(), written(record, key));
                assert_eq!(faults(&own, &map.into()), [""; 0], "{name} with {key}");
            }
        }
        if bundle["definitions"].get(format!("{name}.translation")).is_some() {
            assert!(validator(&format!("{name}.translation")).is_valid(&json!({})), "{name}");
        }
    }
}

/// A value that a field of a record takes.
fn written(record: &RecordShape, key: &str) -> Value {
    match record.field(key).map(|field| &field.shape) {
        Some(Shape::Fact(fact)) => yaml(fact.example),
        Some(Shape::Choice(words)) => words[0].0.into(),
        Some(Shape::List(_)) => json!(["Mo"]),
        Some(Shape::Record(_)) => json!({ "lat": 1, "lng": 2 }),
        _ => "x".into(),
    }
}

#[test]
fn what_is_short_or_empty_is_valid() {
    let validators = validators();
    let cases = [
        (
            "practice",
            "title: Bus\ncity:\ncities: auckland\nperiod: 2015\nsources: A book\nimage: a.jpg",
        ),
        ("practice", "title: 2015\nevidence: 300 families\nextra: { any: [thing, 1] }"),
        ("service", "title: Desk\ncost: Free"),
        (
            "service",
            "title: Desk\nplaces: [{ address: A, hours: [{ days: Mo-Fr, opens: \"9:00\", by_appointment: yes }] }]",
        ),
        ("page", "summary: The page of a section."),
        ("practice.translation", "title: Bus\nevidence: [{}, { claim: x }]\naudience: Enfants"),
        ("config", "title: { en: A, fr: B }\nlanguages: { en: {}, ti: { fallback: en } }"),
        ("config", "languages: [en, zh-Hans]\nlevels: { link-broken: off }"),
    ];
    for (name, text) in cases {
        assert_eq!(faults(&validators[name], &yaml(text)), [""; 0], "{name}\n{text}");
    }
}

/// The program with the words behind its name: exit code and standard output.
fn typed(arguments: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_welcomat"))
        .args(arguments)
        .output()
        .expect("the program starts");
    (output.status.code(), String::from_utf8(output.stdout).expect("UTF-8"))
}

#[test]
fn schemas_are_printed_alone_together_and_into_a_folder() {
    let (code, bundle) = typed(&["schema"]);
    assert_eq!(code, Some(0));
    let mut bundle: Value = serde_json::from_str(&bundle).expect("JSON");
    let names: Vec<String> = schema::all().into_iter().map(|schema| schema.name).collect();
    assert_eq!(names.len(), 1 + 2 * Kind::ALL.len());
    for name in &names {
        // Each definition judges as the schema alone does.
        bundle["$ref"] = format!("#/definitions/{name}").into();
        let validator = jsonschema::draft7::new(&bundle).expect("a schema");
        assert!(!validator.is_valid(&json!({ "titel": "x" })), "{name}");
        assert!(validator.is_valid(&json!({ "title": "x" })), "{name}");
    }
    let (code, one) = typed(&["schema", "practice"]);
    assert_eq!(code, Some(0));
    assert_eq!(one, schema::find("practice").expect("a schema").to_json());
    assert_eq!(typed(&["schema", "practce"]), (Some(2), String::new()));

    let folder = TempDir::new().expect("a temporary folder");
    let path = folder.path().join("schema");
    let path = path.to_str().expect("UTF-8");
    for _ in 0..2 {
        assert_eq!(typed(&["schema", "--output", path]), (Some(0), String::new()));
    }
    let files = support::files_below(folder.path());
    assert_eq!(files.len(), names.len());
}

#[test]
fn a_new_site_in_memory_builds_strictly() {
    let strict = Options { strict: true, ..Options::default() };
    assert!(support::built(&new_site(), &strict).contains_key("fr/index.html"));
}
