@testable import Bridge
import Testing

@testable import Models

/// Fails when a keystroke is lost, overtaken or told twice, however slowly the core answers and whatever it refuses.
@MainActor
@Suite("Form writer")
struct FormWriterTests {
    @Test func whatWaitsInAFieldGivesWayToTheNextKeystroke() async {
        let core = SlowCore()
        let writer = core.writer()
        writer.type("name", "A")
        await core.isAsked()
        // The first is under way when the others come.
        for text in ["An", "Anh", "Anh "] { writer.type("name", text) }
        #expect(writer.onTheWay["name"] == .typing("Anh "))
        core.isSlow = false
        #expect(await writer.settle())
        #expect(core.told == ["name=A", "name=Anh "])
        #expect(writer.onTheWay.isEmpty)
    }

    @Test func fieldsAreToldInTheOrderInWhichTheyWereTyped() async {
        let core = SlowCore()
        core.isSlow = false
        let writer = core.writer()
        writer.type("name", "A")
        writer.type("hamlet", "B")
        writer.take(.addRow(table: "people"))
        writer.type("hamlet", "Bà")
        #expect(await writer.settle())
        #expect(core.told == ["name=A", "hamlet=B", "row of people", "hamlet=Bà"])
    }

    /// A screen that goes away tells that the cursor left its field: after the save there is no form that could take it.
    @Test func afterTheSaveNothingIsTold() async {
        let core = SlowCore()
        core.isSlow = false
        let writer = core.writer()
        writer.end()
        writer.type("name", "An")
        #expect(await writer.settle())
        #expect(core.told.isEmpty)
    }

    @Test func whatCannotBeKeptNowWaitsAndNothingOvertakesIt() async {
        let core = SlowCore()
        core.isSlow = false
        core.refusal = Refusal(.Storage(code: "storage-full", field: nil, reason: core.why))
        let writer = core.writer()
        writer.type("name", "A")
        #expect(await !writer.settle())
        writer.type("hamlet", "B")
        #expect(await !writer.settle())
        #expect(writer.stuck?.said == core.why)
        #expect(writer.unsent.steps.count == 2)
        core.refusal = nil
        #expect(await writer.settle())
        #expect(core.told == ["name=A", "hamlet=B"])
        #expect(writer.stuck == nil)
    }

    @Test func whatTheCoreWillNeverTakeIsToldAndTheRestGoesOn() async {
        let core = SlowCore()
        core.isSlow = false
        core.refusal = Refusal(.Refused(code: "no-such-field", field: "name", reason: core.why))
        core.refusesOnce = true
        let writer = core.writer()
        writer.type("name", "A")
        writer.type("hamlet", "B")
        #expect(await writer.settle())
        #expect(core.refused == [core.why])
        #expect(core.told == ["hamlet=B"])
    }
}

/// A core that answers when it is let, and keeps what it was told.
@MainActor
private final class SlowCore {
    let why = Said(vi: "Vì sao", en: "Why")
    var isSlow = true
    var refusal: Refusal?
    var refusesOnce = false
    private(set) var told: [String] = []
    private(set) var refused: [Said] = []
    private var asked = 0

    func writer() -> FormWriter {
        FormWriter(Self.form, refused: { self.refused.append($0.said) }) { step throws(Refusal) in
            self.asked += 1
            while self.isSlow { await Task.yield() }
            if let refusal = self.refusal {
                if self.refusesOnce { self.refusal = nil }
                throw refusal
            }
            self.told.append(step.short)
            return Self.form
        }
    }

    /// Waits until it was asked.
    func isAsked() async {
        while asked == 0 { await Task.yield() }
    }

    private static let form: FormView = {
        let title = Said(vi: "Mẫu", en: "Form")
        let at = Circumstances(unit: "09661", doneBy: nil, legalBasis: nil, sourceDocument: nil, consent: nil)
        return FormView(
            draft: "d", kind: "person", title: title, correction: false, touched: true, circumstances: at, fields: [],
            pages: [], canSave: true, errors: [], warnings: [], leftovers: [])
    }()
}

extension FormWriter {
    fileprivate func type(_ path: String, _ text: String) { take(.say(path: path, .typing(text))) }
}

extension FormStep {
    fileprivate var short: String {
        switch self {
        case .say(let path, .typing(let text)): "\(path)=\(text)"
        case .addRow(let table): "row of \(table)"
        default: "\(self)"
        }
    }
}
