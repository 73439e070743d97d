"""Where, and on which days."""

from common.choice import between
from common.days import day, later

PROVINCE = "22"
DISTRICTS = {"193": "Hạ Long", "194": "Móng Cái", "195": "Cẩm Phả", "205": "Đông Triều", "206": "Quảng Yên"}
COMMUNES = {
    "06649": "Hà Khánh", "06652": "Hà Phong", "06655": "Hà Khẩu", "06658": "Cao Xanh", "06661": "Giếng Đáy",
    "06709": "Ka Long", "06712": "Trần Phú", "06715": "Ninh Dương", "06718": "Hoà Lạc", "06721": "Trà Cổ",
    "06760": "Mông Dương", "06763": "Cửa Ông", "06766": "Cẩm Sơn", "06769": "Cẩm Đông", "06772": "Cẩm Phú",
    "07069": "Mạo Khê", "07072": "Đông Triều", "07075": "An Sinh", "07078": "Tràng Lương", "07081": "Bình Khê",
    "07132": "Quảng Yên", "07135": "Đông Mai", "07138": "Minh Thành", "07144": "Sông Khoai", "07147": "Hiệp Hòa",
}  # fmt: skip
RURAL = {"07075", "07078", "07081", "07144", "07147"}
UNITS = list(COMMUNES)
FIRST = day("2021-01-04")


def where(*key):
    return UNITS[between(0, len(UNITS) - 1, "quang-ninh unit", *key)]


def date_in(first, last, *key):
    first, last = day(first), day(last)
    return later(first, between(0, (last - first).days, "quang-ninh date", *key))
