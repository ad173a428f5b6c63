//! The development mailbox: what would have left if a mail server were configured. Plain pages, in English: they are for whoever
//! runs Muster on their own machine.
use leptos::prelude::*;

/// A mail in the list.
#[derive(Clone, Debug)]
pub struct Row {
    pub href: String,
    pub at: String,
    pub recipient: String,
    pub subject: String,
    /// What it is written in, by its own name, and the code.
    pub language: (&'static str, &'static str),
}

/// One mail opened.
#[derive(Clone, Debug)]
pub struct Mail {
    pub at: String,
    pub sender: String,
    pub recipient: String,
    pub subject: String,
    pub language: (&'static str, &'static str),
    pub text: String,
    pub links: Vec<String>,
    /// Where its HTML is served, to be framed.
    pub html_href: String,
}

#[component]
pub fn MailboxPage(mails: Vec<Row>) -> impl IntoView {
    let empty = mails.is_empty();
    let rows = mails
        .into_iter()
        .map(|mail| {
            view! {
                <tr>
                    <td>{mail.at}</td>
                    <td><bdi>{mail.recipient}</bdi></td>
                    <td lang=mail.language.1><a href=mail.href><bdi>{mail.subject}</bdi></a></td>
                    <td lang=mail.language.1>{mail.language.0}</td>
                </tr>
            }
        })
        .collect_view();
    let list = view! {
        <div class="table-wrap">
            <table class="table">
                <caption class="vh">"Mails, the newest first"</caption>
                <thead>
                    <tr><th scope="col">"Sent"</th><th scope="col">"To"</th><th scope="col">"Subject"</th><th scope="col">"Language"</th></tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    };
    view! {
        <main class="page">
            <div class="page-head">
                <div>
                    <h1>"Mailbox"</h1>
                    <p class="sub">"No mail server is configured: mails stay here."</p>
                </div>
                <div class="actions"><a class="btn" href="/dev/mailbox">"Reload"</a></div>
            </div>
            {if empty { view! { <p>"No mail yet."</p> }.into_any() } else { list.into_any() }}
        </main>
    }
}

#[component]
pub fn MailPage(mail: Mail) -> impl IntoView {
    let links = mail.links.iter().map(|link| view! { <li><a href=link.clone()>{link.clone()}</a></li> }).collect_view();
    view! {
        <main class="page">
            <p><a href="/dev/mailbox">"Mailbox"</a></p>
            <div class="page-head">
                <div>
                    <h1 lang=mail.language.1><bdi>{mail.subject}</bdi></h1>
                    <p class="sub">{format!("From {} to {}, {}, in {}", mail.sender, mail.recipient, mail.at, mail.language.0)}</p>
                </div>
            </div>
            <h2>"Links"</h2>
            <ul class="mail-links">{links}</ul>
            <h2>"As HTML"</h2>
            <iframe
                class="mail-frame"
                title="The mail as HTML"
                src=mail.html_href
                width="100%"
                height="760"
                sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
            ></iframe>
            <h2>"As text"</h2>
            <pre class="mail-text" lang=mail.language.1>{mail.text}</pre>
        </main>
    }
}
