package vn.donghanh.app.words

/** Work and team, in Vietnamese. */
internal object WorkVi : WorkWords {
    override val nothingWaits = "Không còn việc nào trong danh sách này."
    override val settle = "Đã xử lý"
    override val settleAsk = "Việc này đã được đọc và xử lý xong?"
    override val writeNew = "Ghi mới"

    override fun counted(count: Long) = if (count >= 100) "từ 100" else "$count"

    override val noTeam = "Chưa có đội nào. Vui lòng bấm “Ghi chép”, rồi chọn “Đội, tổ” để ghi đội đầu tiên."
    override val nextMeetings = "Buổi họp, sinh hoạt sắp tới"
    override val openRecord = "Xem hồ sơ thành viên"

    override fun itIsMe(name: String) = "$name (tôi)"

    override fun overLimit(load: String) = "$load – quá số người tối đa"

    override val lastDay = "Ngày cuối cùng"
    override val lastDayHelp = "Ngày/tháng/năm. Người nhận bắt đầu từ ngày hôm sau."
    override val whoTakes = "Ai nhận giúp đỡ từng người?"
    override val helpsNobody = "Thành viên này hiện không giúp đỡ ai."
    override val stays = "Chưa bàn giao"

    override fun lastDayOf(name: String) = "$name giúp đỡ đến hết ngày nào?"

    override fun goesTo(name: String) = "Người nhận: $name"

    override fun takerWith(name: String, people: Int, room: Int?) =
        "$name: đang giúp $people người" + if (room == null) "" else ", còn nhận được $room"

    override fun handOverPeople(count: Int) = "Bàn giao $count người"

    override fun handedOver(count: Int) = "Đã bàn giao $count người"

    override fun handOverWaits(count: Int) = "Còn $count người cần bạn quyết định:"

    override fun handOverDecide(name: String) = "Quyết định: $name"
}
