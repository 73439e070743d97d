//! The rules.

use dong_hanh::rules::RULES;

use super::records::Catalogue;
use super::source::Source;
use super::table::{both, of};

/// A row a rule.
pub fn table(source: &Source, catalogue: &Catalogue) -> Result<String, String> {
    let severities = catalogue.get("rules").ok_or("tests/catalogue.toml lists no rules")?;
    let rows = RULES.iter().map(|rule| {
        let severity = severities.get(rule.id).ok_or_else(|| format!("{} is not in tests/catalogue.toml", rule.id))?;
        let kinds = if rule.kinds.is_empty() { "every record".to_owned() } else { rule.kinds.join(", ") };
        let file = source.file("rules/", &format!(" {}: Rule", rule.id))?;
        Ok([
            rule.id.to_owned(),
            severity.clone(),
            both(rule.name.vi, rule.name.en),
            kinds,
            both(rule.message.vi, rule.message.en),
            format!("`{file}`"),
        ])
    });
    Ok(of(["id", "E, W", "name", "looks at", "what a person reads", "file"], rows.collect::<Result<Vec<_>, String>>()?))
}
