//! The shapes of the dashboard's pictures: numbers to SVG paths.
use crate::domain::standing_count::Funnel;

/// A funnel lies in a box of 400 by 100, each stage 100 wide; the stages' bands narrow into each other.
pub fn funnel(funnel: Funnel) -> [String; 4] {
    let stages = [funnel.enrolled, funnel.invited, funnel.registered, funnel.active];
    let top = |stage: u32| 50.0 - 50.0 * share(stage, funnel.enrolled);
    [0_usize, 1, 2, 3].map(|index| {
        let x = 100.0 * index as f64;
        let (here, next) = (top(stages[index]), top(*stages.get(index + 1).unwrap_or(&stages[index])));
        let (flat, bend, end) = (x + 62.0, x + 81.0, x + 100.0);
        format!(
            "M{x} {here:.1}H{flat}C{bend} {here:.1} {bend} {next:.1} {end} {next:.1}V{:.1}C{bend} {:.1} {bend} {:.1} {flat} {:.1}H{x}z",
            100.0 - next,
            100.0 - next,
            100.0 - here,
            100.0 - here
        )
    })
}

/// Widths of the stages of a bar that is 200 wide.
pub fn bar(funnel: Funnel) -> [String; 4] {
    [funnel.enrolled, funnel.invited, funnel.registered, funnel.active]
        .map(|stage| format!("{:.1}", 200.0 * share(stage, funnel.enrolled)))
}

fn share(part: u32, whole: u32) -> f64 {
    if whole == 0 { 0.0 } else { f64::from(part) / f64::from(whole) }
}

/// Percent, rounded; nothing of nothing is nothing.
pub fn percent(part: u32, whole: u32) -> u32 {
    (100.0 * share(part, whole)).round() as u32
}

pub const CHART_WIDTH: f64 = 600.0;
pub const CHART_HEIGHT: f64 = 180.0;

/// Numbers summed as they go, as points of a line below `top`.
pub fn line(numbers: &[u32], top: u32) -> String {
    let step = CHART_WIDTH / (numbers.len().max(2) - 1) as f64;
    let mut sum = 0;
    let point = |(index, number): (usize, &u32)| {
        sum += number;
        format!("{:.1},{:.1}", step * index as f64, CHART_HEIGHT * (1.0 - share(sum, top)))
    };
    numbers.iter().enumerate().map(point).collect::<Vec<_>>().join(" ")
}

/// A round number at least as large, that three equal steps lead to.
pub fn top_of_axis(most: u32) -> u32 {
    let mut unit = 1_u32;
    loop {
        for step in [1, 2, 5] {
            let top = unit.saturating_mul(step).saturating_mul(3);
            if top >= most || top == u32::MAX {
                return top;
            }
        }
        unit = unit.saturating_mul(10);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axes_end_at_round_numbers() {
        let tops = [0, 3, 4, 7, 16, 412, 3_000_000_000].map(top_of_axis);
        assert_eq!(tops, [3, 3, 6, 15, 30, 600, 3_000_000_000]);
    }

    #[test]
    fn lines_sum_up_and_stay_in_the_box() {
        assert_eq!(line(&[1, 0, 2], 3), "0.0,120.0 300.0,120.0 600.0,0.0");
        assert_eq!(line(&[], 3), "");
    }

    #[test]
    fn a_funnel_of_nobody_is_a_line() {
        let empty = funnel(Funnel::default());
        assert!(empty[0].starts_with("M0 50.0H62"), "{empty:?}");
        let half = funnel(Funnel { enrolled: 2, invited: 1, registered: 1, active: 0 });
        assert!(half[0].starts_with("M0 0.0H62C81 0.0 81 25.0 100 25.0V75.0"), "{half:?}");
        assert_eq!(
            bar(Funnel { enrolled: 2, invited: 1, registered: 1, active: 0 }),
            ["200.0", "100.0", "100.0", "0.0"]
        );
        assert_eq!((percent(1, 3), percent(0, 0)), (33, 0));
    }
}
