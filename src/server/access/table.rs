use super::{Access::Public, Entry};

/// Every endpoint: pages, server functions, plain routes. Patterns as axum writes them. The client's files are not here:
/// they are for everyone.
pub static ACCESS: &[Entry] = &[
    // Health
    Entry::get("/healthz", Public),
    Entry::get("/readyz", Public),
    // The way in
    Entry::get("/", Public),
];
