//! Labels on people: the organisation's own words, by which lists are sorted out.
use super::{
    error::{AppError, Code},
    profile::clean,
    text::search_key,
};

/// Characters of a label.
pub const LABEL_MAX: usize = 50;
/// Labels of a person.
pub const LABELS_MAX: usize = 20;

/// Set between the labels of one cell.
const SEPARATORS: [char; 4] = [',', ';', '"', '|'];
/// A spreadsheet would take what begins so for a formula.
const FORMULA: [char; 5] = ['=', '+', '-', '@', '\''];

/// A label as it is kept, or why it is none. Two labels with the same key are one.
pub fn label(text: &str) -> Result<String, AppError> {
    let label = clean(text);
    if label.chars().count() > LABEL_MAX {
        return Err(AppError::new(Code::LabelTooLong).with("max", LABEL_MAX).on("labels"));
    }
    if search_key(&label).is_empty() || label.starts_with(FORMULA) || label.contains(SEPARATORS) {
        return Err(AppError::new(Code::LabelInvalid).on("labels"));
    }
    Ok(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_fits_into_a_cell_of_a_list() {
        assert_eq!(label("  Night \u{0}  shift ").as_deref(), Ok("Night shift"));
        assert_eq!(label("Équipe 4×5").as_deref(), Ok("Équipe 4×5"));
        let code = |text: &str| label(text).unwrap_err().code;
        for text in ["", " ", "=1+1", "+x", "-x", "@x", "'x", "a,b", "a;b", "a\"b", "a|b"] {
            assert_eq!(code(text), Code::LabelInvalid, "{text}");
        }
        assert_eq!(code(&"x".repeat(51)), Code::LabelTooLong);
    }
}
