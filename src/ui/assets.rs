//! Where the built files are. Names carry a hash of their content; `server::assets` reads them from the build.
use std::collections::BTreeMap;

/// The small scripts of `public/` that public pages load: each where the page has what it works on.
pub const PAGE_SCRIPTS: &[(&str, &str)] = &[
    ("show-password.js", "data-password-toggle"),
    ("password-strength.js", "data-strength"),
    ("time-zone.js", "data-time-zone"),
    // Before what hands it the hints.
    ("refresh.js", "data-live"),
    ("live.js", "data-live"),
];

/// Paths from the site's root, such as `/pkg/main.3f9c0a1b.css`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assets {
    /// The stylesheet.
    pub css: String,
    /// The module that starts the dashboard in the browser.
    pub js: String,
    /// The dashboard's wasm, which `js` loads.
    pub wasm: String,
    /// The dashboard's texts, by language.
    pub texts: BTreeMap<String, String>,
    /// Of [`PAGE_SCRIPTS`], by name.
    pub scripts: BTreeMap<String, String>,
    /// `public/live.js`, for the dashboard.
    pub live_js: String,
    /// `public/worker.js`, which the page "Add enrolments" starts as a worker.
    pub worker_js: String,
    /// `public/favicon.svg`.
    pub favicon: String,
}
