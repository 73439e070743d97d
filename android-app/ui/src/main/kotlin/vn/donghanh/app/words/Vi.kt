package vn.donghanh.app.words

import vn.donghanh.app.platform.Language
import vn.donghanh.app.platform.TextSize
import vn.donghanh.model.Role

/** The surface in Vietnamese. */
object Vi :
    Words,
    FormWords by FormVi,
    PeopleWords by PeopleVi,
    WorkWords by WorkVi,
    ReportWords by ReportVi,
    SettingsWords by SettingsVi {
    override val language = Language.VIETNAMESE
    override val appName = "Sổ tay"

    override val save = "Lưu"
    override val next = "Tiếp tục"
    override val back = "Quay lại"
    override val close = "Đóng"
    override val cancel = "Thôi"
    override val yes = "Có"
    override val no = "Không"
    override val undo = "Hoàn tác"
    override val more = "Thêm"
    override val settings = "Cài đặt"
    override val lockNow = "Khóa ngay"
    override val reminders = "Lời nhắc"
    override val waiting = "Vui lòng chờ…"
    override val stop = "Dừng"
    override val tryAgain = "Thử lại"
    override val loadMore = "Xem thêm"

    override val enterPin = "Nhập mã PIN"
    override val enterPassphrase = "Nhập cụm mật khẩu"
    override val open = "Mở"
    override val forgotten = "Quên mã?"
    override val sheetWords = "Chữ và số trên phiếu khôi phục"
    override val openWithSheet = "Mở bằng phiếu khôi phục"
    override val digitDelete = "Xóa một số"
    override val openWithFinger = "Vân tay hoặc khuôn mặt"

    override fun digitsTyped(digits: Int) = "Đã nhập $digits chữ số"

    override fun waitSeconds(seconds: Long) = "Vui lòng thử lại sau ${time(seconds)}."

    override fun triesLeft(tries: Int) = "Còn $tries lần thử."

    override val chooseLanguage = "Ngôn ngữ"
    override val textSize = "Cỡ chữ"

    override fun nameOf(size: TextSize) =
        when (size) {
            TextSize.USUAL -> "Vừa"
            TextSize.LARGE -> "To"
            TextSize.LARGER -> "To hơn"
            TextSize.LARGEST -> "To nhất"
        }

    override fun nameOf(role: Role) =
        when (role) {
            Role.VOLUNTEER -> "Tình nguyện viên"
            Role.LEADER -> "Đội trưởng"
            Role.MANAGER -> "Cán bộ phụ trách"
            Role.SUPERVISOR -> "Cán bộ giám sát"
        }

    override val chooseRole = "Công việc của bạn"
    override val unitCode = "Mã xã, phường của bạn"
    override val unitCodeHelp = "Năm chữ số theo danh mục đơn vị hành chính, ví dụ 09661."
    override val newPin = "Chọn mã PIN"
    override val newPinHelp = "Từ 6 đến 12 chữ số. Vui lòng không dùng ngày sinh hay dãy số dễ đoán."
    override val newPassphrase = "Chọn cụm mật khẩu"
    override val newPassphraseHelp = "Vài từ không liên quan đến nhau, dễ nhớ với riêng bạn."
    override val again = "Nhập lại lần nữa"
    override val notTheSame = "Hai lần nhập không giống nhau. Vui lòng nhập lại."
    override val sheetTitle = "Phiếu khôi phục"
    override val sheetWhy =
        "Vui lòng chép các chữ và số này ra giấy và cất ở nơi an toàn. Khi quên mã, chỉ phiếu này mở lại được sổ."
    override val sheetNoPhoto = "Vui lòng không chụp ảnh: ai có ảnh là mở được sổ."
    override val sheetConfirm = "Nhập lại chữ và số từ tờ giấy"
    override val sheetConfirmHelp = "Để chắc rằng phiếu đã được chép đúng."
    override val start = "Bắt đầu"

    override val today = "Hôm nay"
    override val quick = "Ghi nhanh"
    override val people = "Người"
    override val work = "Công việc"
    override val team = "Đội"
    override val reports = "Báo cáo"
    override val person = "Người"
    override val record = "Nội dung đã ghi"
    override val write = "Ghi chép"
    override val handOver = "Bàn giao"
    override val indicator = "Chỉ số"
    override val targets = "Chỉ tiêu"
    override val changeSecret = "Đổi mã"
    override val biometric = "Vân tay, khuôn mặt"
    override val me = "Tôi trong đội"
    override val audit = "Kiểm tra sổ"
    override val about = "Giới thiệu"
    override val wipe = "Xóa sổ tay khỏi máy"

    override val drafts = "Đang ghi dở"
    override val dueTitle = "Việc cần làm"
    override val nothingDue = "Tuần này chưa có việc nào đến hạn."
    override val continueDraft = "Ghi tiếp"
    override val firstSteps = "Có thể bắt đầu ở đây:"
    override val writeOutreach = "Ghi một lượt tuyên truyền"
    override val writePerson = "Ghi thêm một người"
    override val meetingsTitle = "Sinh hoạt hôm nay"
    override val reportOwed = "Báo cáo cần gửi"

    override fun glance(overdue: Long, today: Long, week: Long) =
        "Quá hạn $overdue · Hôm nay $today · Tuần này $week"

    private fun time(seconds: Long) =
        when {
            seconds < 60 -> "$seconds giây"
            seconds < 3600 -> "${(seconds + 59) / 60} phút"
            else -> "${(seconds + 3599) / 3600} giờ"
        }
}
