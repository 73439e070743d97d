#!/usr/bin/env python3
"""Builds an APK of what libraries.py and Maven made, small as in a shop, signed with a key that is made on the spot.

  build/apk/dong-hanh.apk     to try out; the shop's key is another one
  build/apk/mapping.txt       what R8 called what

The notebook's own library for phones comes from `cargo xtask package`, which needs Android's NDK. Where it is missing the APK is
built without it, and says so: it shows that everything else fits, and does not start.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import zipfile

APP = pathlib.Path(__file__).resolve().parent
BUILD = APP / "build"
ANDROID = BUILD / "android"
OUT = BUILD / "apk"
BINDINGS = APP.parent.parent / "bindings/kotlin"
LIBRARY = "libdong_hanh_ffi.so"
PROCESSORS = ["arm64-v8a", "armeabi-v7a", "x86_64", "x86"]
LEAST_ANDROID = "26"
# A page of memory of new phones: libraries that lie in the APK begin at one.
PAGE_KIB = "16"
ALLOWED = {
    "android.permission.POST_NOTIFICATIONS",
    "android.permission.RECEIVE_BOOT_COMPLETED",
    "android.permission.USE_BIOMETRIC",
    # androidx.core makes it for receivers of the app's own; nobody else can hold it.
    "vn.donghanh.app.DYNAMIC_RECEIVER_NOT_EXPORTED_PERMISSION",
}


def run(*command):
    subprocess.run([str(part) for part in command], check=True)


def answer(*command):
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True).stdout


def one(folder, pattern):
    """The one file that fits."""
    found = list(folder.glob(pattern))
    if len(found) != 1:
        sys.exit(f"{folder}: {len(found)} files fit {pattern}; one is wanted")
    return found[0]


def jna():
    """JNA for Android: its classes and its own library for each processor."""
    version = re.search(r"<jna.version>(.+)</jna.version>", (APP / "pom.xml").read_text(encoding="utf-8"))[1]
    copy = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy"
    artifact = f"net.java.dev.jna:jna:{version}:aar"
    run("mvn", "--batch-mode", "--quiet", *sys.argv[1:], copy, f"-Dartifact={artifact}", f"-DoutputDirectory={OUT}")
    folder = OUT / "jna"
    with zipfile.ZipFile(OUT / f"jna-{version}.aar") as aar:
        aar.extractall(folder)
    return folder


def native_libraries(jna_folder):
    """What lies under lib/ of the APK. False where the notebook's own library is missing for a processor."""
    complete = True
    for processor in PROCESSORS:
        folder = OUT / "stage/lib" / processor
        folder.mkdir(parents=True)
        for source in (jna_folder / "jni" / processor, ANDROID / "jni" / processor):
            for library in source.glob("*.so"):
                shutil.copy(library, folder)
        ours = BINDINGS / "build/jniLibs" / processor / LIBRARY
        if ours.exists():
            shutil.copy(ours, folder)
        else:
            complete = False
    return complete


def shrink(jna_folder):
    """R8: one small program of the app, the library's Kotlin and Android's libraries, by everybody's rules."""
    classes = OUT / "app.jar"
    run("jar", "--create", "--file", classes, "-C", BUILD / "mvn/classes", ".")
    kotlin = OUT / "bindings.jar"
    without_host_library(BINDINGS / "build/mvn/dong-hanh-0.1.0.jar", kotlin)
    home = pathlib.Path(re.search(r"java.home = (.+)", properties_of_java())[1])
    run(
        *("java", "-Xmx3g", "-cp", one(BUILD / "tools", "r8-*.jar"), "com.android.tools.r8.R8", "--release"),
        # Rules of libraries for what this app does not take in.
        *("--map-diagnostics", "info", "none"),
        *("--min-api", LEAST_ANDROID, "--lib", one(BUILD / "tools", "android-all-*.jar"), "--lib", home),
        *("--pg-conf", ANDROID / "proguard.txt", "--pg-conf", BINDINGS / "android/consumer-rules.pro"),
        *("--pg-conf", APP / "rules.pro", "--pg-map-output", OUT / "mapping.txt", "--output", OUT / "stage"),
        *(classes, kotlin, ANDROID / "main.jar", ANDROID / "R.jar", jna_folder / "classes.jar"),
    )


def properties_of_java():
    told = subprocess.run(["java", "-XshowSettings:properties", "-version"], check=True, capture_output=True, text=True)
    return told.stderr


def without_host_library(jar, destination):
    """The package for this machine's tests carries this machine's library; a phone has no use for it."""
    with zipfile.ZipFile(jar) as source, zipfile.ZipFile(destination, "w") as out:
        for name in source.namelist():
            if name.endswith(".class") and name != "module-info.class":
                out.writestr(name, source.read(name))


def pack():
    """Stored, not compressed: the phone maps programs and libraries where they lie."""
    unaligned, aligned = OUT / "unaligned.apk", OUT / "aligned.apk"
    shutil.copy(ANDROID / "main/resources.apk", unaligned)
    with zipfile.ZipFile(unaligned, "a", zipfile.ZIP_STORED) as apk:
        for file in sorted((OUT / "stage").rglob("*")):
            if file.suffix in (".dex", ".so"):
                apk.write(file, file.relative_to(OUT / "stage"))
    align(unaligned, aligned)
    return aligned


def align(unaligned, aligned):
    """To pages of 16 KiB where the tool can, to those of 4 KiB where it is too old."""
    newer = subprocess.run(["zipalign", "-f", "-P", PAGE_KIB, "4", str(unaligned), str(aligned)], capture_output=True)
    if newer.returncode != 0:
        print("zipalign is too old for pages of 16 KiB; they are of 4 KiB.")
        run("zipalign", "-f", "-p", "4", unaligned, aligned)


def sign(aligned):
    key, password = BUILD / "trial-key.jks", "trying-out"
    if not key.exists():
        run(
            *("keytool", "-genkeypair", "-keystore", key, "-storepass", password, "-alias", "trial", "-keyalg", "EC"),
            *("-groupname", "secp256r1", "-dname", "CN=trial", "-validity", "9000"),
        )
    apk = OUT / "dong-hanh.apk"
    signing = ["--ks", key, "--ks-pass", f"pass:{password}", "--min-sdk-version", LEAST_ANDROID, "--out", apk, aligned]
    run("apksigner", "sign", *signing)
    run("apksigner", "verify", "--min-sdk-version", LEAST_ANDROID, apk)
    return apk


def check(apk):
    """What a phone would say of it."""
    badging = answer(BUILD / "tools/aapt2", "dump", "badging", apk)
    permissions = set(re.findall(r"uses-permission: name='([^']+)'", badging))
    if permissions - ALLOWED:
        sys.exit(f"The APK asks for {', '.join(sorted(permissions - ALLOWED))}.")
    for wanted in ("application-label:'Notes'", "application-label-vi:'Sổ tay'", "launchable-activity", f"dkVersion:'{LEAST_ANDROID}'"):
        if wanted not in badging:
            sys.exit(f"The APK lacks {wanted}.")
    print(f"{apk}: {apk.stat().st_size / 1e6:.1f} MB, asks for no network")
    with zipfile.ZipFile(apk) as files:
        for name in sorted(files.namelist()):
            if name.endswith((".dex", ".so")):
                print(f"  {name}: {files.getinfo(name).file_size / 1e6:.2f} MB")


def main():
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    jna_folder = jna()
    (OUT / "stage").mkdir()
    complete = native_libraries(jna_folder)
    shrink(jna_folder)
    check(sign(pack()))
    if not complete:
        print(f"It does not start: {LIBRARY} for phones is missing. `cargo xtask package` makes it, with Android's NDK.")


main()
