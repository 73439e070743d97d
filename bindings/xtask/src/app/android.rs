//! The app as Android runs it: under Robolectric with the real core, and as an APK.

use std::path::PathBuf;
use std::process::Command;

use crate::maven::maven;
use crate::step::{root, step};
use crate::test::count_tests;

fn folder() -> PathBuf {
    root().join("android-app/app")
}

/// Compiles it against Android's libraries and plays its tests.
pub fn test(long: bool) -> Result<(), String> {
    libraries()?;
    let mut maven = maven(&folder());
    if long {
        maven.arg("-Dlong=true");
    }
    step("the app on Android, by Robolectric", maven.arg("test"))?;
    println!("{} tests of the Android app passed", count_tests(&folder().join("build/mvn/surefire-reports"))?);
    Ok(())
}

/// Builds an APK, signed with a key for trying out.
pub fn apk() -> Result<(), String> {
    libraries()?;
    step("the app's classes", maven(&folder()).arg("compile"))?;
    step("the APK", Command::new("python3").arg(folder().join("apk.py")))
}

/// What Maven, Robolectric and R8 read of Android's libraries.
fn libraries() -> Result<(), String> {
    step("Android's libraries", Command::new("python3").arg(folder().join("libraries.py")))
}
