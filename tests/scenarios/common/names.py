"""Invented Vietnamese names: family, middle and given name in one field."""

import unicodedata

from .choice import chance, pick, weighted

# Communes of Ba Vì where Mường and Dao families live beside Kinh ones: family names differ there.
HIGHLAND = {"09694", "09697", "09700", "09703", "09706", "09709", "09712"}

_FAMILIES = {
    "Nguyễn": 28,
    "Phùng": 9,
    "Trần": 6,
    "Lê": 6,
    "Đỗ": 6,
    "Chu": 5,
    "Hoàng": 4,
    "Phạm": 5,
    "Đặng": 4,
    "Vũ": 3,
    "Võ": 2,
    "Bùi": 3,
    "Ngô": 3,
    "Khuất": 3,
    "Kiều": 2,
    "Giang": 2,
    "Đào": 2,
    "Đoàn": 2,
    "Dương": 2,
    "Lưu": 1,
    "Cấn": 1,
    "Tạ": 1,
}
_HIGHLAND_FAMILIES = {
    "Nguyễn": 18,
    "Đinh": 12,
    "Bùi": 10,
    "Quách": 8,
    "Hà": 6,
    "Phùng": 6,
    "Triệu": 6,
    "Dương": 5,
    "Lý": 4,
    "Bàn": 4,
    "Đặng": 4,
    "Hoàng": 4,
    "Lê": 3,
    "Bạch": 3,
    "Trần": 2,
}
# The last one is none: a name of two words.
_MIDDLES = {
    "male": ("Văn,Văn,Văn,Đức,Công,Hữu,Đình,Quang,Minh,Xuân,Ngọc,Bá,Thế,Trọng,Tiến,Đăng,Duy,Mạnh,Thanh,").split(","),
    "female": ("Thị,Thị,Thị,Thị Thu,Thị Kim,Thị Hồng,Thu,Ngọc,Bích,Mai,Thị Đoan,").split(","),
}
_GIVENS = {
    "male": (
        "An Ơn Đạt Đông Dũng Hùng Sơn Tuấn Thắng Hòa Hoà Lâm Long Nam Phong Phúc Quân Quý Sáng Tài Thành "
        "Toàn Trường Tú Tùng Việt Vinh Vũ Ước Ý Bảy Chiến Cường Đức Điệp Khánh Kiên Lợi Mạnh Nghĩa Đăng "
        "Thuỷ Tỵ Giáp"
    ).split(),
    "female": (
        "An Lê Đào Hằng Hạnh Hiền Huệ Hương Lan Liên Loan Mai Nga Ngân Nhung Oanh Phượng Quyên Thảo Thúy "
        "Tuyết Vân Xuân Yến Ánh Ơn Ước Đức Hoà"
    ).split(),
}


def fold(name):
    """Lower case without marks, đ as d: how names that look alike to a search are kept apart here."""
    marks_off = "".join(c for c in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(c))
    return marks_off.replace("đ", "d")


def keep(taken, name):
    """Takes a name out of what `invent` may answer."""
    taken.add(fold(name))
    return name


def invent(taken, sex, unit, *key):
    """A name that nobody else in the story has, not even without its marks."""
    for attempt in range(200):
        again = (*key, attempt)
        family = weighted(_HIGHLAND_FAMILIES if unit in HIGHLAND else _FAMILIES, "family", *again)
        middle = pick(_MIDDLES[sex], "middle", *again)
        if not middle and not chance(40, "two words", *again):
            continue
        name = " ".join(filter(None, [family, middle, pick(_GIVENS[sex], "given", *again)]))
        if fold(name) not in taken:
            return keep(taken, name)
    raise AssertionError("there are enough names")
