//! Invented Vietnamese names, as unevenly spread as real ones: more than a third of all families is called Nguyễn.

use super::chance::Chance;

const FAMILIES: &[(&str, usize)] = &[
    ("Nguyễn", 38),
    ("Trần", 11),
    ("Lê", 10),
    ("Phạm", 7),
    ("Hoàng", 5),
    ("Phan", 4),
    ("Vũ", 4),
    ("Võ", 3),
    ("Đặng", 3),
    ("Bùi", 3),
    ("Đỗ", 3),
    ("Hồ", 2),
    ("Ngô", 2),
    ("Dương", 1),
    ("Đinh", 1),
    ("Đoàn", 1),
    ("Phùng", 1),
    ("Khuất", 1),
];

/// Of men, then of women.
const MIDDLES: [&str; 2] = [
    "Văn,Văn,Đức,Công,Hữu,Đình,Quang,Minh,Xuân,Ngọc,Bá,Thế,Đăng,Trọng",
    "Thị,Thị,Thị Thu,Thị Kim,Thị Hồng,Thu,Ngọc,Bích,Mai,Thị Đoan",
];

const GIVENS: [&str; 2] = [
    "An,Ơn,Đạt,Đông,Dũng,Hùng,Sơn,Tuấn,Thắng,Hòa,Hoà,Lâm,Long,Nam,Phong,Phúc,Quân,Quý,Tài,Thành,Toàn,Trường,Tú,Tùng,\
     Việt,Vinh,Vũ,Ước,Ý,Bảy,Cường,Đức,Điệp,Khánh,Kiên,Lợi,Mạnh,Nghĩa,Đăng,Thuỷ,Tỵ,Giáp",
    "An,Đào,Hằng,Hạnh,Hiền,Huệ,Hương,Lan,Liên,Loan,Mai,Nga,Ngân,Nhung,Oanh,Phượng,Quyên,Thảo,Thúy,Tuyết,Vân,Xuân,Yến,\
     Ánh,Ước,Hoà,Lý,Mỹ",
];

/// A name; `woman` is 0 or 1.
pub fn invent(chance: &mut Chance, woman: usize) -> String {
    let mut at = chance.below(FAMILIES.iter().map(|(_, share)| share).sum());
    let mut families = FAMILIES.iter();
    let family = families.find_map(|(family, share)| {
        let here = at < *share;
        at = at.saturating_sub(*share);
        here.then_some(*family)
    });
    let mut one = |list: &'static str| chance.pick(&list.split(',').collect::<Vec<_>>());
    let (middle, given) = (one(MIDDLES[woman]), one(GIVENS[woman]));
    format!("{} {middle} {given}", family.unwrap_or("Nguyễn"))
}
