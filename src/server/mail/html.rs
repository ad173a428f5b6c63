//! The look of every mail: one sheet, styles on the elements, and a style element for the dark and for phones where clients
//! keep it. Colours are those of `style/`: warm neutrals, one accent.
use super::{
    content::{Content, Leave},
    rich::escape,
};
use crate::server::texts::Lang;
use std::fmt::Write;

const FONT: &str = "font-family:-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;";
const PARAGRAPH: &str = "margin:0 0 16px;font-size:16px;line-height:25px;color:#4e504a;";
const SMALL: &str = "margin:0 0 16px;font-size:14px;line-height:21px;color:#686a62;";
const ROW: &str = "padding:11px 0;border-bottom:1px solid #e5e4de;font-size:15px;line-height:20px;";
const TABLE: &str = r#"role="presentation" cellpadding="0" cellspacing="0" border="0""#;

/// For clients that keep a style element. What stands on the elements is written without it.
const STYLE: &str = "
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 640px) {
  .outer { padding: 0 !important; }
  .sheet { border-width: 0 0 1px !important; border-radius: 0 !important; }
  .pad { padding: 24px 20px !important; }
  .foot { padding: 20px 20px 32px !important; }
  .acts { width: 100% !important; }
  .act, .act a { display: block !important; text-align: center !important; }
}
@media (prefers-color-scheme: dark) {
  .ground { background: #0f1211 !important; }
  .sheet { background: #151918 !important; border-color: #262c2a !important; }
  .name, .head, .strong, .list td { color: #e8ebe8 !important; }
  .para { color: #b4bab6 !important; }
  .list, .list td { border-color: #262c2a !important; }
  .small, .foot, .list .when { color: #8f9793 !important; }
  .small a, .foot a { color: #68cfd2 !important; }
  .act { background: #43bcc0 !important; }
  .act a { color: #04201f !important; }
}
";

/// The whole document, in ASCII, lines below the 998 characters that mail allows unless a name is longer.
pub fn page(lang: Lang, organisation: &str, content: &Content) -> String {
    let mut out = String::with_capacity(10_000);
    // Writing to a String does not fail.
    let _ = write(&mut out, lang, organisation, content);
    ascii(out)
}

fn write(out: &mut String, lang: Lang, organisation: &str, content: &Content) -> std::fmt::Result {
    let code = lang.code();
    let title = escape(&content.subject);
    let preheader = escape(&content.preheader);
    let filler = FILLER.repeat(40);
    let organisation = escape(organisation);
    let heading = escape(&content.heading);
    write!(
        out,
        r##"<!doctype html>
<html lang="{code}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
<title>{title}</title>
<style>{STYLE}</style>
</head>
<body class="ground" bgcolor="#f6f6f2" style="margin:0;padding:0;background:#f6f6f2;-webkit-text-size-adjust:100%;">
<div role="main" lang="{code}" dir="ltr">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all;">{preheader}{filler}</div>
<table class="ground" {TABLE} width="100%" bgcolor="#f6f6f2" style="background:#f6f6f2;">
<tr><td class="outer" align="center" style="padding:20px 0;">
{MSO_BEGIN}
<table class="sheet" {TABLE} width="100%" bgcolor="#ffffff"
 style="width:100%;max-width:600px;background:#ffffff;border:1px solid #e5e4de;border-radius:10px;border-collapse:separate;">
<tr><td class="pad" style="padding:28px 32px;{FONT}">
<p class="name" style="margin:0 0 20px;font-size:15px;line-height:20px;font-weight:600;color:#1a1c19;"><bdi>{organisation}</bdi></p>
<h1 class="head" style="margin:0 0 12px;font-size:24px;line-height:30px;font-weight:600;letter-spacing:-.4px;color:#1a1c19;"><bdi>{heading}</bdi></h1>
"##
    )?;
    for paragraph in &content.paragraphs {
        writeln!(out, r#"<p class="para" style="{PARAGRAPH}">{}</p>"#, paragraph.html)?;
    }
    list(out, content)?;
    button(out, content)?;
    for line in &content.small {
        writeln!(out, r#"<p class="small" style="{SMALL}">{}</p>"#, line.html)?;
    }
    if let Some(copy) = &content.copy {
        let (copy, url) = (escape(copy), escape(&content.url));
        writeln!(out, r#"<p class="small" style="{SMALL}">{copy}</p>"#)?;
        writeln!(
            out,
            r#"<p class="small" style="margin:0;font-size:13px;line-height:19px;word-break:break-all;">
<a href="{url}" style="color:#08626a;text-decoration:underline;">{url}</a></p>"#
        )?;
    }
    let leave: String = content.leave.iter().map(leave).collect();
    writeln!(
        out,
        r#"</td></tr>
</table>
<table {TABLE} width="100%" style="width:100%;max-width:600px;">
<tr><td class="foot" style="padding:20px 32px 36px;font-size:13px;line-height:20px;color:#686a62;{FONT}">{}{leave}</td></tr>
</table>
{MSO_END}
</td></tr>
</table>
</div>
</body>
</html>"#,
        content.foot.html
    )
}

/// On a line of its own.
fn leave(link: &Leave) -> String {
    let (label, url) = (escape(&link.label), escape(&link.url));
    format!(r#"<br><a href="{url}" style="color:#08626a;text-decoration:underline;">{label}</a>"#)
}

fn list(out: &mut String, content: &Content) -> std::fmt::Result {
    if content.list.is_empty() {
        return Ok(());
    }
    writeln!(
        out,
        r#"<table class="list" {TABLE} width="100%"
 style="width:100%;margin:0 0 24px;border-top:1px solid #e5e4de;border-collapse:separate;">"#
    )?;
    for line in &content.list {
        let (name, when) = (escape(&line.name), escape(&line.when));
        writeln!(
            out,
            r#"<tr><td style="{ROW}color:#1a1c19;{FONT}"><bdi>{name}</bdi></td>
<td class="when" align="right" style="{ROW}color:#686a62;text-align:right;font-size:14px;{FONT}">{when}</td></tr>"#
        )?;
    }
    writeln!(out, "</table>")
}

fn button(out: &mut String, content: &Content) -> std::fmt::Result {
    let (action, url) = (escape(&content.action), escape(&content.url));
    writeln!(
        out,
        r#"<table class="acts" {TABLE} style="margin:0 0 24px;">
<tr><td class="act" align="center" bgcolor="{ACCENT}" style="background:{ACCENT};border-radius:6px;mso-padding-alt:14px 26px;">
<a href="{url}" style="display:inline-block;padding:14px 26px;font-size:16px;line-height:20px;font-weight:600;color:#ffffff;text-decoration:none;{FONT}"><b style="font-weight:600;">{action}</b></a>
</td></tr>
</table>"#
    )
}

/// Outlook for Windows knows no `max-width`.
const MSO_BEGIN: &str = r#"<!--[if mso]><table role="presentation" cellpadding="0" cellspacing="0" border="0" width="600"><tr><td><![endif]-->"#;
const MSO_END: &str = "<!--[if mso]></td></tr></table><![endif]-->";

/// Nothing to see: keeps lists of mails from showing the heading a second time after a short preheader.
const FILLER: &str = "&#8199;&#847; &#8199;&#847;\n";

const ACCENT: &str = "#0a6b73";

/// Letters outside ASCII as references: what passes any server as it is needs no encoding.
fn ascii(html: String) -> String {
    if html.is_ascii() {
        return html;
    }
    let mut out = String::with_capacity(html.len() + html.len() / 8);
    for c in html.chars() {
        if c.is_ascii() {
            out.push(c);
        } else {
            let _ = write!(out, "&#{};", u32::from(c));
        }
    }
    out
}
