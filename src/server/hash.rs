//! Short names for content and paths.
use sha2::{Digest, Sha256};

/// 16 hexadecimal digits that stand for these bytes.
pub fn short(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let start = digest.iter().take(8).fold(0_u64, |start, byte| start << 8 | u64::from(*byte));
    format!("{start:016x}")
}
