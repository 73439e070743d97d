//! What the apps need beyond Kotlin: Python for Android's libraries, letters with every mark of Vietnamese, what Skia draws with.

use std::path::Path;

use super::{Ready, kotlin, skip};
use crate::tools::{has, install, is_root_on_debian};

const PACKAGES: &[&str] = &["python3", "fonts-noto-core", "fontconfig", "libgl1", "zipalign", "apksigner"];
/// Files that those packages bring.
const FILES: &[&str] =
    &["/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf", "/usr/bin/zipalign", "/usr/bin/apksigner"];

/// Sees to it that the apps can be built and their pictures drawn.
pub fn ready() -> Result<Ready<()>, String> {
    let Ready::Yes(()) = kotlin::ready()? else { return Ok(Ready::Skipped) };
    let there = || has("python3") && FILES.iter().all(|file| Path::new(file).exists());
    if there() {
        return Ok(Ready::Yes(()));
    }
    if !is_root_on_debian() {
        return skip("The apps", &format!("sudo apt-get install {}", PACKAGES.join(" ")));
    }
    install(PACKAGES)?;
    if there() {
        Ok(Ready::Yes(()))
    } else {
        Err(format!("{} are not there after they were installed", FILES.join(", ")))
    }
}
