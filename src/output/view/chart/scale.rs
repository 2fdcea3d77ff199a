//! Scales: from numbers to places between 0 and 100, with steps that people count in.

/// A scale with even steps of 1, 2 or 5 times a power of ten.
pub(super) struct Scale {
    first: f64,
    step: f64,
    steps: usize,
}

/// How many steps are wished for.
const STEPS: f64 = 4.0;

impl Scale {
    /// For lengths, which begin at nothing.
    pub fn from_zero(numbers: &[f64]) -> Self {
        let (low, high) = ends(numbers);
        Scale::over(low.min(0.0), high.max(0.0))
    }

    /// From none to all, in quarters.
    pub fn of_parts(whole: f64) -> Self {
        Scale { first: 0.0, step: whole / 4.0, steps: 4 }
    }

    /// For points, which need not begin at nothing where all of them are far from it.
    pub fn around(numbers: &[f64]) -> Self {
        let (low, high) = ends(numbers);
        let is_far = (high - low) < 0.4 * low.abs().min(high.abs()) && low * high > 0.0;
        if is_far { Scale::over(low, high) } else { Scale::from_zero(numbers) }
    }

    fn over(low: f64, high: f64) -> Self {
        let width = if high > low { high - low } else { low.abs().max(1.0) };
        let step = nice(width / STEPS);
        let first = (low / step).floor();
        let last = (high / step).ceil().max(first + 1.0);
        Scale { first: first * step, step, steps: (last - first) as usize }
    }

    /// The place of a number, from 0 to 100.
    pub fn place(&self, number: f64) -> f64 {
        (number - self.first) / (self.step * self.steps as f64) * 100.0
    }

    /// The numbers at the steps.
    pub fn ticks(&self) -> impl Iterator<Item = f64> {
        (0..=self.steps).map(|place| {
            let number = self.first + place as f64 * self.step;
            // Sums of tenths are not quite what one writes.
            let digits = 10_f64.powi(12 - self.step.abs().log10().floor() as i32);
            if digits.is_finite() { (number * digits).round() / digits + 0.0 } else { number }
        })
    }
}

/// A stretch of years, drawn from edge to edge.
pub(super) struct Span {
    first: f64,
    width: f64,
}

impl Span {
    pub fn of(years: &[f64]) -> Self {
        let (first, last) = ends(years);
        Span { first, width: (last - first).max(f64::MIN_POSITIVE) }
    }

    pub fn place(&self, year: f64) -> f64 {
        (year - self.first) / self.width * 100.0
    }
}

/// The smallest of 1, 2, 5, 10, … times a power of ten that is not less.
fn nice(width: f64) -> f64 {
    let power = 10_f64.powf(width.log10().floor());
    let steps = [1.0, 2.0, 5.0, 10.0];
    let enough = steps.into_iter().find(|step| step * power >= width * 0.999_999);
    enough.unwrap_or(10.0) * power
}

fn ends(numbers: &[f64]) -> (f64, f64) {
    numbers.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), number| {
        (low.min(*number), high.max(*number))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ticks(scale: &Scale) -> Vec<f64> {
        scale.ticks().collect()
    }

    #[test]
    fn steps_are_such_as_people_count_in() {
        assert_eq!(ticks(&Scale::from_zero(&[33.0, 51.0])), [0.0, 20.0, 40.0, 60.0]);
        assert_eq!(ticks(&Scale::from_zero(&[0.3, 0.7])), [0.0, 0.2, 0.4, 0.6, 0.8]);
        assert_eq!(ticks(&Scale::from_zero(&[-12.0, 7.0])), [-15.0, -10.0, -5.0, 0.0, 5.0, 10.0]);
        assert_eq!(
            ticks(&Scale::around(&[1000.0, 1040.0])),
            [1000.0, 1010.0, 1020.0, 1030.0, 1040.0]
        );
    }

    #[test]
    fn whatever_is_measured_lies_inside() {
        for numbers in [vec![0.0], vec![5.0], vec![-5.0, -5.0], vec![1e12, 1.0], vec![1e-9, 3e-9]] {
            for scale in [Scale::from_zero(&numbers), Scale::around(&numbers)] {
                let inside = |number: &f64| (-0.01..=100.01).contains(&scale.place(*number));
                assert!(numbers.iter().all(inside), "{numbers:?}");
                assert!(scale.ticks().count() < 12, "{numbers:?}");
            }
        }
    }
}
