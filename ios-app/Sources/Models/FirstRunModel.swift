import Bridge
import Observation

/// Founds a notebook, one question a screen: language, who, where, a secret twice, the sheet on paper.
@MainActor @Observable
public final class FirstRunModel: ScreenModel {
    private enum Step: Int {
        case language, role, unit, secret, secretAgain, sheet, confirm
    }

    @ObservationIgnored private let books: Books
    @ObservationIgnored private weak var app: AppModel?
    @ObservationIgnored private var book: Book?
    private var step = Step.language
    private var role = Role.volunteer
    private var unit = ""
    private var secret = ""
    private var again = ""
    private var sheet = ""
    private var typedSheet = ""
    private var busy = false
    private var wrong: Said?
    private var notTheSame = false

    init(_ books: Books, app: AppModel) {
        self.books = books
        self.app = app
    }

    public var elements: [Element] {
        guard let app else { return [] }
        return question(app.words, app.settings)
    }

    public var foot: [Element] {
        guard let words = app?.words else { return [] }
        var elements = busy ? [Element("waiting", .waiting, words(.waiting))] : []
        elements.append(Element("first.next", .button(.primary), words(step == .confirm ? .start : .next), enabled: !busy))
        if hasStepBefore { elements.append(Element("first.back", .button(.quiet), words(.back), enabled: !busy)) }
        return elements
    }

    public func press(_ id: String) {
        switch id {
        case "first.next": next()
        case "first.back": _ = back()
        case _ where app?.settings.press(id, "first") == true: break
        default: role = Role.all.first { id == "first.role.\($0.name)" } ?? role
        }
    }

    public func type(_ text: String, into id: String) {
        wrong = nil
        notTheSame = false
        switch id {
        case "first.unit": unit = text
        case "first.secret": secret = text
        case "first.again": again = text
        case "first.confirm": typedSheet = text
        default: break
        }
    }

    /// To the question before; nothing typed is lost. False on the first, and once the notebook is founded.
    public func back() -> Bool {
        guard hasStepBefore, !busy, let before = Step(rawValue: step.rawValue - 1) else { return false }
        step = before
        wrong = nil
        notTheSame = false
        return true
    }

    /// What may wait outside while the process is gone: the question and the answers, and never a secret.
    public var toKeep: String { "\(min(step.rawValue, Step.secret.rawValue)) \(role.name) \(unit)" }

    /// Goes on where the process ended. Where questions were answered since, it does nothing.
    public func takeUp(_ kept: String) {
        let parts = kept.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        guard step == .language, parts.count == 3, let step = Int(parts[0]).flatMap(Step.init),
            let role = Role.all.first(where: { $0.name == parts[1] })
        else { return }
        self.step = step
        self.role = role
        unit = String(parts[2])
    }

    private var hasStepBefore: Bool { step != .language && step != .sheet }

    private func question(_ words: Words, _ settings: Settings) -> [Element] {
        switch step {
        case .language: languages(words, settings)
        case .role: roles(words)
        case .unit: field("first.unit", words(.unitCode), unit, help: words(.unitCodeHelp), words, .init(keyboard: .digits))
        case .secret: secretField("first.secret", secret, words, title: words(secretWord))
        case .secretAgain: secretField("first.again", again, words, title: words(.again))
        case .sheet: sheetElements(words)
        case .confirm:
            field("first.confirm", words(.sheetConfirm), typedSheet, help: words(.sheetConfirmHelp), words, .init(lines: 3))
        }
    }

    private func languages(_ words: Words, _ settings: Settings) -> [Element] {
        [Element("page.first.language", .heading, words(.appName))] + settings.elements("first", words)
    }

    private func roles(_ words: Words) -> [Element] {
        [Element("page.first.role", .heading, words(.chooseRole))]
            + Role.all.map { Element("first.role.\($0.name)", .choice(chosen: $0 == role), words($0.word)) }
    }

    private func field(
        _ id: String, _ title: String, _ text: String, help: String, _ words: Words, _ typing: Element.Typing
    ) -> [Element] {
        var elements = [Element("page.\(id)", .heading, title), Element("\(id).help", .text, help)]
        elements.append(Element(id, .field(typing), title, value: text))
        if let wrong { elements.append(Element(step == .confirm ? "first.wrong" : "\(id).wrong", .wrong, words(wrong))) }
        if notTheSame { elements.append(Element("\(id).wrong", .wrong, words(.notTheSame))) }
        return elements
    }

    private var pin: Bool { books.newKey == .pin }

    private var secretWord: Word { pin ? .newPin : .newPassphrase }

    private func secretField(_ id: String, _ text: String, _ words: Words, title: String) -> [Element] {
        let help = words(pin ? .newPinHelp : .newPassphraseHelp)
        return field(id, title, text, help: help, words, .init(secret: true, keyboard: pin ? .digits : .plain))
    }

    private func sheetElements(_ words: Words) -> [Element] {
        [
            Element("page.first.sheet", .heading, words(.sheetTitle)),
            Element("first.sheet.why", .text, words(.sheetWhy)),
            Element("first.sheet", .text, sheet),
            Element("first.sheet.photo", .note, words(.sheetNoPhoto)),
        ]
    }

    private func next() {
        guard !busy else { return }
        switch step {
        case .secretAgain where secret != again:
            again = ""
            notTheSame = true
        case .secretAgain: found()
        case .confirm: confirm()
        default: step = Step(rawValue: step.rawValue + 1) ?? step
        }
    }

    private func found() {
        busy = true
        Task { [books, secret, role, unit] in
            do throws(Refusal) {
                let (founded, sheet) = try await books.found(secret: secret, role: role, unit: unit)
                // It is open from here on, and locks by itself.
                app?.keysAreHere(founded)
                (book, self.sheet) = (founded, sheet)
                step = .sheet
                self.secret = ""
            } catch {
                // The refusal names what it is about: back to that question.
                step = error.field == "unit" ? .unit : .secret
                wrong = error.said
            }
            again = ""
            busy = false
        }
    }

    private func confirm() {
        guard let book else { return }
        busy = true
        Task { [typedSheet] in
            do throws(Refusal) {
                try await book.ask { try await $0.confirmSheet(typedSheet) }
                await app?.enter(book, by: books.newKey)
            } catch {
                wrong = error.said
            }
            busy = false
        }
    }
}
