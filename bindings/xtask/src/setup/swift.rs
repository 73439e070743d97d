//! Swift: the machine's own where it is new enough, else Debian trixie's in a folder of its own.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Ready, skip};
use crate::step::{root, step};
use crate::tools::{cache, has, is_root_on_debian};

/// Sets up the folder; what it does is told there.
const SCRIPT: &str = include_str!("swift.sh");
/// A new folder for another way of setting up: an old one is left as it is.
const FOLDER: &str = "swift-6.0.3-1";

/// How Swift is called here.
pub enum Swift {
    /// By its own name.
    OfTheMachine,
    /// Through the wrapper of the folder.
    InFolder(PathBuf),
}

impl Swift {
    /// `swift` with these arguments, in the Swift package.
    pub fn command(&self, arguments: &[&str]) -> Command {
        self.command_with(&[], arguments)
    }

    /// The same with these variables: the folder lets none of this machine's in.
    pub fn command_with(&self, variables: &[(&str, &str)], arguments: &[&str]) -> Command {
        self.command_in("bindings/swift", variables, arguments)
    }

    /// The same in another package of the checkout.
    pub fn command_in(&self, package: &str, variables: &[(&str, &str)], arguments: &[&str]) -> Command {
        let checkout = root().canonicalize().unwrap_or_else(|_| root());
        let mut command = self.command_within(&checkout, "env");
        command.args(variables.iter().map(|(name, value)| format!("{name}={value}"))).arg("swift");
        command.args(arguments).current_dir(checkout.join(package));
        command
    }

    /// A program of Swift's, or one that was built, which sees this folder and what is in it.
    pub fn command_within(&self, folder: &Path, program: &str) -> Command {
        match self {
            Self::OfTheMachine => Command::new(program),
            Self::InFolder(swift) => {
                let mut command = Command::new(swift.join("enter"));
                command.arg(folder).arg(program);
                command
            }
        }
    }

    /// Which one it is.
    pub fn told(&self) -> String {
        match self {
            Self::OfTheMachine => "the machine's own.".to_owned(),
            Self::InFolder(folder) => format!("6.0.3 of Debian trixie in {}.", folder.display()),
        }
    }
}

/// Sees to it that Swift 6 is there.
pub fn ready() -> Result<Ready<Swift>, String> {
    let own = Command::new("swift").arg("--version").output();
    if own.is_ok_and(|told| String::from_utf8_lossy(&told.stdout).contains("Swift version 6")) {
        return Ok(Ready::Yes(Swift::OfTheMachine));
    }
    let folder = cache().join(FOLDER);
    // The wrapper needs a root's right to mount, also where the folder is there already.
    if !is_root_on_debian() {
        return skip(
            "Swift",
            "installing Swift 6 from https://www.swift.org/install, or as root on Debian `cargo xtask setup swift`",
        );
    }
    if !folder.join("enter").exists() {
        if !has("bash") {
            return Err("bash is missing: it sets up Swift".to_owned());
        }
        println!("── Swift 6.0.3 of Debian trixie into {}: half a gigabyte is fetched once", folder.display());
        step("setting up Swift", Command::new("bash").args(["-c", SCRIPT, "setup-swift"]).arg(&folder))?;
    }
    Ok(Ready::Yes(Swift::InFolder(folder)))
}
