import Bridge
import Observation

/// The recovery sheet: when it was confirmed; the one on paper is confirmed, or a new one made in its place.
@MainActor @Observable
final class SheetModel: ScreenModel {
    private enum Step {
        case look, secret, words, confirm
    }

    @ObservationIgnored private let open: OpenModel
    private var step = Step.look
    private var key = Key.passphrase
    private var confirmedOn: Day?
    private var typed = ""
    /// The words of a new sheet, as long as they are shown.
    private var sheet = ""
    private var busy = true
    private var wrong: Said?

    init(_ open: OpenModel) {
        self.open = open
        look()
    }

    var elements: [Element] {
        let words = open.words
        switch step {
        case .look:
            let on = confirmedOn.map { words(.sheetConfirmedOn, words.day($0)) } ?? words(.sheetNotConfirmed)
            return [
                Element("page.sheet.look", .heading, words(.sheetTitle)), Element("sheet.on", .text, on),
                Element("sheet.why", .text, words(.newSheetWhy)),
            ]
        case .secret:
            let typing = Element.Typing(secret: true, keyboard: key == .pin ? .digits : .plain)
            return field("sheet.secret", words(key == .pin ? .enterPin : .enterPassphrase), typing)
        case .words:
            return [
                Element("page.sheet.words", .heading, words(.sheetTitle)), Element("sheet.why", .text, words(.sheetWhy)),
                Element("sheet.words", .text, sheet), Element("sheet.photo", .note, words(.sheetNoPhoto)),
            ]
        case .confirm: return field("sheet.typed", words(.sheetConfirm), .init(lines: 3), help: .sheetConfirmHelp)
        }
    }

    var foot: [Element] {
        let words = open.words
        let waiting = busy ? [Element("waiting", .waiting, words(.waiting))] : []
        guard step == .look else {
            return waiting + [Element("sheet.next", .button(.primary), words(.next), enabled: !busy)]
        }
        return waiting + [
            Element("sheet.new", .button(.primary), words(.newSheet), enabled: !busy),
            Element("sheet.confirm", .button(.second), words(.sheetConfirm)),
        ]
    }

    func press(_ id: String) {
        switch id {
        case "sheet.new": go(.secret)
        case "sheet.confirm": go(.confirm)
        case "sheet.next": next()
        default: break
        }
    }

    func type(_ text: String, into id: String) {
        typed = text
        wrong = nil
    }

    func back() -> Bool {
        guard step != .look else { return false }
        // The answer of the core is waited for: a new sheet that nobody saw would leave the paper worthless.
        if busy { return true }
        go(step == .confirm && !sheet.isEmpty ? .words : .look)
        if step == .look { sheet = "" }
        return true
    }

    private func field(_ id: String, _ title: String, _ typing: Element.Typing, help: Word? = nil) -> [Element] {
        let words = open.words
        let help = help.map { [Element("\(id).help", .text, words($0))] } ?? []
        let wrong = wrong.map { [Element("\(id).wrong", .wrong, words($0))] } ?? []
        return [Element("page.\(id)", .heading, title)] + help + [Element(id, .field(typing), title, value: typed)] + wrong
    }

    private func go(_ step: Step) {
        self.step = step
        typed = ""
        wrong = nil
    }

    private func next() {
        guard !busy else { return }
        switch step {
        case .look: break
        case .secret: make()
        case .words: go(.confirm)
        case .confirm: confirm()
        }
    }

    /// Makes a new sheet; from then on the one of before opens nothing any more.
    private func make() {
        let secret = typed
        typed = ""
        busy = true
        Task { [open, key] in
            do throws(Refusal) {
                sheet = try await open.ask { try await $0.replaceSheet(key, secret) }.words
                go(.words)
                // The one of before opens nothing any more, and this one is not on paper yet.
                open.lookForSheet()
            } catch {
                wrong = error.said
            }
            busy = false
        }
    }

    /// Proves that the words stand on paper.
    private func confirm() {
        let words = typed
        busy = true
        Task { [open] in
            do throws(Refusal) {
                try await open.ask { try await $0.confirmSheet(words) }
                open.tell(Told(Said(vi: "Đã xác nhận phiếu khôi phục.", en: "The recovery sheet is confirmed.")))
                sheet = ""
                go(.look)
                look()
                open.lookForSheet()
            } catch {
                wrong = error.said
                busy = false
            }
        }
    }

    private func look() {
        Task {
            if let (key, day) = await open.askOrTell({ (try await $0.key(), try await $0.sheetConfirmedOn()) }) {
                self.key = key
                confirmedOn = day
            }
            busy = false
        }
    }
}
