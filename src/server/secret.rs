//! 256 random bits that a cookie or a link carries. The database keeps their SHA-256 only.
use crate::server::clock::Random;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use std::fmt;

/// Not printable by accident: `reveal` is the one way out.
#[derive(Clone)]
pub struct Secret([u8; 32]);

impl Secret {
    pub fn draw(random: Random) -> Self {
        Self(random.bytes())
    }

    /// What a cookie or a path carried; nothing if it cannot be one of ours.
    pub fn parse(text: &str) -> Option<Self> {
        URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok().map(Self)
    }

    /// For the cookie or the link: 43 characters, safe in a URL.
    pub fn reveal(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    /// For the database.
    pub fn hash(&self) -> Vec<u8> {
        Sha256::digest(self.0).to_vec()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_reads_back_and_does_not_print() {
        let secret = Secret::draw(Random);
        let text = secret.reveal();
        assert_eq!(text.len(), 43);
        assert_eq!(Secret::parse(&text).unwrap().hash(), secret.hash());
        assert!(!format!("{secret:?}").contains(&text));
        assert!(Secret::parse("short").is_none() && Secret::parse(&format!("{text}A")).is_none());
    }
}
