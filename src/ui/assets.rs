//! Where the built files are. Names carry a hash of their content; `server::assets` reads them from the build.
use std::collections::BTreeMap;

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
    /// `public/show-password.js`, for public pages.
    pub show_password_js: String,
    /// `public/live.js`, for the dashboard.
    pub live_js: String,
    /// `public/favicon.svg`.
    pub favicon: String,
}
