"""What helpers write in their own words after a visit. No numbers of papers or phones, nothing on infections."""

from common.choice import pick

_WORK = {
    "none": [
        "Chưa có việc, muốn tìm việc gần nhà để tiện chăm con.",
        "Ở nhà phụ gia đình, mong được giới thiệu việc làm.",
        "Đã đi hỏi việc ở xưởng mộc nhưng chưa được nhận.",
        "Có ý định nuôi gà, hỏi về vốn vay ban đầu.",
    ],
    "casual": [
        "Đang phụ hồ theo công trình, ngày có ngày không.",
        "Làm thuê mùa chè, thu nhập chưa đều.",
        "Chạy xe chở hàng thuê cho bà con trong thôn.",
        "Giúp gia đình làm bún, buổi chiều nhận thêm việc vặt.",
    ],
    "steady": [
        "Đã đi làm đều ở xưởng may, chủ xưởng nhận xét tốt.",
        "Chăn nuôi bò sữa cùng gia đình, công việc ổn định.",
        "Làm thợ hàn, có đơn hàng thường xuyên.",
        "Trồng rau và bán ở chợ, thu nhập khá hơn trước.",
    ],
    "studying": [
        "Đang học nghề sửa xe, đi học đầy đủ.",
        "Đi học lại lớp bổ túc buổi tối, thầy cô quan tâm.",
    ],
}
_FAMILY = {
    "supportive": [
        "Gia đình vui vẻ, động viên nhiều.",
        "Vợ con tin tưởng, không khí trong nhà ấm hơn.",
        "Bố mẹ luôn nhắc nhở, đồng hành.",
    ],
    "strained": [
        "Anh em trong nhà còn e ngại, cần nói chuyện thêm.",
        "Vợ chồng còn giận nhau, đã khuyên hai bên bình tĩnh.",
        "Bố còn trách chuyện cũ, đã đề nghị trưởng thôn cùng động viên.",
    ],
    "alone": ["Sống một mình, hàng xóm qua lại giúp đỡ.", "Ở một mình nên hay buồn, đã rủ tham gia đội bóng của thôn."],
}
_HEALTH = {
    "tired": ["Người còn mệt, ngủ ít.", "Bị cảm mấy hôm, đã đỡ."],
    "needs-care": ["Đau lưng lâu ngày, đã khuyên đi khám ở trạm y tế.", "Kêu đau dạ dày, hẹn cùng đi khám tuần tới."],
}
_CLOSE = [
    "Hẹn tháng sau qua thăm tiếp.",
    "Hẹn gặp lại vào cuối tuần.",
    "Nói chuyện cởi mở hơn lần trước.",
    "Đã phát tờ gấp về vay vốn.",
    "",
]
NOT_MET = {
    "away": [
        "Nhà khóa cửa, nhờ hàng xóm nhắn lại.",
        "Mẹ nói đi ăn cỗ bên ngoại, tối mới về.",
        "Đến hai lần trong ngày đều vắng.",
    ],
    "works-away": [
        "Gia đình cho biết đi làm công trình trong nội thành, cuối tháng mới về.",
        "Theo thợ đi làm xa, vợ hứa sẽ nhắn.",
    ],
}
REFUSED = ["Chưa muốn nói chuyện, xin hẹn dịp khác.", "Ngại hàng xóm để ý, đề nghị lần sau gặp ở nhà văn hóa thôn."]


def of_visit(work, family, health, *key):
    """Two or three sentences that fit what was observed."""
    parts = [pick(_WORK[work], "note work", *key), pick(_FAMILY[family], "note family", *key)]
    if health in _HEALTH:
        parts.append(pick(_HEALTH[health], "note health", *key))
    return " ".join(filter(None, [*parts, pick(_CLOSE, "note close", *key)]))
