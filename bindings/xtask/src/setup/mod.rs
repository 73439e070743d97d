//! `cargo xtask setup`: what Kotlin, Swift and the apps need and Rust does not.
//!
//! Installed is only as root on Debian, and what is installed is said. Elsewhere the one command is told, and what needs it is
//! skipped; where `CI` is `true`, a skip is a failure.

pub mod apps;
pub mod kotlin;
pub mod swift;

use clap::{Args, ValueEnum};

use crate::tools::on_ci;

/// Installs what Kotlin, Swift and the apps need
#[derive(Args)]
pub struct Setup {
    /// Only for this
    #[arg(value_enum)]
    only: Option<Wanted>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Wanted {
    Kotlin,
    Swift,
    Apps,
}

/// Whether a language can be built here.
pub enum Ready<T> {
    /// It can, with this.
    Yes(T),
    /// It cannot, and this was told.
    Skipped,
}

impl Setup {
    /// Sets up what is missing.
    pub fn run(self) -> Result<(), String> {
        let wanted = |part| self.only.is_none_or(|only| only == part);
        if wanted(Wanted::Kotlin) && matches!(kotlin::ready()?, Ready::Yes(())) {
            println!("Kotlin: a JDK and Maven are there.");
        }
        if wanted(Wanted::Swift)
            && let Ready::Yes(swift) = swift::ready()?
        {
            println!("Swift: {}", swift.told());
        }
        if wanted(Wanted::Apps) && matches!(apps::ready()?, Ready::Yes(())) {
            println!("The Kotlin app: Python, letters and Android's signing tools are there.");
        }
        Ok(())
    }
}

/// Tells what is skipped and the command that would do it; under `CI=true` that is a failure.
fn skip<T>(what: &str, command: &str) -> Result<Ready<T>, String> {
    let told = format!("{what} is skipped. What it needs comes by: {command}");
    if on_ci() {
        return Err(told);
    }
    println!("── {told}");
    Ok(Ready::Skipped)
}
