//! The HTML document around public pages: nothing to hydrate, small scripts where a page asks for them.
use super::{
    assets::{Assets, PAGE_SCRIPTS},
    words::Words,
};
use leptos::prelude::*;

/// A public page, ready to be put into a document.
pub struct Document<'a> {
    pub words: Words,
    /// The page's own name; the product's follows it in the title.
    pub title: &'a str,
    pub assets: &'a Assets,
    /// The nonce of this response's Content-Security-Policy.
    pub nonce: &'a str,
}

impl Document<'_> {
    /// The whole document with this view as its body.
    pub fn render<V: IntoView>(&self, page: impl FnOnce() -> V) -> String {
        // A root, below nothing: the thread may still know the owner of a page that is being rendered elsewhere, and whatever
        // is below that ends with it.
        let body = Owner::new_root(None).with(|| {
            provide_context(self.words);
            page().into_view().to_html()
        });
        let title = escaped(self.title);
        let Assets { css, favicon, scripts, .. } = self.assets;
        let lang = self.words.lang();
        let nonce = escaped(self.nonce);
        let tag = |path: &String| format!(r#"<script type="module" src="{path}" nonce="{nonce}"></script>"#);
        let wanted = PAGE_SCRIPTS.iter().filter(|(_, on)| body.contains(on));
        let script = wanted.filter_map(|(name, _)| scripts.get(*name).map(tag)).collect::<Vec<_>>().join("\n");
        format!(
            r##"<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#f6f6f2" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#0f1211" media="(prefers-color-scheme: dark)">
<meta name="robots" content="noindex">
<title>{title} · Muster</title>
<link rel="icon" href="{favicon}" type="image/svg+xml">
<link rel="apple-touch-icon" href="/apple-touch-icon.png">
<link rel="manifest" href="/manifest.webmanifest">
<link rel="stylesheet" href="{css}">
{script}</head>
<body>{body}</body>
</html>
"##
        )
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
