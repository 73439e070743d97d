//! The Kotlin package for the JVM: a Maven repository with the jar, its sources and its pom. It is tried by a program that has
//! nothing but what this repository and its dependencies bring.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{VERSION, at, copy, elf, kept, pom, workshop, write};
use crate::bindings::{dynamic_library, jna_folder};
use crate::maven::maven;
use crate::step::{root, step, step_there};

/// The repository within the folder of the packages.
pub const REPOSITORY: &str = "maven";

/// Packs the jar with this library inside, and tries it.
pub fn build(library: &Path, folder: &Path) -> Result<(), String> {
    if cfg!(target_os = "linux") {
        elf::check("the library", &fs::read(library).map_err(|error| at(library, &error))?)?;
    }
    let native = workshop("native")?;
    copy(library, &native.join(jna_folder()).join(dynamic_library()))?;
    let repository = folder.join(REPOSITORY);
    fs::create_dir_all(&repository).map_err(|error| at(&repository, &error))?;
    let repository = repository.canonicalize().map_err(|error| at(&repository, &error))?;
    // A class of a source that is gone would be packed, too.
    let _ = fs::remove_dir_all(kept(COMPILED)?.join("classes"));
    let mut maven = maven(&root().join("bindings/kotlin"));
    maven.args(["deploy", "-Dmaven.test.skip=true"]);
    maven.arg(format!("-Dnative={}", native.display())).arg(format!("-Dout={}", kept(COMPILED)?.display()));
    maven.arg(format!("-DaltDeploymentRepository=package::file://{}", repository.display()));
    step("mvn deploy", &mut maven)?;
    try_it(&repository)
}

/// Where Maven compiles; in `classes` are the classes.
pub const COMPILED: &str = "mvn";

/// An app of its own in an empty folder: it names the package as its dependency, is compiled from the example, and plays it.
fn try_it(repository: &Path) -> Result<(), String> {
    let app = workshop("kotlin-app")?;
    let kotlin = root().join("bindings/kotlin");
    copy(&kotlin.join("examples/BaVi.kt"), &app.join("src/BaVi.kt"))?;
    write(&app.join("pom.xml"), &app_pom(&pom()?, repository)?)?;
    let mut maven = maven(&app);
    maven.arg(format!("-Dmaven.repo.local={}", cache_without_us()?.display()));
    let copied = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies";
    maven.args(["compile", copied, "-DincludeScope=runtime", "-DoutputDirectory=libraries"]).current_dir(&app);
    step_there("an app of its own with the jar", &mut maven)?;
    let empty = workshop("kotlin-run")?;
    let scenario = root().join("tests/scenarios/ba-vi.jsonl").canonicalize().map_err(|error| error.to_string())?;
    let classes = [app.join("target/classes"), app.join("libraries").join("*")];
    let classes = std::env::join_paths(classes).map_err(|error| error.to_string())?;
    let mut java = Command::new("java");
    java.arg("-cp").arg(classes).arg("vn.donghanh.example.BaViKt").arg(scenario).current_dir(empty);
    super::plays("the example with the jar", &mut java)
}

/// The app's pom: ours with another name, whose only dependency of ours is the package, and what the example needs besides.
fn app_pom(ours: &str, repository: &Path) -> Result<String, String> {
    let kotlin = between(ours, "<kotlin.version>", "</kotlin.version>")?;
    let serialization = ours.lines().find(|line| line.contains("kotlinx-serialization-json")).unwrap_or_default();
    let serialization = serialization.replace("<scope>test</scope>", "");
    Ok(format!(
        r#"<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId><artifactId>app</artifactId><version>1</version>
  <properties>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
    <kotlin.compiler.daemon>false</kotlin.compiler.daemon>
  </properties>
  <repositories><repository><id>package</id><url>file://{}</url></repository></repositories>
  <dependencies>
    <dependency><groupId>vn.donghanh</groupId><artifactId>dong-hanh</artifactId><version>{VERSION}</version></dependency>
{serialization}
  </dependencies>
  <build><sourceDirectory>src</sourceDirectory><plugins><plugin>
    <groupId>org.jetbrains.kotlin</groupId><artifactId>kotlin-maven-plugin</artifactId><version>{kotlin}</version>
    <configuration><jvmTarget>11</jvmTarget></configuration>
    <executions><execution><phase>compile</phase><goals><goal>compile</goal></goals></execution></executions>
  </plugin></plugins></build>
</project>
"#,
        repository.display()
    ))
}

fn between<'a>(text: &'a str, begin: &str, end: &str) -> Result<&'a str, String> {
    let inside = text.split_once(begin).and_then(|(_, rest)| rest.split_once(end));
    inside.map(|(inside, _)| inside).ok_or_else(|| format!("the pom has no {begin}"))
}

/// A Maven cache in which everything is the person's own but our packages: Maven never asks again for a version that it
/// has, and would try an older jar.
fn cache_without_us() -> Result<PathBuf, String> {
    let cache = workshop("m2")?;
    #[cfg(unix)]
    if let Some(home) = std::env::var_os("HOME") {
        let own = PathBuf::from(home).join(".m2/repository");
        for entry in fs::read_dir(own).into_iter().flatten().flatten() {
            if entry.file_name() != "vn" {
                let _ = std::os::unix::fs::symlink(entry.path(), cache.join(entry.file_name()));
            }
        }
    }
    Ok(cache)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fails when the packages have another version than the library, or the app is not told what the example needs.
    #[test]
    fn the_pom_has_the_version_of_the_library() {
        let ours = pom().unwrap();
        assert_eq!(between(&ours, "<version>", "</version>").unwrap(), VERSION);
        let app = app_pom(&ours, Path::new("/packages")).unwrap();
        assert!(app.contains("<url>file:///packages</url>"));
        assert!(app.contains("kotlinx-serialization-json-jvm") && !app.contains("<scope>test"));
    }
}
