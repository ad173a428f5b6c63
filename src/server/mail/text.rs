//! The same mail as plain text.
use super::content::Content;

pub fn page(content: &Content) -> String {
    let mut out = String::with_capacity(1000);
    let mut block = |text: &str| {
        out.push_str(text);
        out.push_str("\n\n");
    };
    block(&content.heading);
    for paragraph in &content.paragraphs {
        block(&paragraph.text);
    }
    if !content.list.is_empty() {
        let lines: Vec<_> = content.list.iter().map(line).collect();
        block(&lines.join("\n"));
    }
    // The address stands on a line of its own: clients make it a link whole.
    block(&format!("{}:\n{}", content.action, content.url));
    for line in &content.small {
        block(&line.text);
    }
    out.push_str("--\n");
    out.push_str(&content.foot.text);
    out.push('\n');
    for leave in &content.leave {
        out.extend(["\n", &leave.label, ":\n", &leave.url, "\n"]);
    }
    out
}

fn line(line: &super::content::Line) -> String {
    if line.when.is_empty() { format!("- {}", line.name) } else { format!("- {} ({})", line.name, line.when) }
}
