//! `cargo xtask bindings`: Kotlin and Swift out of the built library, into folders that git ignores.

pub mod api;
mod place;

use std::path::Path;
use std::process::Command;

use clap::Args;

use crate::step::{cargo_command, root, step, target};
use place::{copy, replace};

/// Generates the Kotlin and the Swift of the core's public API
#[derive(Args)]
pub struct Bindings {
    /// Writes the public API down as it is now: the change is meant
    #[arg(long)]
    accept_api: bool,
}

impl Bindings {
    /// Builds the library and the generator, and generates both languages.
    pub fn run(self) -> Result<(), String> {
        let both = [Language::Kotlin, Language::Swift];
        generate(&both)?;
        let api = if self.accept_api { api::accept } else { api::check };
        both.into_iter().try_for_each(api)
    }
}

/// A language that is generated.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// For the JVM and Android.
    Kotlin,
    /// For Linux and Apple's systems.
    Swift,
}

/// Generates these languages. What did not change is not written anew, so that their builds have nothing to do.
pub fn generate(languages: &[Language]) -> Result<(), String> {
    step("the library", &mut cargo_command(&["build", "--package", "dong-hanh-ffi"]))?;
    let generator = ["build", "--package", "dong-hanh-bindgen", "--features", "generator", "--profile", "bindgen"];
    step("the generator", &mut cargo_command(&generator))?;
    let target = target();
    for language in languages {
        let made = target.join("bindings").join(language.name());
        let _ = std::fs::remove_dir_all(&made);
        step(
            &format!("generating {}", language.name()),
            Command::new(target.join("bindgen/dong-hanh-bindgen"))
                .arg(language.name())
                .arg(target.join("debug").join(dynamic_library()))
                .arg(&made),
        )?;
        language.place(&made, &target.join("debug")).map_err(|error| format!("{}: {error}", language.name()))?;
    }
    Ok(())
}

impl Language {
    const fn name(self) -> &'static str {
        match self {
            Self::Kotlin => "kotlin",
            Self::Swift => "swift",
        }
    }

    /// Puts what was generated, and the library, where the package expects it.
    fn place(self, made: &Path, libraries: &Path) -> std::io::Result<()> {
        let build = root().join("bindings").join(self.name()).join("build");
        match self {
            Self::Kotlin => {
                replace(made, &build.join("generated"), |_| true)?;
                copy(
                    &libraries.join(dynamic_library()),
                    &build.join("native").join(jna_folder()).join(dynamic_library()),
                )
            }
            Self::Swift => {
                let swift = |path: &Path| path.extension().is_some_and(|end| end == "swift");
                replace(made, &build.join("generated"), swift)?;
                replace(made, &build.join("headers"), |path| !swift(path))?;
                copy(&libraries.join(STATIC), &build.join("native").join(STATIC))
            }
        }
    }
}

/// What Swift links.
pub const STATIC: &str = "libdong_hanh_ffi.a";

/// What Kotlin loads, as this system names it.
pub fn dynamic_library() -> String {
    format!("{}dong_hanh_ffi{}", std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX)
}

/// Where JNA looks for this machine's library in a jar.
fn jna_folder() -> String {
    let system = match std::env::consts::OS {
        "macos" => "darwin",
        "windows" => "win32",
        other => other,
    };
    let processor = match std::env::consts::ARCH {
        "x86_64" => "x86-64",
        other => other,
    };
    format!("{system}-{processor}")
}
