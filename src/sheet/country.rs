//! Where a list comes from, told by its addresses: a hint for guessing its encoding.
use std::collections::HashMap;

/// The two-letter ending, in lower case, that more than half of the addresses share.
pub(super) fn of_most_addresses(bytes: &[u8]) -> Option<[u8; 2]> {
    let mut counts: HashMap<[u8; 2], usize> = HashMap::new();
    let mut addresses = 0_usize;
    for (at, _) in bytes.iter().enumerate().filter(|(_, byte)| **byte == b'@') {
        addresses += 1;
        let domain =
            bytes[at + 1..].split(|byte| !(byte.is_ascii_alphanumeric() || *byte == b'-' || *byte == b'.')).next();
        let ending = domain.and_then(|domain| domain.rsplit(|byte| *byte == b'.').next());
        if let Some([one, two]) = ending
            && one.is_ascii_alphabetic()
            && two.is_ascii_alphabetic()
        {
            *counts.entry([one.to_ascii_lowercase(), two.to_ascii_lowercase()]).or_default() += 1;
        }
    }
    counts.into_iter().find(|(_, count)| *count * 2 > addresses).map(|(ending, _)| ending)
}
