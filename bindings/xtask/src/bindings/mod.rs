//! `cargo xtask bindings`: Kotlin and Swift out of the built library, into folders that git ignores.

pub mod api;
mod discreet;
mod docs;
mod place;
mod swift_reading;

use std::path::{Path, PathBuf};
use std::process::Command;

use clap::Args;

use crate::step::{cargo_command, root, step, target};
pub use place::replace;
use place::{copy, files};

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

/// Which library.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Build {
    /// The one that ships.
    Shipped,
    /// The one of `cargo xtask bench bindings`: it also counts, and gives pages as JSON.
    Bench,
}

impl Build {
    /// What cargo is told.
    pub const fn features(self) -> &'static [&'static str] {
        match self {
            Self::Shipped => &[],
            Self::Bench => &["--features", "bench"],
        }
    }
}

/// Generates these languages of the library that ships.
pub fn generate(languages: &[Language]) -> Result<(), String> {
    generate_from(Build::Shipped, languages)
}

/// Generates these languages. What did not change is not written anew, so that their builds have nothing to do.
pub fn generate_from(build: Build, languages: &[Language]) -> Result<(), String> {
    let library = [&["build", "--package", "dong-hanh-ffi"], build.features()].concat();
    step("the library", &mut cargo_command(&library))?;
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
        if *language == Language::Swift {
            swift_reading::in_place(&made)?;
        }
        discreet::apply(*language, &made)?;
        let libraries = [dynamic_library(), STATIC.to_owned()].map(|name| target.join("debug").join(name));
        let placed = language.place(build, &made).and_then(|()| language.place_library(build, &libraries));
        placed.map_err(|error| format!("{}: {error}", language.name()))?;
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

    /// How its files end.
    const fn end(self) -> &'static str {
        match self {
            Self::Kotlin => "kt",
            Self::Swift => "swift",
        }
    }

    /// Where what is made for it lies, from the top of the checkout.
    pub fn folder(self, build: Build) -> PathBuf {
        let made = Path::new("bindings").join(self.name()).join("build");
        if build == Build::Bench { made.join("bench") } else { made }
    }

    /// Puts what was generated where the package expects it.
    fn place(self, build: Build, made: &Path) -> std::io::Result<()> {
        let folder = root().join(self.folder(build));
        match self {
            Self::Kotlin => replace(made, &folder.join("generated"), |_| true),
            Self::Swift => {
                let swift = |path: &Path| path.extension().is_some_and(|end| end == "swift");
                replace(made, &folder.join("generated"), swift)?;
                replace(made, &folder.join("headers"), |path| !swift(path))
            }
        }
    }

    /// Puts its library of these two, what Kotlin loads and what Swift links, where the package expects it.
    pub fn place_library(self, build: Build, [dynamic, linked]: &[PathBuf; 2]) -> std::io::Result<()> {
        let native = root().join(self.folder(build)).join("native");
        match self {
            Self::Kotlin => copy(dynamic, &native.join(jna_folder()).join(dynamic_library())),
            Self::Swift => copy(linked, &native.join(STATIC)),
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
pub fn jna_folder() -> String {
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
