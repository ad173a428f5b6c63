//! The drawings: one inline sprite a page, referred to by name.
use leptos::prelude::*;

macro_rules! symbols {
    ($kind:ident, $prefix:literal, $view_box:literal, $doc:literal; $($variant:ident = $name:literal, $shape:literal;)*) => {
        #[doc = $doc]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $kind { $($variant,)* }

        impl $kind {
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// Its short name, as attributes use it.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// Where `<use>` finds it in the sprite.
            pub const fn href(self) -> &'static str {
                match self { $(Self::$variant => concat!("#", $prefix, $name),)* }
            }

            /// The `<symbol>` itself.
            pub const fn symbol(self) -> &'static str {
                match self {
                    $(Self::$variant => concat!(
                        "<symbol id=\"", $prefix, $name, "\" viewBox=\"", $view_box, "\">", $shape, "</symbol>"
                    ),)*
                }
            }
        }
    };
}

symbols! {
    IconName, "i-", "0 0 16 16", "Icons on a grid of 16, drawn as strokes of the text's colour.";
    Alert = "alert", r#"<path d="M8 2.3 1.8 13.2h12.4zM8 6.5v3M8 11.5v.01"/>"#;
    Award = "award", r#"<circle cx="8" cy="6" r="3.8"/><path d="m5.7 9.3-.9 4.5L8 12.2l3.2 1.6-.9-4.5"/>"#;
    Ban = "ban", r#"<circle cx="8" cy="8" r="5.7"/><path d="m4 4 8 8"/>"#;
    Book = "book", r#"<path d="M2.5 3.2c2-.6 4-.3 5.5.8 1.5-1.1 3.5-1.4 5.5-.8v9.2c-2-.6-4-.3-5.5.8-1.5-1.1-3.5-1.4-5.5-.8zM8 4v9"/>"#;
    Check = "check", r#"<path d="m3.5 8.5 3 3 6-7"/>"#;
    Clock = "clock", r#"<circle cx="8" cy="8" r="5.7"/><path d="M8 4.8V8l2.2 1.5"/>"#;
    Dots = "dots", r#"<path d="M3.5 8h.01M8 8h.01M12.5 8h.01" stroke-width="2.4"/>"#;
    Down = "down", r#"<path d="m4 6 4 4 4-4"/>"#;
    Download = "download", r#"<path d="M8 2.5V10M5 7.2 8 10l3-2.8M2.8 13h10.4"/>"#;
    Eye = "eye", r#"<path d="M1.5 8c1.5-3 3.7-4.5 6.5-4.5S13 5 14.5 8c-1.5 3-3.7 4.5-6.5 4.5S3 11 1.5 8z"/><circle cx="8" cy="8" r="2"/>"#;
    EyeOff = "eye-off", r#"<path d="M1.5 8c1.5-3 3.7-4.5 6.5-4.5S13 5 14.5 8c-1.5 3-3.7 4.5-6.5 4.5S3 11 1.5 8zM3 13 13 3"/>"#;
    Gauge = "gauge", r#"<path d="M2.5 12.5a6.2 6.2 0 1 1 11 0M8 9.5l2.6-3"/>"#;
    Home = "home", r#"<path d="M2.5 7.5 8 2.8l5.5 4.7M4 6.5v6.7h8V6.5M6.8 13.2V9.6h2.4v3.6"/>"#;
    Import = "import", r#"<path d="M3 2.5h6.5L13 6v7.5H3zM9.5 2.5V6H13M8 7.5v4M6.3 9.9 8 11.5l1.7-1.6"/>"#;
    Info = "info", r#"<circle cx="8" cy="8" r="5.7"/><path d="M8 7.3v3.4M8 5.2v.01"/>"#;
    Key = "key", r#"<circle cx="5.3" cy="10.7" r="2.8"/><path d="m7.3 8.7 6-6M11 5l2 2"/>"#;
    Left = "left", r#"<path d="m10 4-4 4 4 4"/>"#;
    Mail = "mail", r#"<rect x="2" y="3.5" width="12" height="9" rx="1.5"/><path d="m2.5 5 5.5 4 5.5-4"/>"#;
    Menu = "menu", r#"<path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11"/>"#;
    Offline = "offline", r#"<path d="m2 2 12 12M4.2 6.7A7 7 0 0 1 6 5.7M9 5.3a7 7 0 0 1 3 1.5M5.8 9.3a3.4 3.4 0 0 1 3.6-.6M8 12v.01"/>"#;
    Pencil = "pencil", r#"<path d="m10.6 3.2 2.2 2.2-7.4 7.4-2.6.4.4-2.6z"/>"#;
    Phone = "phone", r#"<path d="M5.6 2.5 3.2 3c-.5 5.5 4.3 10.3 9.8 9.8l.5-2.4-2.7-1.4-1.3 1.3C7.8 9.5 6.5 8.2 5.7 6.5L7 5.2z"/>"#;
    Plus = "plus", r#"<path d="M8 3v10M3 8h10"/>"#;
    Repeat = "repeat", r#"<path d="M3 7v-.5A2.5 2.5 0 0 1 5.5 4H13M11 2l2 2-2 2M13 9v.5a2.5 2.5 0 0 1-2.5 2.5H3M5 14l-2-2 2-2"/>"#;
    Right = "right", r#"<path d="m6 4 4 4-4 4"/>"#;
    Rule = "rule", r#"<path d="M3 3.5h4M3 8h7M3 12.5h3.5M10 12l1.5 1.5 2.7-3.2"/>"#;
    Same = "same", r#"<path d="M3.5 6h9M3.5 10h9"/>"#;
    Search = "search", r#"<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3 3"/>"#;
    SignOut = "sign-out", r#"<path d="M6.5 2.8H3v10.4h3.5M7 8h6.5M11 5.5 13.5 8 11 10.5"/>"#;
    Tree = "tree", r#"<rect x="5.8" y="2" width="4.4" height="3.3" rx=".8"/><rect x="1.5" y="10.5" width="4.4" height="3.3" rx=".8"/><rect x="10.1" y="10.5" width="4.4" height="3.3" rx=".8"/><path d="M8 5.3V8M3.7 10.5V8h8.6v2.5"/>"#;
    Undo = "undo", r#"<path d="M5.5 3 2.5 6l3 3M2.5 6h7a3.5 3.5 0 0 1 0 7H7"/>"#;
    Up = "up", r#"<path d="m4 10 4-4 4 4"/>"#;
    Upload = "upload", r#"<path d="M8 10V2.5M5 5.3 8 2.5l3 2.8M2.8 13h10.4"/>"#;
    User = "user", r#"<circle cx="8" cy="5.3" r="2.6"/><path d="M3 13.3c.4-2.6 2.3-3.9 5-3.9s4.6 1.3 5 3.9"/>"#;
    Users = "users", r#"<circle cx="6" cy="5.5" r="2.5"/><path d="M1.8 13c.3-2.4 2-3.6 4.2-3.6s3.9 1.2 4.2 3.6M10.5 3.3a2.4 2.4 0 0 1 0 4.5M12 9.7c1.3.5 2 1.6 2.2 3.3"/>"#;
    X = "x", r#"<path d="m4 4 8 8M12 4l-8 8"/>"#;
}

symbols! {
    PlaneKind, "plane-", "0 0 20 20", "The paper plane in each standing that mail can have. Always with its word beside it.";
    Enrolled = "enrolled", r#"<path d="M17.4 2.6 2.6 8.4l5.7 3.3 3.3 5.7zM17.4 2.6l-9.1 9.1" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linejoin="round"/>"#;
    Scheduled = "scheduled", r#"<path d="M17.4 2.6 2.6 8.4l5.7 3.3 1 1.8M17.4 2.6l-9.1 9.1M17.4 2.6l-2.7 6.6" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linejoin="round" stroke-linecap="round"/><circle cx="14.6" cy="14.6" r="4.1" fill="none" stroke="currentColor" stroke-width="1.3"/><path d="M14.6 12.6v2l1.3.9" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linecap="round"/>"#;
    Invited = "invited", r#"<path d="M18.3 1.7 1.5 8.3l5.9 2.9zM18.3 1.7l-9.5 10.9 2.9 5.9z" fill="currentColor"/>"#;
    Reminded = "reminded", r#"<path d="M18.3 1.7 4.3 7.2l4.6 2.9zM18.3 1.7l-8 9.9 2.6 4.1z" fill="currentColor"/><path d="m2.2 13.6 2.6-2.6M3.6 17.2l4-4M8.2 17.6l1.3-1.3" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round"/>"#;
    Bounced = "bounced", r#"<path d="M18.3 1.7 1.5 8.3l5.9 2.9zM18.3 1.7l-9.5 10.9 2.9 5.9z" fill="currentColor"/><circle cx="14.7" cy="14.7" r="5.9" class="cut"/><circle cx="14.7" cy="14.7" r="4.6" fill="currentColor"/><path d="m13.1 13.1 3.2 3.2M16.3 13.1l-3.2 3.2" class="cut-line" fill="none" stroke-width="1.5" stroke-linecap="round"/>"#;
    Expired = "expired", r#"<path d="M17.4 2.6 2.6 8.4l5.7 3.3 3.3 5.7z" fill="none" stroke="currentColor" stroke-width="1.4" stroke-dasharray="2.2 1.9" stroke-linejoin="round"/><path d="m17.4 2.6-9.1 9.1" fill="none" stroke="currentColor" stroke-width="1.3"/>"#;
    Deactivated = "deactivated", r#"<path d="M17.4 2.6 2.6 8.4l5.7 3.3 3.3 5.7z" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linejoin="round"/><path d="m3.5 3.5 13 13" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"/>"#;
}

/// The folded strip that reads as M.
const MARK: &str = concat!(
    r#"<symbol id="mark" viewBox="0 0 24 20">"#,
    r#"<path d="M0 20 5.4 0h4.7L4.7 20zM12.7 20H8L13.9 0h4.7z" opacity=".45"/>"#,
    r#"<path d="M5.4 0h4.7l4 14.8L12.7 20h-2zM13.9 0h4.7L24 20h-4.7z"/></symbol>"#
);

/// The sprite with these icons and planes, and the mark. Once a page, before anything that uses it.
#[component]
pub fn Sprite(
    #[prop(optional)] icons: Option<&'static [IconName]>,
    #[prop(optional)] planes: Option<&'static [PlaneKind]>,
) -> impl IntoView {
    let mut symbols = String::from(MARK);
    icons.unwrap_or(IconName::ALL).iter().for_each(|icon| symbols.push_str(icon.symbol()));
    planes.unwrap_or(PlaneKind::ALL).iter().for_each(|plane| symbols.push_str(plane.symbol()));
    view! { <svg class="sprite" aria-hidden="true" inner_html=symbols></svg> }
}
