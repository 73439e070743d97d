//! `cargo xtask docs`: the tables of `core/docs/domain.md` that list code and data, written anew between their marks.

mod indicators;
mod law;
mod page;
mod records;
mod rules;
mod source;
mod table;
mod tasks;

use clap::Args;

use crate::step::root;
use source::Source;

/// The page, from the top of the checkout.
const PAGE: &str = "core/docs/domain.md";

/// Writes the tables of the domain's reference page anew
#[derive(Args)]
pub struct Docs {}

impl Docs {
    /// Writes the page.
    pub fn run(self) -> Result<(), String> {
        let (old, new) = pages()?;
        if old != new {
            std::fs::write(root().join(PAGE), new).map_err(|error| format!("{PAGE}: {error}"))?;
        }
        println!("{PAGE}");
        Ok(())
    }
}

/// The page as it is, and as it should be.
fn pages() -> Result<(String, String), String> {
    let old = std::fs::read_to_string(root().join(PAGE)).map_err(|error| format!("{PAGE}: {error}"))?;
    let source = Source::read(&root().join("core/src"))?;
    let catalogue = std::fs::read_to_string(root().join("tests/catalogue.toml")).map_err(|error| error.to_string())?;
    let catalogue = toml::from_str(&catalogue).map_err(|error| format!("tests/catalogue.toml: {error}"))?;
    let tables = [
        ("records", records::table(&source, &catalogue)?),
        ("rules", rules::table(&source, &catalogue)?),
        ("indicators", indicators::table(&source)?),
        ("tasks", tasks::table()),
        ("values", law::values()),
        ("holidays", law::holidays()),
        ("legal bases", law::bases()?),
    ];
    let new = page::with(&old, &tables)?;
    Ok((old, new))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fails when a record, a rule, an indicator, a task or a value of the law is not on the page as the code has it.
    #[test]
    fn the_page_is_as_the_code() {
        let (old, new) = pages().unwrap();
        assert!(old == new, "{PAGE} is not as the code: run `cargo xtask docs`");
    }
}
