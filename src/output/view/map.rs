//! Where cities lie on the drawing of the world: places, sizes and labels. The lines are drawn by the
//! theme, in its file `static/world.svg` and its templates.

use std::collections::BTreeMap;

use crate::content::kinds::{Facts, Kind};
use crate::site::Relation;
use crate::words::path::SubjectId;
use crate::words::template::{Map, Value};

use super::{Reader, View, relations, summary};

/// The theme's drawing, by the name of its file.
const DRAWING: &str = "world.svg";
/// How wide and high it is.
const WIDTH: i64 = 1000;
const HEIGHT: i64 = 433;
/// The meridian in its middle: the cut is in the Bering Strait, and no land is torn apart.
const MIDDLE: f64 = 11.0;
/// The parallel at its upper edge, the northernmost land. Nobody lives below the lower one.
const NORTH: f64 = 83.7;
/// How much of it is shown round a city.
const SURROUNDINGS: (i64, i64) = (330, 220);
/// A dot for one practice; the area grows with their number, up to a limit.
const DOT: f64 = 4.5;
const LARGEST_DOT: f64 = 20.0;
/// A map of so many practices names each of them below; a larger one their number in each city.
const NAMED_PRACTICES: usize = 200;

/// A place on the drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Spot {
    x: f64,
    y: f64,
}

impl Spot {
    /// The place of a point of the earth; `None` if the drawing does not show it.
    fn of(lat: f64, lng: f64) -> Option<Self> {
        let east = (lng - MIDDLE + 180.0).rem_euclid(360.0) - 180.0;
        let middle = WIDTH as f64 / 2.0;
        let scale = middle / equal_earth(0.0, 180.0).0;
        let (x, y) = equal_earth(lat, east);
        let spot = Spot {
            x: tenth(middle + x * scale),
            y: tenth((equal_earth(NORTH, 0.0).1 - y) * scale),
        };
        (0.0..=HEIGHT as f64).contains(&spot.y).then_some(spot)
    }

    /// The upper left corner of its surroundings, which end where the drawing does.
    fn corner(self) -> (i64, i64) {
        let (width, height) = SURROUNDINGS;
        let left = self.x.round() as i64 - width / 2;
        let top = self.y.round() as i64 - height / 2;
        (left.clamp(0, WIDTH - width), top.clamp(0, HEIGHT - height))
    }

    fn value(self) -> Map {
        let mut map = Map::new();
        map.set("x", self.x);
        map.set("y", self.y);
        map
    }
}

/// The Equal Earth projection (Šavrič, Patterson and Jenny, 2018), of degrees: areas keep their
/// proportion, so that no continent looks more important than it is.
fn equal_earth(lat: f64, east: f64) -> (f64, f64) {
    const A: [f64; 4] = [1.340264, -0.081106, 0.000893, 0.003796];
    let flat = 3_f64.sqrt() / 2.0;
    let angle = (flat * lat.to_radians().sin()).asin();
    let (second, sixth) = (angle.powi(2), angle.powi(6));
    let stretch = A[0] + 3.0 * A[1] * second + sixth * (7.0 * A[2] + 9.0 * A[3] * second);
    let x = east.to_radians() * angle.cos() / (flat * stretch);
    let y = angle * (A[0] + A[1] * second + sixth * (A[2] + A[3] * second));
    (x, y)
}

/// Coarse enough to be the same on all machines, whose sines differ in the last digit.
fn tenth(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

/// A city with practices.
struct Marked {
    city: SubjectId,
    practices: Vec<SubjectId>,
    spot: Option<Spot>,
}

/// Where a city lies on the drawing, if it says where it lies.
pub(super) fn spot(view: &View, city: SubjectId) -> Option<Spot> {
    let Facts::City(facts) = &view.site.source(city).facts else { return None };
    let location = facts.location.as_ref()?;
    Spot::of(location.lat?.0, location.lng?.0)
}

/// A city on the part of the drawing round it; none if it does not say where it lies.
pub(super) fn surroundings(view: &View, city: SubjectId) -> Value {
    let Some(spot) = spot(view, city) else { return Value::none() };
    let (left, top) = spot.corner();
    let mut map = spot.value();
    map.set("left", left);
    map.set("top", top);
    map.set("width", SURROUNDINGS.0);
    map.set("height", SURROUNDINGS.1);
    map.set("world_width", WIDTH);
    map.set("world_height", HEIGHT);
    map.into()
}

/// The map of all practices, and the same as a list.
pub(super) fn world_map(reader: Reader<'_>) -> Value {
    let view = reader.view;
    let cities = marked_cities(reader);
    let named = cities.iter().map(|city| city.practices.len()).sum::<usize>() <= NAMED_PRACTICES;
    let mut map = Map::new();
    map.set("width", WIDTH);
    map.set("height", HEIGHT);
    map.set("land", Value::maybe(view.theme.drawing(DRAWING).map(|svg| Value::html(&svg))));
    map.set("dots", dots(reader, &cities));
    map.set("countries", by_country(reader, &cities, named));
    map.set("unplaced", cities.iter().filter(|city| city.spot.is_none()).count());
    map.into()
}

/// The cities that have practices, in the order of the language.
fn marked_cities(reader: Reader<'_>) -> Vec<Marked> {
    let Reader { view, lang } = reader;
    let mut cities = view.members(Kind::City.folder()).to_vec();
    view.site.order.sort(lang, &mut cities);
    let marked = cities.into_iter().map(|city| {
        let mut practices = view.related(city, Relation::Practices);
        view.site.order.sort(lang, &mut practices);
        Marked { city, practices, spot: spot(view, city) }
    });
    marked.filter(|marked| !marked.practices.is_empty()).collect()
}

/// The dots, the largest first, so that a small one lies upon it and not below.
fn dots(reader: Reader<'_>, cities: &[Marked]) -> Value {
    let mut dots: Vec<(&Marked, Spot)> =
        cities.iter().filter_map(|city| Some((city, city.spot?))).collect();
    dots.sort_by_key(|(city, _)| std::cmp::Reverse(city.practices.len()));
    Value::list(dots.into_iter().map(|(marked, spot)| {
        let count = marked.practices.len();
        let mut map = spot.value();
        map.set("r", tenth((DOT * (count as f64).sqrt()).min(LARGEST_DOT)));
        map.set("count", count);
        map.set("city", summary::summary(reader, marked.city));
        map.into()
    }))
}

/// The same cities by country, both in the order of the language; those that name no country last.
fn by_country(reader: Reader<'_>, cities: &[Marked], named: bool) -> Value {
    let Reader { view, lang } = reader;
    let locale = view.site.locale(lang);
    let mut countries: BTreeMap<_, (Option<String>, Vec<Value>)> = BTreeMap::new();
    for marked in cities {
        let name = summary::country_of(reader, marked.city);
        let key = (name.is_none(), name.as_deref().map(|name| locale.sort_key(name)));
        let (_, listed) = countries.entry(key).or_insert_with(|| (name, Vec::new()));
        listed.push(listed_city(reader, marked, named));
    }
    Value::list(countries.into_values().map(|(name, cities)| {
        let mut map = Map::new();
        map.set("name", Value::maybe(name));
        map.set("cities", Value::list(cities));
        map.into()
    }))
}

fn listed_city(reader: Reader<'_>, marked: &Marked, named: bool) -> Value {
    let practices = if named { marked.practices.as_slice() } else { &[] };
    let mut map = Map::new();
    map.set("city", summary::summary(reader, marked.city));
    map.set("placed", marked.spot.is_some());
    map.set("count", marked.practices.len());
    map.set("practices", relations::summary_list(reader, practices));
    map.into()
}

#[cfg(test)]
mod tests {
    use super::Spot;

    #[test]
    fn the_middle_of_the_drawing_is_on_its_meridian() {
        let spot = Spot::of(0.0, 11.0).expect("it is on the drawing");
        assert_eq!(spot.x, 500.0);
    }

    #[test]
    fn the_cut_lies_in_the_bering_strait() {
        let alaska = Spot::of(65.6, -168.1).expect("it is on the drawing");
        let chukotka = Spot::of(66.1, -169.7).expect("it is on the drawing");
        assert!(alaska.x < 250.0 && chukotka.x > 750.0);
    }

    #[test]
    fn what_is_not_drawn_has_no_spot() {
        assert_eq!(Spot::of(-80.0, 0.0), None, "Antarctica");
        assert_eq!(Spot::of(89.0, 0.0), None, "the ice round the North Pole");
    }

    #[test]
    fn surroundings_end_with_the_drawing() {
        let auckland = Spot::of(-36.85, 174.76).expect("it is on the drawing");
        let (left, top) = auckland.corner();
        assert_eq!((left, top), (670, 213));
    }
}
