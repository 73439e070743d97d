package vn.donghanh.app.words

/** Forms, in Vietnamese. */
internal object FormVi : FormWords {
    override val required = "cần ghi"
    override val suggested = "Ứng dụng tính sẵn, có thể sửa."
    override val pick = "Chọn"
    override val change = "Đổi"
    override val remove = "Bỏ"
    override val nothingFound = "Không tìm thấy. Vui lòng thử từ khác."
    override val typeToFind = "Nhập vài chữ để tìm"
    override val addRow = "Thêm dòng"
    override val removeRow = "Bỏ dòng này"
    override val removeRowAsk = "Bỏ dòng này và những gì đã ghi trong đó?"
    override val calendar = "Chọn trên lịch"
    override val dayHelp = "Ngày/tháng/năm, ví dụ 05/09/2024."
    override val monthBefore = "Tháng trước"
    override val monthAfter = "Tháng sau"
    override val exactDay = "Biết ngày"
    override val monthOnly = "Chỉ biết tháng"
    override val yearOnly = "Chỉ biết năm"
    override val exactDayHelp = "Ngày/tháng/năm, ví dụ 12/05/1985."
    override val monthOnlyHelp = "Tháng/năm, ví dụ 05/1985."
    override val yearOnlyHelp = "Năm, ví dụ 1985."
    override val weekDays = listOf("T2", "T3", "T4", "T5", "T6", "T7", "CN")

    override fun month(year: Int, month: Int) = "Tháng $month/$year"

    override val oneLess = "Bớt một"
    override val oneMore = "Thêm một"
    override val leftovers = "Ghi từ phiên bản khác của ứng dụng"
    override val saveAnyway = "Vẫn lưu"
    override val saveAnywayAsk = "Vẫn lưu?"
    override val lookAgain = "Xem lại"
    override val reason = "Lý do"
    override val reasonMissing = "Vui lòng ghi lý do."
    override val discard = "Bỏ phần ghi dở"
    override val discardAsk = "Bỏ phần ghi dở này? Những gì đã ghi ở đây sẽ mất."
    override val notKept = "Chữ vừa nhập chưa được lưu, vẫn còn trên màn hình này."
    override val wrongInForm = "Có chỗ cần sửa hoặc ghi thêm."

    override val writtenFor = "Ghi cho"
    override val myself = "tôi"
    override val writtenForMe = "Ghi cho tôi"
    override val otherPerson = "Ghi thay cho người khác"
    override val otherUnit = "Ghi cho đơn vị khác"

    override val moreDetails = "Thêm chi tiết"
    override val writeOther = "Ghi việc khác"

    override fun page(page: Int, of: Int) = "Câu $page / $of"

    override val correct = "Sửa chỗ ghi sai"
    override val update = "Cập nhật thay đổi"
    override val history = "Lịch sử ghi"
    override val takeBack = "Bỏ lần ghi mới nhất"
    override val takeBackAsk = "Bỏ lần ghi mới nhất của mục này?"
    override val erased = "Nội dung đã được xóa theo yêu cầu."

    override fun did(code: String) =
        when (code) {
            "create" -> "Ghi mới"
            "correct" -> "Sửa chỗ ghi sai"
            "patch" -> "Cập nhật"
            "retract" -> "Bỏ một lần ghi"
            "erase" -> "Xóa nội dung theo yêu cầu"
            "decide" -> "Chọn một trong hai cách ghi"
            else -> "Thay đổi"
        }
}
