//! Numbers as a language groups their digits.
use fluent_bundle::FluentValue;

/// A whole number with its thousands set apart. `None` leaves the writing to Fluent.
pub fn grouped(value: &FluentValue, separator: &str) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    if number.value.fract() != 0.0 || number.value < 0.0 {
        return None;
    }
    let digits = format!("{:.0}", number.value);
    let mut out = String::with_capacity(digits.len() + 4);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push_str(separator);
        }
        out.push(digit);
    }
    Some(out)
}
