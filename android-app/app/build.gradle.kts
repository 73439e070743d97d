// For Android Studio. `cargo xtask app --apk` makes the same APK without Gradle.
plugins {
    alias(libs.plugins.android.application)
    alias(libs.plugins.kotlin.android)
    alias(libs.plugins.compose)
}

android {
    namespace = "vn.donghanh.app"
    compileSdk = 36
    defaultConfig {
        applicationId = "vn.donghanh.app"
        minSdk = 26
        targetSdk = 35
        versionCode = 1
        versionName = "0.1.0"
        ndk { abiFilters += listOf("arm64-v8a", "armeabi-v7a", "x86_64", "x86") }
    }
    buildTypes {
        release {
            isMinifyEnabled = true
            isShrinkResources = true
            proguardFiles(getDefaultProguardFile("proguard-android-optimize.txt"), "rules.pro")
        }
    }
    sourceSets["main"].kotlin.srcDirs("src/main/kotlin", "../ui/src/main/kotlin", "../platform/src/main/kotlin")
    sourceSets["test"].kotlin.srcDirs("src/test/kotlin", "../journeys/src", "../../bindings/kotlin/examples")
    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_17
        targetCompatibility = JavaVersion.VERSION_17
    }
    // Where a library lies in the APK the phone maps it: pages of 16 KiB come with the plugin from 8.5.1 on.
    packaging { jniLibs.useLegacyPackaging = false }
    testOptions { unitTests.isIncludeAndroidResources = true }
}

kotlin { compilerOptions { jvmTarget = org.jetbrains.kotlin.gradle.dsl.JvmTarget.JVM_17 } }

dependencies {
    implementation(project(":dong-hanh"))
    implementation(libs.activity.compose)
    implementation(libs.compose.foundation)
    implementation(libs.compose.icons)
    implementation(libs.compose.material3)
    implementation(libs.compose.ui)
    implementation(libs.coroutines.android)
    implementation(libs.lifecycle.runtime)
    debugImplementation(libs.compose.ui.test.manifest)
    testImplementation(libs.compose.ui.test.junit4)
    testImplementation(libs.junit)
    testImplementation(libs.robolectric)
    testImplementation(libs.serialization.json)
    testImplementation(libs.test.core)
    // On a PC JNA's own library comes with its jar, the notebook's with the package of this machine.
    testImplementation(libs.jna)
    testRuntimeOnly(files("../../bindings/kotlin/build/mvn/dong-hanh-0.1.0.jar"))
}

/** The notebook's own library for the four processors, where ../../bindings/kotlin/android looks for it. */
val nativeLibraries by tasks.registering(Exec::class) {
    workingDir = file("../..")
    val processors = listOf("arm64-v8a", "armeabi-v7a", "x86_64", "x86").flatMap { listOf("--target", it) }
    val out = listOf("--output-dir", "bindings/kotlin/build/jniLibs")
    commandLine(listOf("cargo", "ndk") + processors + out + listOf("build", "--profile", "mobile", "--package", "dong-hanh-ffi"))
    // Libraries whose parts begin at pages of 16 KiB run on phones with either size.
    environment("CARGO_ENCODED_RUSTFLAGS", "-Clink-arg=-Wl,-z,max-page-size=16384")
}

/** The Kotlin of the core's public API, generated from the library of this machine. */
val bindings by tasks.registering(Exec::class) {
    workingDir = file("../..")
    commandLine("cargo", "xtask", "bindings", "kotlin")
}

tasks.named("preBuild") { dependsOn(nativeLibraries, bindings) }
