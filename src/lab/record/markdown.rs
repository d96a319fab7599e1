//! The record as Markdown. What comes from the lab is escaped, so that a name of a company or a
//! collection is never a link, a picture, a heading or a cell of its own.

use super::{Record, Recorded, SeenPlan, Standing};
use crate::{
    domain::{Change, Command, PlatformSetup},
    lab::sentence,
    text, words,
};

impl Record {
    /// The record as Markdown, for a person to read.
    pub fn markdown(&self) -> String {
        let mut out = String::new();
        line(&mut out, &format!("# {}", text!("record-title", name = escaped(&self.organisation))));
        self.overview(&mut out);
        line(&mut out, &format!("## {}", text!("record-began")));
        standing(&mut out, &self.began);
        line(&mut out, &format!("## {}", text!("record-done")));
        self.trail(&mut out);
        line(&mut out, &format!("## {}", text!("record-ended")));
        standing(&mut out, &self.ended);
        line(&mut out, &text!("record-simulation"));
        // One newline at the end, not the gap before what would follow.
        out.pop();
        out
    }

    fn overview(&self, out: &mut String) {
        let (from, until) = (self.from.to_string(), self.until.to_string());
        let product = self.product.map(words::product_version);
        let preset = self.preset.as_deref().map(|name| text!("record-preset", name = name));
        let commands = text!("record-commands", count = self.commands);
        let refused = text!("record-refused", count = self.refused);
        let time = text!("record-time", from = from, until = until);
        let all = [product, preset, Some(time), Some(format!("{commands} {refused}"))];
        let all: Vec<String> = all.into_iter().flatten().map(|text| escaped(&text)).collect();
        list(out, &all);
    }

    /// A table for what was done, which an act to think over interrupts.
    fn trail(&self, out: &mut String) {
        if self.trail.is_empty() {
            line(out, &text!("trail-empty"));
        }
        let mut in_table = false;
        for recorded in &self.trail {
            if let Some(plan) = &recorded.plan {
                if std::mem::take(&mut in_table) {
                    out.push('\n');
                }
                seen(out, recorded, plan);
            }
            if !std::mem::replace(&mut in_table, true) {
                table_head(out, &trail_head());
            }
            row(out, &trail_row(recorded));
        }
        if in_table {
            out.push('\n');
        }
    }
}

fn trail_head() -> [String; 5] {
    [
        text!("record-number"),
        text!("record-at"),
        text!("record-by"),
        text!("record-what"),
        text!("record-outcome"),
    ]
}

fn trail_row(recorded: &Recorded) -> [String; 5] {
    let entry = &recorded.entry;
    let (what, outcome) = sentence::trail_line(entry);
    let by = entry.by.as_ref().map_or_else(|| text!("in-the-frame"), ToString::to_string);
    [entry.number.to_string(), entry.at.to_string(), by, what, outcome]
}

/// The plan that was seen before an act, and what was chosen for it.
fn seen(out: &mut String, recorded: &Recorded, plan: &SeenPlan) {
    let number = recorded.entry.number.to_string();
    let what = escaped(&words::command(&recorded.entry.command));
    line(out, &format!("### {}", text!("record-before", number = number, what = what)));
    let chosen = chosen(&recorded.entry.command);
    if !chosen.is_empty() {
        line(out, &text!("record-chosen"));
        list(out, &chosen.iter().map(|text| escaped(text)).collect::<Vec<_>>());
    }
    if !plan.changes.is_empty() {
        table_head(out, &[text!("record-fact"), text!("record-now"), text!("record-then")]);
        for Change { fact, before, after } in &plan.changes {
            row(out, &[words::fact(*fact), words::fact_value(before), words::fact_value(after)]);
        }
        out.push('\n');
    }
    let lost = plan
        .lost
        .iter()
        .map(|&authority| text!("cli-plan-lost", authority = words::authority(authority)));
    let lost: Vec<String> = lost.chain(plan.for_good.iter().map(words::for_good)).collect();
    titled_list(out, &text!("plan-lost"), &lost);
    let warnings: Vec<String> = plan.warnings.iter().map(words::warning).collect();
    titled_list(out, &text!("plan-warnings"), &warnings);
}

/// What was chosen for an act that asks for more than a yes.
fn chosen(command: &Command) -> Vec<String> {
    let Command::CreateSubscription { account, settings, platforms, .. } = command else {
        return Vec::new();
    };
    let platforms = platforms.iter().flat_map(PlatformSetup::enabled);
    let platforms: Vec<String> = platforms.map(words::platform).collect();
    let platforms = if platforms.is_empty() { text!("value-none") } else { platforms.join(", ") };
    [
        (text!("fact-subscription"), account.clone()),
        (text!("fact-subscription-collection"), settings.collection.clone()),
        (text!("fact-site-code"), settings.site_code.clone()),
        (text!("fact-company-name"), settings.profile.company_name.clone()),
        (text!("comparison-platforms"), platforms),
    ]
    .into_iter()
    .map(|(what, value)| text!("cli-fact", fact = what, value = value))
    .collect()
}

fn standing(out: &mut String, standing: &Standing) {
    table_head(out, &[text!("record-fact"), text!("record-value")]);
    for (fact, value) in &standing.facts {
        row(out, &[words::fact(*fact), words::fact_value(value)]);
    }
    for (authority, choice) in &standing.choices {
        row(out, &[words::choice_of(*authority), words::choice(*choice)]);
    }
    out.push('\n');
}

/// A line, and a gap after it.
fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push_str("\n\n");
}

fn titled_list(out: &mut String, title: &str, items: &[String]) {
    if !items.is_empty() {
        line(out, &format!("**{}**", escaped(title)));
        list(out, &items.iter().map(|text| escaped(text)).collect::<Vec<_>>());
    }
}

fn list(out: &mut String, items: &[String]) {
    for item in items {
        out.extend(["- ", item, "\n"]);
    }
    out.push('\n');
}

fn table_head<const N: usize>(out: &mut String, names: &[String; N]) {
    row(out, names);
    out.push_str(&"| --- ".repeat(N));
    out.push_str("|\n");
}

fn row(out: &mut String, cells: &[String]) {
    for cell in cells {
        out.extend(["| ", &*escaped(cell), " "]);
    }
    out.push_str("|\n");
}

/// Text that no reader of Markdown takes for anything else. A control, also the end of a line,
/// becomes a space.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '&' | '~' | '!' | '$' => {
                out.push('\\');
                out.push(sign);
            }
            _ if sign.is_control() => out.push(' '),
            _ => out.push(sign),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn a_name_is_never_a_link_a_tag_a_heading_or_a_cell() {
        assert_eq!(escaped("[a](b) | <i> # *x*"), r"\[a\](b) \| \<i\> \# \*x\*");
        assert_eq!(escaped("one\ntwo\u{1b}[0m"), r"one two \[0m");
    }
}
