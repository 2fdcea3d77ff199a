//! What a second build costs when nothing has changed: with search, pictures and cards, which take long
//! the first time and are remembered, against the same without them.
//!
//! It must not know how a site is made, nor what the floor is.

use std::path::{Path, PathBuf};

use super::measure::{self, Cost};
use super::scratch::Scratch;
use super::{Extent, Outcome, build, figure};

/// What two builds of the same site cost.
struct Measured {
    extent: Extent,
    output: PathBuf,
    first: Cost,
    again: Vec<Cost>,
}

/// Builds a site both ways, then again in turns, and prints how the second builds compare.
pub fn compare(site: &Path, runs: usize, scratch: &Scratch) -> Outcome<()> {
    let mut all = Vec::new();
    for (extent, name) in [(Extent::Pages, "pages"), (Extent::Everything, "everything")] {
        let output = scratch.fresh(name)?;
        let (first, _) = measure::run(&mut build(site, &output, extent))?;
        all.push(Measured { extent, output, first, again: Vec::new() });
    }
    for _ in 0..runs {
        for measured in &mut all {
            let mut second = build(site, &measured.output, measured.extent);
            measured.again.push(measure::run(&mut second)?.0);
        }
    }
    print(&all);
    for measured in &all {
        std::fs::remove_dir_all(&measured.output)?;
    }
    Ok(())
}

fn print(all: &[Measured]) {
    println!("\nAgain, where nothing has changed:\n");
    println!("| build | first, wall s | again, wall s | again, CPU s | again, peak MiB |");
    println!("| --- | ---: | ---: | ---: | ---: |");
    let again = |measured: &Measured| Cost::median(&measured.again);
    for measured in all {
        let second = again(measured);
        println!(
            "| {} | {} | {} | {} | {} |",
            measured.extent.name(),
            figure(measured.first.wall, 3),
            figure(second.wall, 3),
            figure(second.cpu, 3),
            figure(second.peak, 0)
        );
    }
    if let [pages, everything] = all {
        println!(
            "\nWith search, pictures and cards a second build takes **{} ×** the time of one without them.",
            figure(again(everything).wall / again(pages).wall, 2)
        );
    }
}
