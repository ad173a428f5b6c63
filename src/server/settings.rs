//! Settings, parsed once.
mod network;

pub use network::Network;

use std::net::IpAddr;

#[derive(Debug)]
pub struct Settings {
    /// Links in mails start with it, and the `Host` of a request is held against it. No slash at the end.
    pub base_url: String,
    /// The organisation's name, as pages and mails say it.
    pub organisation: String,
    /// Whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<Network>,
}

impl Settings {
    pub fn https(&self) -> bool {
        self.base_url.starts_with("https://")
    }

    /// Whether the client address that this peer reports is believed.
    pub fn trusts(&self, peer: IpAddr) -> bool {
        self.trusted_proxies.iter().any(|network| network.contains(peer))
    }
}
