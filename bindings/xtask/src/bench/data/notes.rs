//! What helpers write after a visit, put together from sentences.

use super::chance::Chance;

const WORK: &[&str] = &[
    "Chưa có việc, muốn tìm việc gần nhà để tiện chăm con.",
    "Đang phụ hồ theo công trình, ngày có ngày không.",
    "Đã đi làm đều ở xưởng may, chủ xưởng nhận xét tốt.",
    "Chăn nuôi bò sữa cùng gia đình, công việc ổn định.",
    "Đang học nghề sửa xe, đi học đầy đủ.",
    "Trồng rau và bán ở chợ, thu nhập khá hơn trước.",
    "Có ý định nuôi gà, hỏi về vốn vay ban đầu.",
];
const FAMILY: &[&str] = &[
    "Gia đình vui vẻ, động viên nhiều.",
    "Bố mẹ luôn nhắc nhở, đồng hành.",
    "Anh em trong nhà còn e ngại, cần nói chuyện thêm.",
    "Ở một mình nên hay buồn, đã rủ tham gia đội bóng của thôn.",
    "Vợ chồng còn giận nhau, đã khuyên hai bên bình tĩnh.",
];
const HEALTH: &[&str] = &[
    "Đau lưng lâu ngày, đã khuyên đi khám ở trạm y tế.",
    "Người còn mệt, ngủ ít.",
    "Bị cảm mấy hôm, đã đỡ.",
    "Khỏe, ăn ngủ được.",
];
const CLOSE: &[&str] =
    &["Hẹn tháng sau qua thăm tiếp.", "Nói chuyện cởi mở hơn lần trước.", "Đã phát tờ gấp về vay vốn.", "Hẹn gặp lại."];

/// A word that stands in about every thirtieth note.
pub const RARE: &str = "đám giỗ";

/// A note.
pub fn invent(chance: &mut Chance) -> String {
    let mut note = format!("{} {}", chance.pick(WORK), chance.pick(FAMILY));
    for more in [HEALTH, CLOSE] {
        if chance.percent(50) {
            note.push(' ');
            note.push_str(chance.pick(more));
        }
    }
    if chance.percent(3) {
        note.push_str(" Gặp ở ");
        note.push_str(RARE);
        note.push('.');
    }
    note
}
