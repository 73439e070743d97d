// For Android Studio. The project's own commands build the same sources by Maven; see README.md.
pluginManagement {
    repositories {
        google()
        mavenCentral()
        gradlePluginPortal()
    }
}

dependencyResolutionManagement {
    repositories {
        google()
        mavenCentral()
    }
}

rootProject.name = "dong-hanh-app"
include(":app", ":dong-hanh")
project(":dong-hanh").projectDir = file("../bindings/kotlin/android")
