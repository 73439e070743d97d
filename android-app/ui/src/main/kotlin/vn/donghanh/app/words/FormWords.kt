package vn.donghanh.app.words

/** What forms say, beside the words of the core. */
interface FormWords {
    val required: String
    val suggested: String
    val pick: String
    val change: String
    val remove: String
    val nothingFound: String
    val typeToFind: String
    val addRow: String
    val removeRow: String
    val removeRowAsk: String
    val calendar: String
    val dayHelp: String
    val monthBefore: String
    val monthAfter: String
    val exactDay: String
    val monthOnly: String
    val yearOnly: String
    val exactDayHelp: String
    val monthOnlyHelp: String
    val yearOnlyHelp: String
    val weekDays: List<String>

    /** The title of a page of the calendar. */
    fun month(year: Int, month: Int): String

    val oneLess: String
    val oneMore: String
    val leftovers: String
    val saveAnyway: String
    val saveAnywayAsk: String
    val lookAgain: String
    val reason: String
    val reasonMissing: String
    val discard: String
    val discardAsk: String
    val notKept: String
    val wrongInForm: String

    // For another.
    val writtenFor: String
    val myself: String
    val writtenForMe: String
    val otherPerson: String
    val otherUnit: String

    // Quick log and check-in.
    val moreDetails: String
    val writeOther: String

    /** Which page of how many. */
    fun page(page: Int, of: Int): String

    // A record.
    val correct: String
    val update: String
    val history: String
    val takeBack: String
    val takeBackAsk: String
    val erased: String

    /** What an entry of the history did, by its code. */
    fun did(code: String): String
}

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
    override val history = "Đã ghi thế nào"
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

internal object FormEn : FormWords {
    override val required = "required"
    override val suggested = "Worked out by the app; it can be changed."
    override val pick = "Choose"
    override val change = "Change"
    override val remove = "Remove"
    override val nothingFound = "Nothing found. Please try other words."
    override val typeToFind = "Type some letters to search"
    override val addRow = "Add a row"
    override val removeRow = "Remove this row"
    override val removeRowAsk = "Remove this row and what was written in it?"
    override val calendar = "Choose from a calendar"
    override val dayHelp = "Day/month/year, for example 05/09/2024."
    override val monthBefore = "Month before"
    override val monthAfter = "Month after"
    override val exactDay = "Day known"
    override val monthOnly = "Month only"
    override val yearOnly = "Year only"
    override val exactDayHelp = "Day/month/year, for example 12/05/1985."
    override val monthOnlyHelp = "Month/year, for example 05/1985."
    override val yearOnlyHelp = "Year, for example 1985."
    override val weekDays = listOf("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")

    override fun month(year: Int, month: Int) = "Month $month/$year"

    override val oneLess = "One less"
    override val oneMore = "One more"
    override val leftovers = "Written with another version of the app"
    override val saveAnyway = "Save anyway"
    override val saveAnywayAsk = "Save anyway?"
    override val lookAgain = "Look again"
    override val reason = "Reason"
    override val reasonMissing = "Please write the reason."
    override val discard = "Discard this draft"
    override val discardAsk = "Discard this draft? What was written here will be lost."
    override val notKept = "What you typed last is not saved yet; it still stands on this screen."
    override val wrongInForm = "Something has to be corrected or added."

    override val writtenFor = "Written down for"
    override val myself = "myself"
    override val writtenForMe = "For myself"
    override val otherPerson = "For somebody else"
    override val otherUnit = "For another unit"

    override val moreDetails = "More details"
    override val writeOther = "Record something else"

    override fun page(page: Int, of: Int) = "Question $page of $of"

    override val correct = "Correct a mistake"
    override val update = "Record a change"
    override val history = "How it was written"
    override val takeBack = "Take back the newest entry"
    override val takeBackAsk = "Take back the newest entry of this record?"
    override val erased = "What it said was erased on request."

    override fun did(code: String) =
        when (code) {
            "create" -> "Written"
            "correct" -> "Corrected"
            "patch" -> "Updated"
            "retract" -> "An entry taken back"
            "erase" -> "Erased on request"
            "decide" -> "One of two versions chosen"
            else -> "Changed"
        }
}
