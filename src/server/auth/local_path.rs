//! Where to go after signing in: pages of ours only, so that a link cannot send people elsewhere in our name.
use std::fmt::Write;

/// The path if it leads to a page of ours.
pub fn check(path: &str) -> Option<&str> {
    let ours = path.starts_with('/')
        && !path.starts_with("//")
        && !path.starts_with("/api/")
        // Browsers read `\` as `/`, and drop tabs and line ends.
        && !path.contains(|letter: char| letter == '\\' || letter.is_control());
    ours.then_some(path)
}

/// For the query of `/sign-in`.
pub fn encode(path: &str) -> String {
    let mut text = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            text.push(char::from(byte));
        } else {
            // Writing into a string does not fail.
            let _ = write!(text, "%{byte:02X}");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_of_ours_are_gone_to() {
        for path in ["/", "/enrolments?page=2", "/people/1#x"] {
            assert_eq!(check(path), Some(path));
        }
        for path in ["", "https://evil.example", "//evil.example", "/\\evil.example", "/\t/evil.example", "x", "/api/x"]
        {
            assert_eq!(check(path), None, "{path:?}");
        }
        assert_eq!(encode("/a?b=c d"), "/a%3Fb%3Dc%20d");
    }
}
