//! Which language a page speaks: the one just chosen on it, the one chosen in this browser before, the person's own,
//! what the browser asks for.
use crate::server::{
    auth::{cookie, session::OwnLanguage},
    texts::Lang,
};
use http::{Extensions, HeaderMap, HeaderValue, Uri, header::ACCEPT_LANGUAGE};

/// Remembers a choice; no secret, so it needs no care but a short life.
const CHOICE: &str = "muster_language";
const CHOICE_SECONDS: u32 = 180 * 24 * 60 * 60;

pub fn of(extensions: &Extensions, headers: &HeaderMap, uri: &Uri) -> Lang {
    chosen(headers, uri).or_else(|| extensions.get::<OwnLanguage>().map(|own| Lang::of_tag(&own.0))).unwrap_or_else(
        || {
            let wished = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
            wished.map_or(Lang::En, Lang::of_accept_language)
        },
    )
}

/// What the reader chose, on this page or before.
pub fn chosen(headers: &HeaderMap, uri: &Uri) -> Option<Lang> {
    chosen_on(uri).or_else(|| cookie::text(headers, CHOICE).and_then(known))
}

/// `?lang=fr`, as the links of a page's languages have it.
pub fn chosen_on(uri: &Uri) -> Option<Lang> {
    uri.query()?.split('&').find_map(|pair| pair.strip_prefix("lang=")).and_then(known)
}

/// The cookie that keeps a choice.
pub fn cookie(lang: Lang) -> Option<HeaderValue> {
    let text = format!("{CHOICE}={}; Path=/; Max-Age={CHOICE_SECONDS}; HttpOnly; SameSite=Lax", lang.code());
    HeaderValue::from_str(&text).ok()
}

pub fn known(code: &str) -> Option<Lang> {
    Lang::ALL.iter().copied().find(|lang| lang.code() == code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::header::COOKIE;

    #[test]
    fn the_nearest_wish_wins() {
        let of = |query: &str, cookie: &str, own: Option<&str>, wished: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(COOKIE, format!("a=b; muster_language={cookie}").parse().unwrap());
            headers.insert(ACCEPT_LANGUAGE, wished.parse().unwrap());
            let mut extensions = Extensions::new();
            if let Some(own) = own {
                extensions.insert(OwnLanguage(own.to_owned()));
            }
            super::of(&extensions, &headers, &format!("/sign-in{query}").parse().unwrap())
        };
        assert_eq!(of("", "", None, "it, fr;q=0.5"), Lang::Fr);
        assert_eq!(of("", "", None, "it"), Lang::En);
        assert_eq!(of("", "", None, "nl-BE, fr;q=0.5"), Lang::Nl);
        assert_eq!(of("", "", Some("fr"), "en"), Lang::Fr);
        assert_eq!(of("", "en", Some("fr"), "fr"), Lang::En);
        assert_eq!(of("?next=/&lang=fr", "en", Some("en"), "en"), Lang::Fr);
        assert_eq!(of("?lang=xx", "xx", None, "en"), Lang::En);
    }
}
