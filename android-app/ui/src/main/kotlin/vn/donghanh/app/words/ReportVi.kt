package vn.donghanh.app.words

/** Reports, in Vietnamese. */
internal object ReportVi : ReportWords {
    override val countReport = "Tính báo cáo"
    override val findUnit = "Tìm xã, phường, tỉnh"
    override val lockPeriod = "Khóa số liệu kỳ này"
    override val lateBefore = "Ghi muộn vào kỳ đã khóa"
    override val severalTargets = "Có nhiều chỉ tiêu khác nhau, cần kiểm tra lại."
    override val unreadableTarget = "Chỉ tiêu chưa đọc được, cần kiểm tra lại."
    override val recordsBehind = "Những gì đã ghi"
    override val noRecordsBehind = "Không có ghi chép riêng nào cho con số này."
    override val noFigure = "chưa có số"
    override val locked = "đã khóa"

    override fun reportOf(unit: String) = if (unit.isEmpty()) "Chọn đơn vị" else "Đơn vị: $unit"

    override fun periodOf(period: String, owed: Boolean, locked: Boolean) =
        period + (if (owed) " · cần gửi" else "") + (if (locked) " · đã khóa" else "")

    override fun counting(done: Int, of: Int) = if (of == 0) "Đang tính…" else "Đang tính: $done / $of chỉ số"

    override fun asOf(day: String, days: Long, of: Long) =
        "Số liệu đến ngày $day" + if (days < of) " (đã qua $days / $of ngày của kỳ)" else ""

    override fun lockedOn(day: String) = "Số liệu đã khóa ngày $day"

    override fun splitUnits(units: String) = "Đơn vị đã chia, cần kiểm tra: $units"

    override fun changedBy(shown: String, change: Long) =
        "Ghi muộn sau khi khóa: nay là $shown (${if (change > 0) "+" else ""}$change)"

    override fun target(value: String, attained: String?, reached: Boolean?) =
        "Chỉ tiêu: $value" + (attained?.let { " – đạt $it" } ?: "") + if (reached == true) " ✓" else ""

    override fun lockAsk(period: String, unit: String) =
        "Khóa số liệu $period của $unit?\n\nCác con số sẽ giữ nguyên như hiện nay. Những gì ghi thêm sau này về kỳ này được tính riêng là ghi muộn. Khóa rồi thì báo cáo này được coi là đã gửi."
}
