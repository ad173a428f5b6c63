use serde::Serialize;

/// One thing measured, beside another in the same run.
#[derive(Clone, Debug, Serialize)]
pub struct Measurement {
    pub name: String,
    pub value: f64,
    pub unit: &'static str,
    /// What it is held against, in the same unit, and what that is.
    pub beside: f64,
    pub beside_what: &'static str,
    pub ratio: f64,
    /// What the ratio must be.
    pub must: String,
    pub holds: bool,
}

impl Measurement {
    pub fn at_most(
        name: &str,
        value: f64,
        unit: &'static str,
        beside: f64,
        beside_what: &'static str,
        most: f64,
    ) -> Self {
        Self::new(name, value, unit, beside, beside_what, format!("≤ {most}"), |ratio| ratio <= most)
    }

    pub fn at_least(
        name: &str,
        value: f64,
        unit: &'static str,
        beside: f64,
        beside_what: &'static str,
        least: f64,
    ) -> Self {
        Self::new(name, value, unit, beside, beside_what, format!("≥ {least}"), |ratio| ratio >= least)
    }

    fn new(
        name: &str,
        value: f64,
        unit: &'static str,
        beside: f64,
        beside_what: &'static str,
        must: String,
        holds: impl FnOnce(f64) -> bool,
    ) -> Self {
        let ratio = value / beside;
        Self { name: name.to_owned(), value, unit, beside, beside_what, ratio, must, holds: holds(ratio) }
    }
}

pub fn print_json(all: &[Measurement]) {
    println!("{}", serde_json::to_string_pretty(all).unwrap_or_default());
}

pub fn print_table(all: &[Measurement]) {
    println!("{:<44} {:>12} {:>12} {:>8} {:>8}  holds  beside", "what", "value", "beside", "ratio", "must");
    for one in all {
        let holds = if one.holds { "yes" } else { "NO" };
        let (value, beside) = (format!("{:.1} {}", one.value, one.unit), format!("{:.1} {}", one.beside, one.unit));
        println!(
            "{:<44} {value:>12} {beside:>12} {:>8.3} {:>8}  {holds:<5}  {}",
            one.name, one.ratio, one.must, one.beside_what
        );
    }
}
