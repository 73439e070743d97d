//! The words of Rust's doc comments are KDoc and DocC in what is generated.

use std::fs;

use super::{Language, api, discreet, files};
use crate::step::root;

/// Fails where something that apps see has no words.
pub fn check(language: Language) -> Result<(), String> {
    let folder = root().join("bindings").join(language.name()).join("build/generated");
    let mut sources = Vec::new();
    files(&folder, language.end(), &mut sources).map_err(|error| format!("{}: {error}", folder.display()))?;
    let (mut count, mut bare) = (0, Vec::new());
    for source in sources.iter().filter(|source| !source.ends_with(discreet::SWIFT)) {
        let text = fs::read_to_string(source).map_err(|error| format!("{}: {error}", source.display()))?;
        let (documented, without) = documented(language, api::for_apps(&text));
        count += documented;
        bare.extend(without);
    }
    if count == 0 {
        return Err(format!("nothing of {} has words", language.name()));
    }
    if bare.is_empty() {
        Ok(())
    } else {
        Err(format!("these have no words in {}:\n{}", language.name(), bare.join("\n")))
    }
}

/// How many types and methods have words before them, and those that have none.
fn documented(language: Language, text: &str) -> (usize, Vec<String>) {
    let begins: &[&str] = match language {
        Language::Kotlin => &["data class ", "sealed class ", "enum class ", "public interface ", "fun `"],
        Language::Swift => &["public struct ", "public enum ", "public protocol ", "func "],
    };
    // Methods are told where apps read them: in the interface, of which the class is one form.
    let of_apps = |line: &str| match language {
        Language::Kotlin => line.starts_with("public interface "),
        Language::Swift => line.starts_with("public protocol "),
    };
    let (mut count, mut bare) = (0, Vec::new());
    let (mut before, mut in_interface) = ("", false);
    for line in text.lines().filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with('@')) {
        let (declared, inner) = (line.trim_start(), line.starts_with(' '));
        if !inner {
            in_interface = of_apps(line);
        }
        let method = declared.starts_with("fun `") || declared.starts_with("func ");
        let wanted = begins.iter().any(|begin| declared.starts_with(begin))
            && (!method || in_interface && inner)
            && !api::is_not_for_apps(declared);
        if wanted && before.ends_with("*/") {
            count += 1;
        } else if wanted {
            bare.push(declared.to_owned());
        }
        before = line.trim_end();
    }
    (count, bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fails when a type or a method without words is overlooked.
    #[test]
    fn what_has_no_words_is_found() {
        let kotlin = "/**\n * Words.\n */\npublic interface Core {\n    /**\n     * Words.\n     */\n    @Throws(E::class)\n    fun `one`(): \
                      Int\n\n    fun `two`()\n}\ndata class Row (\n    val `id`: Int\n)\n/**\n * Words.\n */\nfun `made`() {\n}\n";
        let (count, bare) = documented(Language::Kotlin, kotlin);
        assert_eq!((count, bare), (2, vec!["fun `two`()".to_owned(), "data class Row (".to_owned()]));
        let swift = "/**\n * Words.\n */\npublic protocol Core: Sendable {\n    func one() \n}\npublic struct Row: Equatable {\n}\n";
        let (count, bare) = documented(Language::Swift, swift);
        assert_eq!((count, bare.len()), (1, 2));
    }
}
