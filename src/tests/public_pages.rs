//! Public pages as HTML: whole without scripts, in every language, with errors where the mistake is.
use crate::{
    domain::{
        enrolment::State,
        error::{AppError, Code},
    },
    server::{assets, texts::Lang, words::words},
    ui::{assets::PAGE_SCRIPTS, document::Document, pages::public::*},
};
use leptos::prelude::*;

fn frame(lang: Lang) -> Frame {
    let link = |code, name| LanguageLink { code, name, href: format!("?lang={code}") };
    let languages = vec![link("en", "English"), link("fr", "Français")];
    Frame { words: words(lang), organisation: "Brightwater <Health>".into(), languages, seen_as: None }
}

fn document<V: IntoView>(lang: Lang, page: impl FnOnce(Frame) -> V) -> String {
    let assets = assets::unbuilt();
    let words = words(lang);
    Document { words, title: "A <page>", assets: &assets, nonce: "n0nce" }.render(|| page(frame(lang)))
}

fn register(errors: &[AppError]) -> RegisterView {
    RegisterView {
        inviter: Some("Ruth Adeyemi".into()),
        places: vec!["Spring intake 2027".into(), "French nurses".into()],
        activities: vec!["Hygiene 2".into()],
        address: "elsa@brightwater.example".into(),
        first_name: "\"><script>alert(1)</script>".into(),
        last_name: "Lindqvist".into(),
        time_zone: String::new(),
        terms: Some(TermsView { url: "https://b.example/terms".into(), name: "terms".into(), accepted: false }),
        valid_until: "6 December".into(),
        decline: "/register/x/decline".into(),
        password_min: 10,
        errors: FieldError::all(words(Lang::En), errors),
    }
}

fn home() -> HomeView {
    let step = |id: &str, title: &str, done| StepView { id: id.into(), title: title.into(), done };
    let activity = |state, progress, steps| ActivityView {
        title: "Hygiene 2".into(),
        state,
        progress,
        due: Some(DueView { text: "Due on 6 December 2026".into(), late: false }),
        session: Some(SessionNote { title: "Lyon".into(), when: "1 December 2026".into() }),
        open: state == State::Active,
        reasons: vec![],
        steps,
    };
    HomeView {
        name: "Elsa Lindqvist".into(),
        team: true,
        activities: vec![
            activity(State::Active, 50, vec![step("1", "Read", true), step("2", "Wash hands", false)]),
            activity(State::Waiting, 0, vec![step("3", "Come", false)]),
        ],
        errors: vec![],
    }
}

/// Every public page, in every shape that has words of its own.
fn pages(lang: Lang) -> Vec<String> {
    let mut pages = vec![
        document(lang, |frame| view! { <SignInPage frame view=SignInView::default() /> }),
        document(lang, |frame| view! { <RegisterPage frame view=register(&[]) /> }),
        document(lang, |frame| view! { <ForgottenPage frame email="" errors=vec![] /> }),
        document(lang, |frame| view! { <ResetPage frame address="a@b.example" password_min=10 errors=vec![] /> }),
        document(lang, |frame| view! { <ChangePasswordPage frame password_min=10 errors=vec![] /> }),
        document(lang, |frame| view! { <NewLinkPage frame email="" errors=vec![] /> }),
        document(lang, |frame| view! { <SetupPage frame view=SetupView::default() /> }),
        document(lang, |frame| view! { <HomePage frame view=home() /> }),
        document(lang, |frame| view! { <HomePage frame view=HomeView::default() /> }),
        document(lang, |frame| view! { <MePage frame view=MeView::default() /> }),
        document(lang, |frame| view! { <TeamPage frame view=TeamView::default() /> }),
    ];
    pages.push(document(lang, |frame| {
        view! { <DeclinePage frame inviter=None places=vec!["Spring intake 2027".into()] back="/register/x" /> }
    }));
    pages.push(document(lang, |frame| view! { <DeclinedPage frame /> }));
    for stopped in [false, true] {
        pages.push(document(lang, |frame| view! { <NoRemindersPage frame address="a@b.example" stopped /> }));
    }
    for what in [Sent::PasswordLink, Sent::InvitationLink] {
        pages.push(document(lang, |frame| view! { <SentPage frame what address="a@b.example" /> }));
    }
    for purpose in [LinkPurpose::Invitation, LinkPurpose::Password, LinkPurpose::Setup] {
        let expired = LinkProblem::Expired(Some("20 November".into()));
        for problem in
            [expired, LinkProblem::Expired(None), LinkProblem::Cancelled, LinkProblem::Spent, LinkProblem::Unknown]
        {
            pages.push(document(lang, |frame| view! { <LinkProblemPage frame purpose problem /> }));
        }
    }
    for kind in
        [ErrorKind::Forbidden, ErrorKind::Missing, ErrorKind::Busy, ErrorKind::Failed { request: "01JD".into() }]
    {
        pages.push(document(lang, |frame| view! { <ErrorPage frame kind /> }));
    }
    pages
}

#[test]
fn every_page_holds_to_a_strict_policy_and_has_one_title() {
    for lang in Lang::ALL {
        for html in pages(*lang) {
            assert!(html.contains(&format!("<html lang=\"{}\">", lang.code())), "{html}");
            assert_eq!(html.matches("<h1").count(), 1, "{html}");
            assert_eq!(html.matches("<main").count(), 1, "{html}");
            for forbidden in [" style=", "onclick", "<script>", "javascript:"] {
                assert!(!html.contains(forbidden), "{forbidden} in {html}");
            }
            let scripts = PAGE_SCRIPTS.iter().filter(|(_, on)| html.contains(on)).count();
            assert_eq!(html.matches("<script ").count(), scripts, "{html}");
            assert!(!html.contains("{ $") && !html.contains("{$"), "a text lacks an argument: {html}");
            assert!(html.contains("Brightwater &lt;Health&gt;"), "{html}");
            assert!(html.contains("<title>A &lt;page&gt; · Muster</title>"), "{html}");
        }
    }
}

/// [N17]
#[test]
fn every_page_speaks_the_language_it_is_asked_for() {
    let title = |html: &str| html.split("<h1").nth(1).and_then(|rest| rest.split("</h1>").next()).map(str::to_owned);
    for lang in Lang::ALL.iter().filter(|lang| **lang != Lang::En) {
        for (english, own) in pages(Lang::En).iter().zip(pages(*lang)) {
            assert_ne!(title(english), title(&own), "{own}");
        }
    }
}

/// [P8]
#[test]
fn the_form_to_register_has_its_fields_and_no_way_out_of_them() {
    let html = document(Lang::En, |frame| view! { <RegisterPage frame view=register(&[]) /> });
    for label in ["First name", "Last name", "Password"] {
        assert!(html.contains(&format!(">{label}<")), "{label} in {html}");
    }
    assert!(html.contains("Create account"), "{html}");
    assert!(html.contains("Spring intake 2027 and French nurses"), "{html}");
    assert!(html.contains("method=\"post\""), "{html}");
    assert!(!html.contains("<script>alert"), "{html}");
    assert!(html.contains("value=\"&quot;&gt;&lt;script&gt;") || html.contains("value=\"&quot;><script"), "{html}");
}

/// [P8]
#[test]
fn an_error_stands_beside_its_field_and_on_top() {
    let short = AppError::new(Code::PasswordShort).with("length", 5).with("min", 10).on("password");
    let html = document(Lang::En, |frame| view! { <RegisterPage frame view=register(&[short]) /> });
    assert!(html.contains("role=\"alert\""), "{html}");
    assert!(html.contains("One thing to fix:"), "{html}");
    assert!(html.contains("<a href=\"#password\">This password has 5 characters. Use 10 or more."), "{html}");
    assert!(html.contains("id=\"password-error\""), "{html}");
    let input = html.split("<input").find(|tag| tag.contains("id=\"password\"")).unwrap();
    let input = input.split('>').next().unwrap();
    assert!(input.contains("aria-invalid=\"true\""), "{input}");
    assert!(input.contains("aria-describedby=\"password-error password-hint\""), "{input}");
    assert!(!input.contains("value="), "a password comes back: {input}");
}

/// [P9]
#[test]
fn each_step_is_one_form_that_says_what_it_does() {
    let html = document(Lang::En, |frame| view! { <HomePage frame view=home() /> });
    assert!(html.contains("aria-label=\"Mark Wash hands done\""), "{html}");
    assert!(html.contains("aria-label=\"Undo Read\""), "{html}");
    assert!(html.contains("aria-label=\"Progress in Hygiene 2\""), "{html}");
    // Someone who waits for a place sees the steps, and cannot do them yet.
    assert_eq!(html.matches(&format!("action=\"{}\"", paths::HOME_STEP)).count(), 2, "{html}");
}

/// A page that is rendered elsewhere may end at any moment, and the thread still knows its owner: nothing of it is seen
/// here, and nothing here ends with it.
#[test]
fn a_page_that_ends_elsewhere_takes_nothing_along() {
    struct Theirs;
    let other = Owner::new_root(None);
    provide_context(std::sync::Arc::new(Theirs));
    let html = document(Lang::En, |_| {
        let kept = RwSignal::new("what is kept");
        let leaked = use_context::<std::sync::Arc<Theirs>>().is_some();
        other.cleanup();
        view! { <p>{kept.get()} {leaked.then_some("what is theirs")}</p> }
    });
    assert!(html.contains("what is kept") && !html.contains("what is theirs"), "{html}");
}
