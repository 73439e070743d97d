//! A JDK and Maven. Maven brings the Kotlin compiler and the libraries, in the versions of the pom.

use super::{Ready, skip};
use crate::tools::{has, install, is_root_on_debian};

const PACKAGES: &[&str] = &["default-jdk-headless", "maven"];

/// Sees to it that `javac` and `mvn` are there.
pub fn ready() -> Result<Ready<()>, String> {
    let there = || has("javac") && has("mvn");
    if there() {
        return Ok(Ready::Yes(()));
    }
    if !is_root_on_debian() {
        return skip("Kotlin", &format!("sudo apt-get install {}", PACKAGES.join(" ")));
    }
    install(PACKAGES)?;
    if there() {
        Ok(Ready::Yes(()))
    } else {
        Err("javac and mvn are not there after their packages were installed".into())
    }
}
