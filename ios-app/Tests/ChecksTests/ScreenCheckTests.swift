import Models
import Testing

/// A screen made wrong is seen.
@Suite("Screen check")
struct ScreenCheckTests {
    private static let right = [
        Element("top.back", .button(.quiet), "Quay lại"), Element("top.title", .heading, "Ghi chép"),
        Element("form.name", .field(.init()), "Họ tên", value: "Khuất Văn An"),
        Element("form.name.wrong", .wrong, "Vui lòng ghi họ tên."), Element("form.save", .button(.primary), "Lưu"),
        Element("bar.today", .place(chosen: true), "Hôm nay"), Element("bar.people", .place(chosen: false), "Người"),
    ]

    @Test func aScreenMadeRightHasNoFault() {
        #expect(ScreenCheck.faults(Self.right) == [])
    }

    @Test(arguments: [
        (2, Element("form.name", .field(.init()), " ")), (4, Element("form.save", .button(.primary), "")),
        (2, Element("form.name", .field(.init()), "full_name")), (4, Element("form.save", .button(.primary), "saveAnyway")),
        (2, Element("form.name", .field(.init()), "Họ tên", value: "not.known")),
        (3, Element("form.name.wrong", .wrong, "Hãy ghi họ tên.")), (4, Element("form.name", .button(.primary), "Lưu")),
        (1, Element("top.title", .text, "Ghi chép")), (5, Element("bar.today", .place(chosen: false), "Hôm nay")),
        (6, Element("bar.people", .text, "Người")), (4, Element("form.day.wrong", .wrong, "Vui lòng ghi ngày.")),
    ])
    func anElementMadeWrongIsSeen(_ at: Int, _ wrong: Element) {
        var screen = Self.right
        screen[at] = wrong
        // The last one is wrong by where it stands: its field is read after it.
        if wrong.id == "form.day.wrong" { screen.insert(Element("form.day", .field(.init()), "Ngày"), at: 5) }
        #expect(ScreenCheck.faults(screen).count == 1, "\(ScreenCheck.faults(screen))")
    }
}
