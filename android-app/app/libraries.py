#!/usr/bin/env python3
"""Makes of the pinned Android libraries (libraries.txt) what Maven, Robolectric and R8 read.

Maven cannot put an .aar on a class path, and Android's own build tool is not published where this project builds. So Maven
fetches the libraries, and this makes of them, under build/android:

  main.jar, test.jar     the classes of the libraries; of those under [test]
  R.jar                  the resource classes of the app and of every library
  main/, test/           AndroidManifest.xml (merged) and resources.apk: main/ for the APK, test/ for Robolectric
  proguard.txt, jni/     the libraries' rules for R8 and their native code, for the APK
  testcfg/               tells Robolectric where test/ is

What is given on the command line is handed on to Maven.
"""

import io
import pathlib
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass, field

APP = pathlib.Path(__file__).resolve().parent
BUILD = APP / "build"
OUT = BUILD / "android"
PACKAGE = "vn.donghanh.app"
LEAST_ANDROID, TARGET_ANDROID = 26, 35
MAVEN = ["mvn", "--batch-mode", "--quiet", "-Dstyle.color=never", *sys.argv[1:]]
COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"
SCOPES = {"main": ["main"], "test": ["main", "test"]}


@dataclass(frozen=True)
class Library:
    """A line of libraries.txt: group:artifact:version:type, for the app or for its tests alone."""

    scope: str
    group: str
    artifact: str
    version: str
    kind: str

    @property
    def file(self):
        return BUILD / "libraries" / f"{self.group}.{self.artifact}-{self.version}.{self.kind}"


@dataclass
class Parts:
    """What the libraries bring, by scope."""

    jars: dict = field(default_factory=lambda: {"main": [], "test": []})
    resources: dict = field(default_factory=lambda: {"main": [], "test": []})
    manifests: dict = field(default_factory=lambda: {"main": [], "test": []})
    packages: set = field(default_factory=set)
    rules: list = field(default_factory=list)


def run(*command):
    subprocess.run([str(part) for part in command], check=True)


def pinned():
    """The libraries in the order of the list: of a class that two of them hold, the first counts."""
    scope, libraries = "main", []
    for line in (APP / "libraries.txt").read_text(encoding="utf-8").splitlines():
        line = line.split("#")[0].strip()
        if line == "[test]":
            scope = "test"
        elif line:
            libraries.append(Library(scope, *line.split(":")))
    return libraries


def fetch(libraries):
    """Maven fetches them, each by its name and nothing that they ask for: what is missing would be noticed, not guessed."""
    none = "<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions>"
    wanted = "".join(
        f"<dependency><groupId>{one.group}</groupId><artifactId>{one.artifact}</artifactId>"
        f"<version>{one.version}</version><type>{one.kind}</type>{none}</dependency>"
        for one in libraries
    )
    BUILD.mkdir(exist_ok=True)
    pom = BUILD / "libraries.pom.xml"
    pom.write_text(
        '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
        "<groupId>vn.donghanh</groupId><artifactId>libraries</artifactId><version>1</version><packaging>pom</packaging>"
        f"<dependencies>{wanted}</dependencies></project>",
        encoding="utf-8",
    )
    run(*MAVEN, "-f", pom, COPY, f"-DoutputDirectory={BUILD / 'libraries'}", "-Dmdep.prependGroupId=true")
    run(*MAVEN, "-f", APP / "tools.pom.xml", COPY, f"-DoutputDirectory={BUILD / 'tools'}")


def aapt2():
    """Android's resource compiler, out of the jar of a tool that carries it."""
    tool = BUILD / "tools/aapt2"
    with zipfile.ZipFile(next((BUILD / "tools").glob("apktool-lib-*.jar"))) as jar:
        tool.write_bytes(jar.read("prebuilt/linux/aapt2"))
    tool.chmod(0o755)
    return tool


def unpack(libraries, tool):
    parts = Parts()
    (OUT / "compiled").mkdir()
    for one in libraries:
        if one.kind == "jar":
            parts.jars[one.scope].append(one.file.read_bytes())
        else:
            unpack_aar(one, tool, parts)
    return parts


def unpack_aar(one, tool, parts):
    folder = OUT / "aar" / f"{one.group}.{one.artifact}"
    with zipfile.ZipFile(one.file) as aar:
        aar.extractall(folder)
    jars = [folder / "classes.jar", *folder.glob("libs/*.jar")]
    parts.jars[one.scope] += [jar.read_bytes() for jar in jars if jar.exists()]
    manifest = folder / "AndroidManifest.xml"
    parts.manifests[one.scope].append(manifest)
    parts.packages.add(manifest.read_text(encoding="utf-8").split('package="')[1].split('"')[0])
    if (folder / "res").is_dir():
        compiled = OUT / "compiled" / f"{one.group}.{one.artifact}.zip"
        run(tool, "compile", "--dir", folder / "res", "-o", compiled)
        parts.resources[one.scope].append(compiled)
    if (folder / "proguard.txt").exists():
        parts.rules.append(f"# {one.file.name}\n" + (folder / "proguard.txt").read_text(encoding="utf-8"))
    if one.scope == "main" and (folder / "jni").is_dir():
        shutil.copytree(folder / "jni", OUT / "jni", dirs_exist_ok=True)


def one_jar(jars, destination):
    """One jar of many. Lists of services are joined; of anything else that comes twice the first counts."""
    seen, services = set(), {}
    with zipfile.ZipFile(destination, "w", zipfile.ZIP_STORED) as out:
        for data in jars:
            with zipfile.ZipFile(io.BytesIO(data)) as jar:
                for name in jar.namelist():
                    if name.endswith(("/", "module-info.class")) or name == "META-INF/MANIFEST.MF":
                        continue
                    if name.startswith("META-INF/services/"):
                        services[name] = services.get(name, b"") + jar.read(name) + b"\n"
                    elif name not in seen:
                        seen.add(name)
                        out.writestr(name, jar.read(name))
        for name, data in services.items():
            out.writestr(name, data)


def link(parts, tool):
    """Merges the manifests and links the resources, for the app and for its tests."""
    tools = BUILD / "tools"
    android = next(tools.glob("android-all-*.jar"))
    run(tool, "compile", "--dir", APP / "src/main/res", "-o", OUT / "compiled/app.zip")
    merger = ":".join(str(jar) for jar in tools.glob("*.jar") if not jar.name.startswith(("android-all", "r8-")))
    for kind, scopes in SCOPES.items():
        folder = OUT / kind
        folder.mkdir()
        manifest = folder / "AndroidManifest.xml"
        manifests = ":".join(str(manifest) for scope in scopes for manifest in parts.manifests[scope])
        properties = {"PACKAGE": PACKAGE, "MIN_SDK_VERSION": LEAST_ANDROID, "TARGET_SDK_VERSION": TARGET_ANDROID}
        told = [word for name, value in properties.items() for word in ("--property", f"{name}={value}")]
        run(
            *("java", "-cp", merger, "com.android.manifmerger.Merger", "--main", APP / "src/main/AndroidManifest.xml"),
            *("--out", manifest, "--libs", manifests, *told, "--log", "ERROR"),
        )
        compiled = [one for scope in scopes for one in parts.resources[scope]] + [OUT / "compiled/app.zip"]
        run(
            *(tool, "link", "-o", folder / "resources.apk", "-I", android, "--manifest", manifest),
            *("--auto-add-overlay", "--non-final-ids", "--java", folder / "gen"),
            *("--extra-packages", ":".join(sorted(parts.packages))),
            *(word for one in compiled for word in ("-R", one)),
        )


def resource_classes():
    classes = OUT / "rclasses"
    run("javac", "-nowarn", "-d", classes, *(OUT / "test/gen").rglob("R.java"))
    run("jar", "--create", "--file", OUT / "R.jar", "-C", classes, ".")
    shutil.rmtree(classes)


def tell_robolectric():
    (OUT / "test/assets").mkdir()
    folder = OUT / "testcfg/com/android/tools"
    folder.mkdir(parents=True)
    (folder / "test_config.properties").write_text(
        f"android_merged_manifest={OUT}/test/AndroidManifest.xml\n"
        f"android_resource_apk={OUT}/test/resources.apk\n"
        f"android_custom_package={PACKAGE}\n"
        f"android_merged_assets={OUT}/test/assets\n",
        encoding="utf-8",
    )


def main():
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    libraries = pinned()
    fetch(libraries)
    tool = aapt2()
    parts = unpack(libraries, tool)
    for scope, jars in parts.jars.items():
        one_jar(jars, OUT / f"{scope}.jar")
    (OUT / "proguard.txt").write_text("\n".join(parts.rules), encoding="utf-8")
    link(parts, tool)
    resource_classes()
    tell_robolectric()
    shutil.rmtree(OUT / "aar")


main()
