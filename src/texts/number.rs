//! Numbers as a language groups their digits.
use super::Lang;
use fluent_bundle::FluentValue;

/// A whole number with its thousands set apart. `None` leaves the writing to Fluent.
pub fn grouped(value: &FluentValue, lang: Lang) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    if number.value.fract() != 0.0 || number.value < 0.0 {
        return None;
    }
    let digits = format!("{:.0}", number.value);
    if digits.len() < lang.grouped_from() {
        return Some(digits);
    }
    let mut out = String::with_capacity(digits.len() + 4);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push_str(lang.thousands());
        }
        out.push(digit);
    }
    Some(out)
}
