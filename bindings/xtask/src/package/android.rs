//! The AAR: the same classes as the jar's, the library for Android's four processors, and what R8 must leave. It is put together
//! without Gradle; only the libraries need Android's NDK.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{VERSION, at, copy, elf, jar, kept, pom, read, workshop, write};
use crate::mobile::{Kind, build_for};
use crate::step::{root, step_there};

/// A processor: Android's name, Rust's, and the NDK's for its compiler.
struct Abi {
    name: &'static str,
    triple: &'static str,
    clang: &'static str,
}

const ABIS: [Abi; 4] = [
    Abi { name: "arm64-v8a", triple: "aarch64-linux-android", clang: "aarch64-linux-android" },
    Abi { name: "armeabi-v7a", triple: "armv7-linux-androideabi", clang: "armv7a-linux-androideabi" },
    Abi { name: "x86_64", triple: "x86_64-linux-android", clang: "x86_64-linux-android" },
    Abi { name: "x86", triple: "i686-linux-android", clang: "i686-linux-android" },
];

/// The oldest Android: 8.0. Below it there is no `java.time`.
const LEAST_SDK: &str = "26";
const LIBRARY: &str = "libdong_hanh_ffi.so";
const ARTIFACT: &str = "dong-hanh-android";

/// Builds the AAR into the Maven repository, or tells what it needs.
pub fn build(folder: &Path) -> Result<(), String> {
    let place = workshop("aar")?;
    lay_out(&place, &kept(jar::COMPILED)?.join("classes"))?;
    let Some(ndk) = ndk() else {
        let targets = ABIS.map(|abi| abi.triple).join(" ");
        println!(
            "── AAR: not possible here, it needs Android's NDK. Its classes and rules were laid out in {}.",
            place.display()
        );
        println!("   There: rustup target add {targets} && ANDROID_NDK_HOME=… cargo xtask package");
        return Ok(());
    };
    for abi in &ABIS {
        let library = build_for(abi.triple, Kind::Dynamic, &tools(&ndk, abi)?)?;
        elf::check(abi.name, &fs::read(&library).map_err(|error| at(&library, &error))?)?;
        copy(&library, &place.join("jni").join(abi.name).join(LIBRARY))?;
        // Where android/build.gradle.kts looks for it.
        copy(&library, &root().join("bindings/kotlin/build/jniLibs").join(abi.name).join(LIBRARY))?;
    }
    let name = format!("{ARTIFACT}-{VERSION}");
    let artifact = folder.join(jar::REPOSITORY).join("vn/donghanh").join(ARTIFACT).join(VERSION);
    write(&artifact.join(format!("{name}.pom")), &aar_pom(&pom()?))?;
    zip(&place, &artifact.join(format!("{name}.aar")))
}

/// What is in an AAR besides the libraries.
fn lay_out(place: &Path, classes: &Path) -> Result<(), String> {
    let android = root().join("bindings/kotlin/android");
    write(&place.join("AndroidManifest.xml"), &manifest(&read(&android.join("AndroidManifest.xml"))?))?;
    copy(&android.join("consumer-rules.pro"), &place.join("proguard.txt"))?;
    write(&place.join("R.txt"), "")?;
    let metadata = "aarFormatVersion=1.0\naarMetadataVersion=1.0\nminCompileSdk=1\n";
    write(&place.join("META-INF/com/android/build/gradle/aar-metadata.properties"), metadata)?;
    // Without the library of this machine, which lies beside the classes.
    let only = workshop("aar-classes")?;
    for part in ["vn", "META-INF"] {
        crate::bindings::replace(&classes.join(part), &only.join(part), |_| true)
            .map_err(|error| at(classes, &error))?;
    }
    zip(&only, &place.join("classes.jar"))
}

/// Gradle takes the namespace and the oldest Android from its own file; in an AAR they stand in the manifest.
fn manifest(ours: &str) -> String {
    let (head, _) = ours.split_once("<!--").unwrap_or((ours, ""));
    let android = r#"xmlns:android="http://schemas.android.com/apk/res/android""#;
    let sdk = format!(r#"<uses-sdk android:minSdkVersion="{LEAST_SDK}" />"#);
    format!("{head}<manifest {android} package=\"vn.donghanh.library\">\n    {sdk}\n</manifest>\n")
}

/// The AAR's dependencies are the jar's; of JNA it is the AAR, which has its library for Android.
fn aar_pom(ours: &str) -> String {
    let (head, rest) = ours.split_once("<dependencies>").unwrap_or((ours, ""));
    let (dependencies, _) = rest.split_once("</dependencies>").unwrap_or((rest, ""));
    let used = |line: &&str| !line.contains("<scope>test</scope>");
    let line = |line: &str| {
        let aar = if line.contains("<artifactId>jna<") { "<type>aar</type></dependency>" } else { "</dependency>" };
        line.replace("</dependency>", aar)
    };
    let dependencies: Vec<String> = dependencies.lines().filter(used).map(line).collect();
    let head = head.replace("<artifactId>dong-hanh</artifactId>", "<artifactId>dong-hanh-android</artifactId>");
    let head = head.replace("<name>dong-hanh</name>", "<name>dong-hanh-android</name>\n  <packaging>aar</packaging>");
    format!("{head}<dependencies>{}</dependencies>\n</project>\n", dependencies.join("\n"))
}

/// The folder's files in an archive, by the JDK's own tool. Always with the same times.
fn zip(folder: &Path, archive: &Path) -> Result<(), String> {
    fs::create_dir_all(archive.parent().unwrap_or(archive)).map_err(|error| at(archive, &error))?;
    let archive = std::path::absolute(archive).map_err(|error| at(archive, &error))?;
    let mut jar = Command::new("jar");
    jar.args(["--create", "--no-manifest", "--date=2024-01-01T00:00:00Z", "--file"]).arg(&archive);
    step_there(&format!("packing {}", archive.display()), jar.args(["-C", ".", "."]).current_dir(folder))
}

/// Android's NDK, if it is there.
fn ndk() -> Option<PathBuf> {
    let told = ["ANDROID_NDK_HOME", "ANDROID_NDK_ROOT"].into_iter().find_map(std::env::var_os).map(PathBuf::from);
    let of_sdk = || {
        let sdk = ["ANDROID_HOME", "ANDROID_SDK_ROOT"].into_iter().find_map(std::env::var_os)?;
        let versions = fs::read_dir(PathBuf::from(sdk).join("ndk")).ok()?;
        versions.flatten().map(|version| version.path()).max()
    };
    told.or_else(of_sdk).filter(|ndk| ndk.join("toolchains/llvm/prebuilt").is_dir())
}

/// Which of the NDK's programs compile and link for a processor.
fn tools(ndk: &Path, abi: &Abi) -> Result<Vec<(String, OsString)>, String> {
    let prebuilt = ndk.join("toolchains/llvm/prebuilt");
    let mut hosts = fs::read_dir(&prebuilt).map_err(|error| at(&prebuilt, &error))?.flatten();
    let host = hosts.next().ok_or_else(|| format!("{} is empty", prebuilt.display()))?;
    let programs = host.path().join("bin");
    let clang = programs.join(format!("{}{LEAST_SDK}-clang", abi.clang));
    let (upper, lower) = (abi.triple.to_uppercase().replace('-', "_"), abi.triple.replace('-', "_"));
    Ok(vec![
        (format!("CARGO_TARGET_{upper}_LINKER"), clang.clone().into()),
        (format!("CC_{lower}"), clang.into()),
        (format!("AR_{lower}"), programs.join("llvm-ar").into()),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fails when Gradle's file and the AAR differ in what they are made for and of.
    #[test]
    fn gradle_builds_what_the_aar_is() {
        let gradle = read(&root().join("bindings/kotlin/android/build.gradle.kts")).unwrap();
        assert!(gradle.contains(&format!("minSdk = {LEAST_SDK}\n")));
        let abis = ABIS.map(|abi| format!("\"{}\"", abi.name)).join(", ");
        assert!(gradle.contains(&format!("abiFilters += listOf({abis})")), "{abis}");
        let (ours, manifest) = (pom().unwrap(), manifest("<?xml?>\n<!-- words -->\n<manifest />"));
        assert!(manifest.starts_with("<?xml?>\n<manifest ") && manifest.contains("minSdkVersion=\"26\""));
        let namespace = "vn.donghanh.library";
        assert!(gradle.contains(&format!("namespace = \"{namespace}\"")));
        assert!(manifest.contains(&format!("package=\"{namespace}\"")));
        // Each dependency of the pom, in Gradle's words.
        let kotlin = ours.split("<kotlin.version>").nth(1).unwrap().split('<').next().unwrap();
        assert!(gradle.contains(&format!("kotlin(\"android\") version \"{kotlin}\"")));
        let aar = aar_pom(&ours);
        let lines: Vec<&str> = aar.lines().filter(|line| line.contains("<dependency>")).collect();
        assert_eq!(lines.len(), 3);
        for line in lines {
            let tag = |tag: &str| {
                let text = line.split(&format!("<{tag}>")).nth(1).unwrap().split('<').next().unwrap();
                text.replace("${kotlin.version}", kotlin)
            };
            let end = if line.contains("<type>aar</type>") { "@aar\"" } else { "\"" };
            let named = format!("\"{}:{}:{}{end}", tag("groupId"), tag("artifactId"), tag("version"));
            assert!(gradle.contains(&named), "{named}");
        }
        assert!(aar.contains("<packaging>aar</packaging>") && aar.contains("<artifactId>dong-hanh-android<"));
    }

    /// Fails when the NDK's programs are looked for under other names than it has.
    #[test]
    fn each_processor_has_its_compiler() {
        let ndk = tempfile::tempdir().unwrap();
        let programs = ndk.path().join("toolchains/llvm/prebuilt/linux-x86_64/bin");
        fs::create_dir_all(&programs).unwrap();
        let tools = tools(ndk.path(), &ABIS[1]).unwrap();
        let clang = programs.join("armv7a-linux-androideabi26-clang").into_os_string();
        assert_eq!(tools[0], ("CARGO_TARGET_ARMV7_LINUX_ANDROIDEABI_LINKER".to_owned(), clang.clone()));
        assert_eq!(tools[1], ("CC_armv7_linux_androideabi".to_owned(), clang));
        assert_eq!(tools[2].1, programs.join("llvm-ar"));
    }
}
