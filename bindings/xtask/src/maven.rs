//! Maven, as every command here calls it: quiet, never asking, without colours.

use std::path::Path;
use std::process::Command;

/// Maven for the project of a folder: what it is to do is added. It stands in no folder yet; [`crate::step`] gives it one.
pub fn maven(project: &Path) -> Command {
    let mut command = Command::new("mvn");
    command.args(["--quiet", "--batch-mode", "--no-transfer-progress", "-Dstyle.color=never", "--file"]);
    command.arg(project.join("pom.xml"));
    command
}
