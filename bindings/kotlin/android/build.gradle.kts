// The same sources as a module of an app: `include(":dong-hanh")` and
// `project(":dong-hanh").projectDir = file("…/bindings/kotlin/android")` in the app's settings.gradle.kts.
// `cargo xtask package` makes what is under ../build first, with Android's NDK also the library for the four processors.
// It makes the AAR without Gradle; this is for those who build the library with their app.
plugins {
    id("com.android.library") version "8.13.0"
    kotlin("android") version "2.4.20"
}

android {
    namespace = "vn.donghanh.library"
    compileSdk = 36
    defaultConfig {
        minSdk = 26
        consumerProguardFiles("consumer-rules.pro")
        ndk { abiFilters += listOf("arm64-v8a", "armeabi-v7a", "x86_64", "x86") }
    }
    sourceSets["main"].apply {
        manifest.srcFile("AndroidManifest.xml")
        kotlin.srcDirs("../src/main/kotlin", "../build/generated")
        jniLibs.srcDir("../build/jniLibs")
    }
    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_11
        targetCompatibility = JavaVersion.VERSION_11
    }
}

kotlin { compilerOptions { jvmTarget = org.jetbrains.kotlin.gradle.dsl.JvmTarget.JVM_11 } }

dependencies {
    api("org.jetbrains.kotlin:kotlin-stdlib:2.4.20")
    api("org.jetbrains.kotlinx:kotlinx-coroutines-core-jvm:1.11.0")
    // On Android JNA's own library comes with the AAR.
    implementation("net.java.dev.jna:jna:5.19.1@aar")
}
