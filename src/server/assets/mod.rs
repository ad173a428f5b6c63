//! What browsers load: made by `bin/build` (through [`build`]), listed in a manifest, served from `MUSTER_SITE`.
//!
//! Below `/pkg/` names carry a hash of the content, so a browser may keep a file for ever.
pub mod build;
mod style;

use crate::{
    server::texts::{self, Lang},
    ui::assets::{Assets, PAGE_SCRIPTS},
};
use axum::{Router, http::HeaderValue, http::header::CACHE_CONTROL};
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};
use tower::ServiceBuilder;
use tower_http::{
    services::{ServeDir, ServeFile},
    set_header::SetResponseHeaderLayer,
};

const MANIFEST: &str = "manifest.json";

/// The dashboard's texts in a language, as the manifest names them.
fn texts_name(lang: Lang) -> String {
    format!("dashboard.{}.ftl", lang.code())
}

/// What was built.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// From the name in the source, such as `muster.js`, to the path that browsers ask for.
    hashed: BTreeMap<String, String>,
    /// Files of `public/`, which also keep their name: browsers and machines ask for some by it.
    public: Vec<String>,
}

#[derive(Debug, thiserror::Error)]
pub enum Problem {
    #[error("There is no built site in {0}: run bin/build, or set MUSTER_SITE to where it is.")]
    NotBuilt(PathBuf),
    #[error("The site in {folder} lacks {name}: run bin/build again.")]
    Lacks { folder: PathBuf, name: &'static str },
}

/// A built site on this machine.
#[derive(Clone, Debug)]
pub struct Site {
    folder: PathBuf,
    manifest: Manifest,
}

impl Site {
    pub fn open(folder: &Path) -> Result<Self, Problem> {
        let text = fs::read_to_string(folder.join(MANIFEST)).ok();
        let manifest = text.and_then(|text| serde_json::from_str(&text).ok());
        let manifest = manifest.ok_or_else(|| Problem::NotBuilt(folder.to_owned()))?;
        Ok(Self { folder: folder.to_owned(), manifest })
    }

    pub fn assets(&self) -> Result<Assets, Problem> {
        let find = |name: &'static str| {
            let path = self.manifest.hashed.get(name).cloned();
            path.ok_or_else(|| Problem::Lacks { folder: self.folder.clone(), name })
        };
        Ok(Assets {
            css: find("muster.css")?,
            js: find("muster.js")?,
            wasm: find("muster.wasm")?,
            texts: texts::DASHBOARD
                .iter()
                .filter_map(|lang| {
                    Some((lang.code().to_owned(), self.manifest.hashed.get(&texts_name(*lang))?.clone()))
                })
                .collect(),
            scripts: PAGE_SCRIPTS
                .iter()
                .map(|(name, _)| Ok(((*name).to_owned(), find(name)?)))
                .collect::<Result<_, Problem>>()?,
            live_js: find("live.js")?,
            worker_js: find("worker.js")?,
            favicon: find("favicon.svg")?,
        })
    }

    /// Serves the files, compressed where `bin/build --release` left a compressed copy.
    pub fn routes<S: Clone + Send + Sync + 'static>(&self) -> Router<S> {
        let hashed = ServiceBuilder::new()
            .layer(cached("public, max-age=31536000, immutable"))
            .service(ServeDir::new(self.folder.join("pkg")).precompressed_br().precompressed_gzip());
        let router = Router::new().nest_service("/pkg", hashed);
        self.manifest.public.iter().fold(router, |router, name| {
            let file = ServeFile::new(self.folder.join(name)).precompressed_br().precompressed_gzip();
            router.route_service(
                &format!("/{name}"),
                ServiceBuilder::new().layer(cached("public, max-age=3600")).service(file),
            )
        })
    }
}

fn cached(how: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::if_not_present(CACHE_CONTROL, HeaderValue::from_static(how))
}

/// What pages name where nothing was built: tests of the server alone.
#[cfg(test)]
pub fn unbuilt() -> Assets {
    let path = |name: &str| format!("/pkg/{name}");
    Assets {
        css: path("muster.css"),
        js: path("muster.js"),
        wasm: path("muster.wasm"),
        texts: texts::DASHBOARD.iter().map(|lang| (lang.code().to_owned(), path(&texts_name(*lang)))).collect(),
        scripts: PAGE_SCRIPTS.iter().map(|(name, _)| ((*name).to_owned(), path(name))).collect(),
        live_js: path("live.js"),
        worker_js: path("worker.js"),
        favicon: path("favicon.svg"),
    }
}
