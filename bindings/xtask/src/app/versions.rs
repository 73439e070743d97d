//! Fails when the builds of the app differ in a version: Gradle's for Android Studio, Maven's here, and the library's own.

use std::collections::BTreeMap;

use crate::step::root;

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The table `[versions]` of Gradle's catalogue.
fn catalogue() -> BTreeMap<String, String> {
    let file: toml::Table = read("android-app/gradle/libs.versions.toml").parse().unwrap();
    let versions = file["versions"].as_table().unwrap();
    versions.iter().map(|(name, version)| (name.clone(), version.as_str().unwrap().to_owned())).collect()
}

/// What stands in a pom between the two halves of a tag, or after an artifact's name.
fn in_pom<'a>(pom: &'a str, after: &str) -> &'a str {
    let from = pom.split(after).nth(1).unwrap_or_else(|| panic!("{after} is not there"));
    let from = from.strip_prefix("</artifactId><version>").unwrap_or(from);
    from.split('<').next().unwrap_or_default()
}

/// The version of a line of `libraries.txt`.
fn in_list(list: &str, library: &str) -> String {
    let line = list.lines().find(|line| line.starts_with(&format!("{library}:")));
    let line = line.unwrap_or_else(|| panic!("{library} is not there"));
    line.split(':').nth(2).unwrap().to_owned()
}

#[test]
fn every_build_takes_the_same_versions() {
    let gradle = catalogue();
    let list = read("android-app/app/libraries.txt");
    let [app, desktop, library] =
        ["android-app/app/pom.xml", "android-app/desktop/pom.xml", "bindings/kotlin/pom.xml"].map(read);
    let library_gradle = read("bindings/kotlin/android/build.gradle.kts");

    for (name, listed) in [
        ("activity", "androidx.activity:activity-compose"),
        ("compose", "androidx.compose.ui:ui-android"),
        ("compose", "androidx.compose.foundation:foundation-android"),
        ("compose", "androidx.compose.runtime:runtime-android"),
        ("compose", "androidx.compose.ui:ui-test-junit4-android"),
        ("coroutines", "org.jetbrains.kotlinx:kotlinx-coroutines-android"),
        ("coroutines", "org.jetbrains.kotlinx:kotlinx-coroutines-core-jvm"),
        ("kotlin", "org.jetbrains.kotlin:kotlin-stdlib"),
        ("lifecycle", "androidx.lifecycle:lifecycle-runtime-android"),
        ("material-icons", "androidx.compose.material:material-icons-core-android"),
        ("material3", "androidx.compose.material3:material3-android"),
        ("serialization", "org.jetbrains.kotlinx:kotlinx-serialization-core-jvm"),
        ("test-core", "androidx.test:core"),
    ] {
        assert_eq!(in_list(&list, listed), gradle[name], "{listed}");
    }
    for pom in [&app, &desktop, &library] {
        assert_eq!(in_pom(pom, "<kotlin.version>"), gradle["kotlin"]);
    }
    for pom in [&app, &desktop] {
        assert_eq!(in_pom(pom, "<jna.version>"), gradle["jna"]);
    }
    assert_eq!(in_pom(&app, "<robolectric.version>"), gradle["robolectric"]);
    assert_eq!(in_pom(&app, "<artifactId>junit"), gradle["junit"]);
    assert_eq!(in_pom(&app, "<artifactId>kotlinx-serialization-json-jvm"), gradle["serialization"]);
    assert_eq!(in_pom(&desktop, "<coroutines.version>"), gradle["coroutines"]);
    assert_eq!(in_pom(&desktop, "<serialization.version>"), gradle["serialization"]);
    assert_eq!(in_pom(&desktop, "<androidx.runtime.version>"), gradle["compose"]);
    assert_eq!(in_pom(&desktop, "<lifecycle.version>"), gradle["lifecycle"]);
    assert_eq!(in_pom(&library, "<artifactId>kotlinx-coroutines-core-jvm"), gradle["coroutines"]);
    assert_eq!(in_pom(&library, "<artifactId>jna"), gradle["jna"]);
    for named in [
        format!("id(\"com.android.library\") version \"{}\"", gradle["agp"]),
        format!("kotlin(\"android\") version \"{}\"", gradle["kotlin"]),
    ] {
        assert!(library_gradle.contains(&named), "{named}");
    }
}

#[test]
fn every_build_is_for_the_same_phones() {
    let gradle = read("android-app/app/build.gradle.kts");
    let libraries = read("android-app/app/libraries.py");
    let number = |name: &str| {
        let line = gradle.lines().find_map(|line| line.trim().strip_prefix(&format!("{name} = ")).map(str::to_owned));
        line.unwrap_or_else(|| panic!("{name} is not there"))
    };
    let ours = format!("LEAST_ANDROID, TARGET_ANDROID = {}, {}", number("minSdk"), number("targetSdk"));
    assert!(libraries.contains(&ours), "{ours}");
    assert!(libraries.contains(&format!("PACKAGE = {}", number("applicationId"))));
    let manifest = read("android-app/app/src/main/AndroidManifest.xml");
    assert!(manifest.contains(&format!("android:versionName={}", number("versionName"))));
    assert!(manifest.contains(&format!("android:versionCode=\"{}\"", number("versionCode"))));
    let abis = |file: &str| file.split("abiFilters += listOf(").nth(1).unwrap().split(')').next().unwrap().to_owned();
    assert_eq!(abis(&gradle), abis(&read("bindings/kotlin/android/build.gradle.kts")));
    assert!(read("android-app/app/apk.py").contains(&format!("PROCESSORS = [{}]", abis(&gradle))));
}
