use super::{
    Access::{Public, SignedIn},
    Entry,
};

/// Every endpoint: pages, server functions, plain routes. Patterns as axum writes them. The client's files are not here:
/// they are for everyone.
pub static ACCESS: &[Entry] = &[
    // Health
    Entry::get("/healthz", Public),
    Entry::get("/readyz", Public),
    // The way in
    Entry::get("/", Public),
    Entry::get("/sign-in", Public),
    Entry::post("/sign-in", Public),
    // Whoever has no session any more has signed out.
    Entry::post("/sign-out", Public),
    Entry::get("/forgotten-password", Public),
    Entry::post("/forgotten-password", Public),
    // The link is what lets in: unknown ones learn nothing.
    Entry::get("/reset-password/{token}", Public),
    Entry::post("/reset-password/{token}", Public),
    Entry::get("/setup/{token}", Public),
    Entry::post("/setup/{token}", Public),
    // One's own
    Entry::get("/change-password", SignedIn),
    Entry::post("/change-password", SignedIn),
    Entry::get("/live", SignedIn),
];
