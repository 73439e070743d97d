"""Ba Vì district and its 31 communes as they were in 2024."""

from common.names import HIGHLAND as HIGHLAND

from .days import day

PROVINCE = "01"
DISTRICT = "271"

# Codes of the General Statistics Office, read from the package vietnam-provinces 0.5.0 (README.md, "Sources").
COMMUNES = {
    "09619": "Tây Đằng",
    "09625": "Phú Cường",
    "09628": "Cổ Đô",
    "09631": "Tản Hồng",
    "09634": "Vạn Thắng",
    "09637": "Châu Sơn",
    "09640": "Phong Vân",
    "09643": "Phú Đông",
    "09646": "Phú Phương",
    "09649": "Phú Châu",
    "09652": "Thái Hòa",
    "09655": "Đồng Thái",
    "09658": "Phú Sơn",
    "09661": "Minh Châu",
    "09664": "Vật Lại",
    "09667": "Chu Minh",
    "09670": "Tòng Bạt",
    "09673": "Cẩm Lĩnh",
    "09676": "Sơn Đà",
    "09679": "Đông Quang",
    "09682": "Tiên Phong",
    "09685": "Thụy An",
    "09688": "Cam Thượng",
    "09691": "Thuần Mỹ",
    "09694": "Tản Lĩnh",
    "09697": "Ba Trại",
    "09700": "Minh Quang",
    "09703": "Ba Vì",
    "09706": "Vân Hòa",
    "09709": "Yên Bài",
    "09712": "Khánh Thượng",
}
TOWN = "09619"
MINH_QUANG = "09700"

_SINCE = day("2008-08-01")
_DOCUMENT = "Nghị quyết 15/2008/QH12"


def title(code):
    """`thị trấn Tây Đằng` or `xã Cổ Đô`."""
    return ("thị trấn " if code == TOWN else "xã ") + COMMUNES[code]


def place_in(place, unit):
    """A place such as `Chợ xã` with the commune's name where it is told by it; the town has neither thôn nor xã."""
    if unit == TOWN:
        place = place.replace("thôn", "tổ dân phố").replace(" xã", " thị trấn")
    if place.endswith((" xã", " thị trấn")):
        return f"{place} {COMMUNES[unit]}"
    return f"{place}, {title(unit)}" if place.endswith("trên địa bàn") else place


def tell(story):
    """Province, district, communes. Each stands in the unit above it; the province in itself."""
    when = day("01-01")

    def add(code, name, level, commune_type, parent):
        fields = {"code": code, "name": name, "level": level, "commune_type": commune_type, "parent": parent}
        fields |= {"valid_from": _SINCE, "document": _DOCUMENT}
        story.add(when, "admin-unit", parent or code, fields, f"u{code}")

    add(PROVINCE, "Hà Nội", "province", None, None)
    add(DISTRICT, "Ba Vì", "old-district", None, PROVINCE)
    for code, name in COMMUNES.items():
        add(code, name, "commune", "old-thi-tran" if code == TOWN else "xa", DISTRICT)
