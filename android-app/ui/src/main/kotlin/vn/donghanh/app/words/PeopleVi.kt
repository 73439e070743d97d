package vn.donghanh.app.words

/** People, in Vietnamese. */
internal object PeopleVi : PeopleWords {
    override val findPerson = "Tìm theo tên"
    override val addPerson = "Thêm người"
    override val nobodyYet = "Sổ chưa có ai. Vui lòng bấm “Thêm người” để ghi người đầu tiên."
    override val nobodyFound = "Không tìm thấy ai. Vui lòng gõ ít chữ hơn, xóa hết chữ hoặc bỏ lọc để xem tất cả."
    override val narrow = "Lọc"
    override val hamlet = "Thôn, tổ"
    override val everyHamlet = "Mọi nơi"
    override val letters = "A – Y"

    override fun hamletOf(hamlet: String, people: Long) = "$hamlet ($people)"

    override fun fromLetter(letter: String) = "Từ chữ $letter"

    override val personFile = "Xem, sửa thông tin cá nhân"
    override val noHelper = "Chưa có người giúp đỡ."
    override val nothingWritten = "Chưa ghi gì ở mục này."
    override val less = "Thu gọn"
    override val urgent = "Khẩn cấp"
    override val callAmbulance = "Gọi cấp cứu 115"

    override fun age(years: Int) = "$years tuổi"

    override fun helpedBy(names: List<String>) = "Người giúp đỡ: ${names.joinToString(", ")}"

    override fun call(number: String) = "Gọi $number"

    override fun callNamed(name: String, role: String?) = if (role == null) "Gọi $name" else "Gọi $name, ${role.lowercase()}"

    override fun month(month: String) = "Tháng $month"
}
