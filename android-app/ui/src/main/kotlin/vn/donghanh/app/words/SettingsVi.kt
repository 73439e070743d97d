package vn.donghanh.app.words

/** Settings, in Vietnamese. */
internal object SettingsVi : SettingsWords {
    override val lockAfter = "Tự khóa khi không dùng"
    override val moreSettings = "Mục khác"
    override val notChosen = "Chưa chọn"
    override val changePin = "Đổi mã PIN"
    override val changePassphrase = "Đổi cụm mật khẩu"
    override val sheetNotConfirmed = "Chưa xác nhận. Vui lòng nhập lại từ tờ giấy, hoặc lập phiếu mới."
    override val sheetAsk = "Chưa xác nhận. Khi quên mã, chỉ phiếu này mở lại được sổ. Vui lòng xác nhận hoặc lập phiếu mới."
    override val isOn = "Đang bật"
    override val isOff = "Đang tắt"

    override fun minutes(minutes: Int) = "Sau $minutes phút"

    override fun sheetConfirmedOn(day: String) = "Đã xác nhận ngày $day"

    override val oldPin = "Nhập mã PIN hiện nay"
    override val oldPassphrase = "Nhập cụm mật khẩu hiện nay"
    override val secretAfterSheet = "Sổ đã mở bằng phiếu khôi phục. Vui lòng chọn mã mới để dùng từ nay."
    override val newSheet = "Lập phiếu mới"
    override val newSheetWhy = "Phiếu mới thay cho phiếu cũ: từ lúc đó, phiếu cũ không mở được sổ nữa. Vui lòng hủy tờ giấy cũ."
    override val turnOn = "Bật"
    override val turnOff = "Tắt"
    override val biometricWhy = "Mở sổ bằng vân tay hoặc khuôn mặt, ngoài cách nhập mã. Ai mở được máy bằng cách này cũng mở được sổ."

    override val findMember = "Tìm thành viên"
    override val meWhy = "Chọn tên bạn để trang “Hôm nay” hiện đúng việc của bạn."

    override val auditNow = "Kiểm tra"
    override val auditWhy = "Kiểm tra xem từng dòng có còn đúng như lúc ghi và ký không."

    override fun checking(done: Int, of: Int) = if (of == 0) "Đang kiểm tra…" else "Đang kiểm tra: $done / $of"

    override fun sound(entries: Long) = "$entries dòng còn nguyên vẹn."

    override fun faults(count: Int) = "$count dòng không còn nguyên vẹn. Vui lòng báo cán bộ phụ trách và giữ máy như hiện nay."

    override val aboutWhat = "Sổ tay ngoại tuyến có mã hóa. Không có máy chủ; những gì ghi ở đây chỉ nằm trên máy này."
    override val licences = "Giấy phép"

    override fun version(version: String, day: String) = "Phiên bản $version, ngày $day"

    override val wipeWhat =
        "Mọi điều đã ghi trên máy này sẽ mất hẳn và không lấy lại được. Không có bản sao ở nơi nào khác."
    override val wipeNow = "Xóa hẳn"
    override val wipeWord = "XÓA"

    override fun wipeType(word: String) = "Nhập chữ $word để xác nhận"
}
