//! The public API of a package as text, committed, so that a change of it is seen.

use std::fs;
use std::path::PathBuf;

use super::{Language, discreet, docs, files};
use crate::step::root;

/// What is in the generated code for its own use.
const NOT_FOR_APPS: &[&str] = &[
    "FfiConverter",
    "Uniffi",
    "uniffi",
    "RustBuffer",
    "NoHandle",
    "Disposable",
    "_documentation",
    "leanable",
    "fun destroy(",
    "fun clean()",
    "fun toUtf8(",
    "fun lift(",
    "func lift(",
    "func lower(",
    "func read(",
    "func write(",
];

/// Compares the API with the one that is committed, and looks that it has words.
pub fn check(language: Language) -> Result<(), String> {
    docs::check(language)?;
    let file = file(language);
    let (now, committed) = (read(language)?, fs::read_to_string(&file).unwrap_or_default());
    if now == committed {
        return Ok(());
    }
    let gone =
        committed.lines().filter(|line| !now.lines().any(|other| other == *line)).map(|line| format!("- {line}"));
    let new = now.lines().filter(|line| !committed.lines().any(|other| other == *line)).map(|line| format!("+ {line}"));
    let changes: Vec<String> = gone.chain(new).collect();
    let how = "If that is meant, `cargo xtask bindings --accept-api`, and say it in CHANGELOG.md";
    Err(format!("the public API is another than {} says.\n{}\n{how}", file.display(), changes.join("\n")))
}

/// Writes the API down.
pub fn accept(language: Language) -> Result<(), String> {
    let file = file(language);
    fs::write(&file, read(language)?).map_err(|error| format!("{}: {error}", file.display()))
}

fn file(language: Language) -> PathBuf {
    root().join("bindings").join(language.name()).join("api.txt")
}

fn read(language: Language) -> Result<String, String> {
    let package = root().join("bindings").join(language.name());
    let (generated, layer) = match language {
        Language::Kotlin => ("build/generated", "src/main/kotlin"),
        Language::Swift => ("build/generated", "Sources"),
    };
    let mut sources = Vec::new();
    for folder in [generated, layer] {
        files(&package.join(folder), language.end(), &mut sources).map_err(|error| format!("{folder}: {error}"))?;
    }
    let mut api = String::new();
    for source in sources.into_iter().filter(|source| !source.ends_with(discreet::SWIFT)) {
        let text = fs::read_to_string(&source).map_err(|error| format!("{}: {error}", source.display()))?;
        let name = source.file_name().unwrap_or_default().to_string_lossy();
        let text = if source.starts_with(package.join(generated)) { for_apps(&text) } else { &text };
        let lines = declarations(language, text);
        api.push_str(&format!("// {name}\n{}\n", lines.join("\n")));
    }
    Ok(api)
}

/// Each public declaration on a line of its own, without its body.
fn declarations(language: Language, text: &str) -> Vec<String> {
    let begins: &[&str] = match language {
        Language::Kotlin => &[
            "data class ",
            "sealed class ",
            "sealed interface ",
            "enum class ",
            "open class ",
            "class ",
            "object ",
            "public interface ",
            "interface ",
            "val ",
            "fun ",
            "suspend fun ",
            "public typealias ",
            "typealias ",
            "const val ",
        ],
        Language::Swift => &["public ", "open ", "case "],
    };
    let mut found = Vec::new();
    // Swift's generated code goes on behind the end of a comment: `*/rows: [Row]) {`.
    let code = |line: &'_ str| line.trim().trim_start_matches("*/").trim_start().to_owned();
    let mut lines = text.lines().map(code).filter(|line| !line.starts_with(['*', '/']));
    while let Some(line) = lines.next() {
        let entry = language == Language::Kotlin && is_enum_entry(&line);
        if !(entry || begins.iter().any(|begin| line.starts_with(begin))) || is_not_for_apps(&line) {
            continue;
        }
        let mut whole = line;
        // Arguments may stand on lines of their own.
        while whole.matches('(').count() > whole.matches(')').count() {
            let Some(more) = lines.next() else { break };
            whole.push(' ');
            whole.push_str(&more);
        }
        let head = before_body(&whole).split_whitespace().collect::<Vec<_>>().join(" ").replace('`', "");
        let used_within = ["private", "internal"].iter().any(|not| head.contains(not));
        if used_within || head.starts_with("case .") || head.starts_with("val ") && !head.contains(':') {
            continue;
        }
        found.push(head);
    }
    found
}

/// A declaration without its body or its value; the defaults of its arguments stay.
fn before_body(whole: &str) -> &str {
    let mut depth = 0;
    let ends = whole.char_indices().find(|(at, c)| {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        let rest = &whole[*at..];
        depth == 0 && (*c == '{' || rest.starts_with(" = ") || rest == " =")
    });
    ends.map_or(whole, |(at, _)| &whole[..at])
}

/// Whether a declaration is there for the generated code alone.
pub fn is_not_for_apps(line: &str) -> bool {
    NOT_FOR_APPS.iter().any(|not| line.contains(not))
}

/// The part of generated code that is for apps: what comes before it only crosses.
pub fn for_apps(text: &str) -> &str {
    let begins = ["// Public interface members begin here.", "\ndata class "];
    let at = begins.iter().find_map(|begin| text.find(begin)).unwrap_or_default();
    &text[at..]
}

/// `MEASURED,`
fn is_enum_entry(line: &str) -> bool {
    let name = line.trim_end_matches([',', ';']);
    name.len() > 1
        && name.len() < line.len()
        && name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fails when a declaration is missed, or what only the generated code uses is taken for the API.
    #[test]
    fn declarations_are_found_and_their_bodies_are_not() {
        let kotlin = "/** Words. */\ndata class Changed (\n  val `kinds`: List<String>\n  , \n){\n}\npublic object \
                      FfiConverterTypeChanged\nenum class Cost {\n  LEAST,\n  MEASURED;\n}\nsuspend fun \
                      Notebook.people(\n  after: String? = null,\n): PersonPage = io { people(after) }\nval x = 1\n";
        let expected = [
            "data class Changed ( val kinds: List<String> , )",
            "enum class Cost",
            "LEAST,",
            "MEASURED;",
            "suspend fun Notebook.people( after: String? = null, ): PersonPage",
        ];
        assert_eq!(declarations(Language::Kotlin, kotlin), expected);
        let swift = "public struct Page: Equatable {\n    public let rows: [Row]\n    public init(\n/**\n * The rows.\n */rows: [Row]) {\n    case saved(\n        saved: Saved\n    \
                     )\n}\npublic func FfiConverterTypePage_lift() {}\nfileprivate let x = 1\n";
        let expected = [
            "public struct Page: Equatable",
            "public let rows: [Row]",
            "public init( rows: [Row])",
            "case saved( saved: Saved )",
        ];
        assert_eq!(declarations(Language::Swift, swift), expected);
    }
}
