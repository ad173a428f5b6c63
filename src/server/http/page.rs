//! Public pages: rendered whole on the server, without anything to hydrate.
use super::{answer, language};
use crate::{
    domain::error::AppError,
    server::{auth::headers::CspNonce, scope::Scope, state::AppState, texts::Lang, words::words},
    ui::{
        assets::Assets,
        document::Document,
        pages::public::{FieldError, Frame, LanguageLink},
        words::Words,
    },
};
use axum::{
    extract::FromRequestParts,
    http::request::Parts,
    response::{Html, IntoResponse, Response},
};
use http::{
    Extensions, HeaderMap, StatusCode, Uri,
    header::{CONTENT_LANGUAGE, RETRY_AFTER, SET_COOKIE},
};
use leptos::prelude::IntoView;
use std::{convert::Infallible, sync::Arc};

/// What a handler answers a page with: language, frame, nonce.
#[derive(Clone, Debug)]
pub struct Page {
    pub lang: Lang,
    frame: Frame,
    assets: Arc<Assets>,
    nonce: String,
    /// The language was chosen on this page: to be remembered.
    chosen: bool,
    /// Neither chosen here nor before: a guess.
    guessed: bool,
}

impl Page {
    pub fn of(state: &AppState, extensions: &Extensions, headers: &HeaderMap, uri: &Uri) -> Self {
        let lang = language::of(extensions, headers, uri);
        let link = |lang: &Lang| LanguageLink {
            code: lang.code(),
            name: lang.own_name(),
            href: format!("{}?lang={}", uri.path(), lang.code()),
        };
        Self {
            lang,
            frame: Frame {
                words: words(lang),
                organisation: state.settings.organisation.clone(),
                languages: Lang::ALL.iter().map(link).collect(),
                seen_as: extensions.get::<Scope>().and_then(|scope| scope.seen_by.as_ref().map(|_| scope.name.clone())),
            },
            assets: Arc::clone(&state.assets),
            nonce: extensions.get::<CspNonce>().map(|nonce| nonce.0.clone()).unwrap_or_default(),
            chosen: language::chosen_on(uri).is_some(),
            guessed: language::chosen(headers, uri).is_none(),
        }
    }

    fn speaking(mut self, lang: Lang) -> Self {
        self.lang = lang;
        self.frame.words = words(lang);
        self
    }

    /// In the language that a form of this page asks for, which is remembered.
    #[must_use]
    pub fn asked_in(self, lang: Lang) -> Self {
        Self { chosen: true, guessed: false, ..self.speaking(lang) }
    }

    /// In the language of whom the page is for, unless the reader chose one. A record that was told nothing says English,
    /// so that what the browser asks for is the better guess then.
    #[must_use]
    pub fn meant_for(self, language: &str) -> Self {
        match Lang::of_tag(language) {
            Lang::En => self,
            lang if self.guessed => self.speaking(lang),
            _ => self,
        }
    }

    pub fn words(&self) -> Words {
        self.frame.words
    }

    /// Refusals as the page's fields show them.
    pub fn errors(&self, refusals: &[AppError]) -> Vec<FieldError> {
        FieldError::all(self.frame.words, refusals)
    }

    /// The page, under the text `title` as its name.
    pub fn show<V: IntoView>(&self, status: StatusCode, title: &str, page: impl FnOnce(Frame) -> V) -> Response {
        let document = Document {
            words: self.frame.words,
            title: &self.frame.words.t(title),
            assets: &self.assets,
            nonce: &self.nonce,
        };
        let html = document.render(|| page(self.frame.clone()));
        let mut response = (status, [(CONTENT_LANGUAGE, self.lang.code())], Html(html)).into_response();
        if let Some(cookie) = language::cookie(self.lang).filter(|_| self.chosen) {
            response.headers_mut().append(SET_COOKIE, cookie);
        }
        response
    }

    /// The form again, with what was typed: 422, or what else goes with the first refusal.
    pub fn show_again<V: IntoView>(
        &self,
        refusals: &[AppError],
        title: &str,
        page: impl FnOnce(Frame, Vec<FieldError>) -> V,
    ) -> Response {
        let first = refusals.first();
        let status = first.map_or(StatusCode::UNPROCESSABLE_ENTITY, |refusal| answer::status(refusal.code));
        let errors = self.errors(refusals);
        let mut response = self.show(status, title, |frame| page(frame, errors));
        if let Some(value) = first.and_then(answer::retry_after) {
            response.headers_mut().insert(RETRY_AFTER, value);
        }
        response
    }
}

impl FromRequestParts<AppState> for Page {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Infallible> {
        Ok(Self::of(state, &parts.extensions, &parts.headers, &parts.uri))
    }
}
