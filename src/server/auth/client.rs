//! Whose request it is, for counting tries.
use std::net::{IpAddr, Ipv6Addr};

/// The client: the connection's other end or, behind our own proxies, the last hop before them.
pub fn address(peer: IpAddr, forwarded_for: &[&str], ours: impl Fn(IpAddr) -> bool) -> IpAddr {
    let mut client = peer;
    for hop in forwarded_for.iter().rev().flat_map(|header| header.rsplit(',')) {
        if !ours(client) {
            break;
        }
        match hop.trim().parse() {
            Ok(address) => client = address,
            Err(_) => break,
        }
    }
    client
}

/// As tries are counted: an IPv6 client owns its whole /64.
pub fn counting_key(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(v4) => v4.to_string(),
        IpAddr::V6(v6) => {
            let network = Ipv6Addr::from_bits(v6.to_bits() & !u128::from(u64::MAX));
            format!("{network}/64")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn only_our_proxies_are_believed() {
        let ours = |address| [ip("10.0.0.2"), ip("10.0.0.3")].contains(&address);
        for (peer, forwarded, expected) in [
            ("203.0.113.9", &["198.51.100.1"][..], "203.0.113.9"),
            ("10.0.0.2", &["198.51.100.1"], "198.51.100.1"),
            ("10.0.0.2", &["1.1.1.1, 198.51.100.1, 10.0.0.3"], "198.51.100.1"),
            ("10.0.0.2", &["1.1.1.1", "198.51.100.1"], "198.51.100.1"),
            ("10.0.0.2", &["1.1.1.1, unknown"], "10.0.0.2"),
            ("10.0.0.2", &[], "10.0.0.2"),
        ] {
            assert_eq!(address(ip(peer), forwarded, ours), ip(expected), "{peer} {forwarded:?}");
        }
    }

    #[test]
    fn an_ipv6_client_counts_as_its_network() {
        assert_eq!(counting_key(ip("2001:db8:1:2:3:4:5:6")), "2001:db8:1:2::/64");
        assert_eq!(counting_key(ip("::ffff:192.0.2.1")), "192.0.2.1");
    }
}
