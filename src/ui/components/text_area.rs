use super::{FieldContext, typed::bind_text};
use leptos::{html, prelude::*};

/// Text as it may stand between tags. Leptos 0.8 writes a textarea's text as it is on the server.
pub(super) fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + 1);
    // HTML drops one newline after the opening tag: give it one, and keep the text's own.
    if text.starts_with('\n') {
        html.push('\n');
    }
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            other => html.push(other),
        }
    }
    html
}

/// Several lines of text. In a [`Field`](super::Field), as [`TextInput`](super::TextInput).
#[component]
pub fn TextArea(
    #[prop(into)] name: String,
    #[prop(optional, into)] id: Option<String>,
    #[prop(optional, into)] label: Option<String>,
    #[prop(optional, into)] value: Signal<String>,
    #[prop(optional, into)] on_input: Option<Callback<String>>,
    #[prop(default = 4)] rows: u32,
    #[prop(optional, into)] placeholder: Option<String>,
    /// Without a frame of its own, where another part draws it.
    #[prop(optional)]
    bare: bool,
) -> impl IntoView {
    let field = FieldContext::find(id);
    let node = NodeRef::<html::Textarea>::new();
    let tell = move |text: String| {
        if let Some(on_input) = on_input {
            on_input.run(text);
        }
    };
    bind_text(node, value, tell);
    view! {
        <textarea
            class=(!bare).then_some("input")
            id=field.id_or_none()
            name=name
            rows=rows.to_string()
            spellcheck="false"
            placeholder=placeholder
            aria-label=label
            aria-invalid=field.invalid()
            aria-describedby=field.described_by()
            node_ref=node
            on:input=move |event| tell(event_target_value(&event))
            inner_html=escaped(&value.get_untracked())
        ></textarea>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_leave_the_textarea() {
        let html = Owner::new()
            .with(|| view! { <TextArea name="people" value="</textarea><script>alert(1)</script> &amp;" /> }.to_html());
        assert!(!html.contains("<script"), "{html}");
        assert_eq!(html.matches("</textarea>").count(), 1, "{html}");
        assert!(html.contains(">&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;"), "{html}");
        assert_eq!(escaped("\n\nbelow"), "\n\n\nbelow");
    }
}
