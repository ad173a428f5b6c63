//! Settings, parsed once.

#[derive(Debug)]
pub struct Settings {
    /// Links in mails start with it, and the `Host` of a request is held against it. No slash at the end.
    pub base_url: String,
    /// The organisation's name, as pages and mails say it.
    pub organisation: String,
}
