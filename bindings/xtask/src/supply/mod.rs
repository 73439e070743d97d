//! `cargo xtask supply`: what the library for phones is made of, and that it is made of nothing else.

mod licences;
mod same;
mod sbom;

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// What the library is made of: a bill of materials, licences, and whether a second build is the same
#[derive(Args)]
pub struct Supply {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Writes a bill of materials (CycloneDX, JSON)
    Sbom {
        /// The file; `target/supply/dong-hanh.cdx.json` unless told
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Writes the licences of everything in the library, with their texts
    Licences {
        /// The file; `target/supply/LICENCES.md` unless told
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Builds the library twice from the last commit, in two folders, and compares the bytes
    Same,
}

impl Supply {
    /// Does it.
    pub fn run(self) -> Result<(), String> {
        match self.what {
            What::Sbom { out } => sbom::write(&out.unwrap_or_else(|| folder().join("dong-hanh.cdx.json"))),
            What::Licences { out } => licences::write(&out.unwrap_or_else(|| folder().join("LICENCES.md"))),
            What::Same => same::run(),
        }
    }
}

fn folder() -> PathBuf {
    crate::step::target().join("supply")
}
