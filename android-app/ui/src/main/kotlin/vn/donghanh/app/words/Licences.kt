package vn.donghanh.app.words

/** Something that the app is made of, and its licence. */
class Licence(val of: String, val name: String)

/** What stands in the app. Names of licences are the same in every language. */
val LICENCES: List<Licence> =
    listOf(
        Licence("Đồng Hành", "MIT / Apache License 2.0"),
        Licence("Kotlin, Kotlin coroutines", "Apache License 2.0"),
        Licence("Jetpack Compose, Compose Multiplatform, Material Icons", "Apache License 2.0"),
        Licence("Skia, Skiko", "BSD-3-Clause / Apache License 2.0"),
        Licence("Java Native Access (JNA)", "Apache License 2.0"),
        Licence("UniFFI", "Mozilla Public License 2.0"),
        Licence("SQLite", "Public Domain"),
        Licence("SQLite3 Multiple Ciphers", "MIT"),
        Licence("ring", "Apache License 2.0 / ISC"),
        Licence("argon2, age, rusqlite, serde", "MIT / Apache License 2.0"),
        Licence("ICU4X", "Unicode License 3.0"),
        Licence("Noto Sans", "SIL Open Font License 1.1"),
    )
