package vn.donghanh.app.desktop.surface

/** People whose names and hamlets are as long as they come. */
internal object Full {
    /** How many: every list is longer than a page; in the long form as many as a district has. */
    val PEOPLE = if (System.getProperty("long") == "true") 10_000 else 1_000

    /** The answers of the form of a person. */
    fun person(number: Int): Map<String, String> =
        mapOf(
            "full_name" to "${FAMILIES.at(number)} ${MIDDLES.at(number / FAMILIES.size)} ${GIVEN.at(number / 7)}",
            "born" to "${1960 + number % 45}",
            "sex" to if (number % 9 == 0) "female" else "male",
            "hamlet" to HAMLETS.at(number / 3),
            "groups" to "after-rehab",
            "status" to "after-rehab",
        )

    private val FAMILIES = listOf("Công Tằng Tôn Nữ", "Nguyễn Phúc Vĩnh", "Trương Nguyễn Khánh", "Đặng Trần Thượng")
    private val MIDDLES = listOf("Hoàng Phương", "Quỳnh Thương", "Nghiêm Trường", "Khương Thượng")
    private val GIVEN = listOf("Nguyệt", "Nghiêng", "Thương", "Khuyên", "Huỳnh", "Trường", "Đường", "Ước", "Yến", "Phượng", "Ất")
    private val HAMLETS =
        listOf(
            "Khu dân cư tự quản số 12, thôn Trung Đoàn Kết Mới",
            "Tổ dân phố 27, khu tập thể Nhà máy Gạch ngói Hợp Thịnh",
            "Thôn Nông trường Thống Nhất, đội sản xuất số 3",
        )

    private fun List<String>.at(number: Int) = this[number % size]
}
