import Bridge
import Foundation
import Observation

/// Takes the notebook off this device, for good: asked twice, and the second time with a word.
@MainActor @Observable
final class WipeModel: ScreenModel {
    @ObservationIgnored private let open: OpenModel
    private var sure = false
    private var typed = ""
    private var busy = false
    private var wrong: Said?

    init(_ open: OpenModel) {
        self.open = open
    }

    var elements: [Element] {
        let words = open.words
        let what = [Element("page.wipe", .heading, words(.wipe)), Element("wipe.what", .text, words(.wipeWhat))]
        guard sure else { return what }
        let field = Element("wipe.typed", .field(.init()), words(.wipeType, words(.wipeWord)), value: typed)
        return what + [field] + (wrong.map { [Element("wipe.typed.wrong", .wrong, words($0))] } ?? [])
    }

    var foot: [Element] {
        let words = open.words
        guard sure else { return [Element("wipe.sure", .button(.primary), words(.next))] }
        return (busy ? [Element("waiting", .waiting, words(.waiting))] : [])
            + [Element("wipe.now", .button(.primary), words(.wipeNow), enabled: isReady)]
    }

    func press(_ id: String) {
        if id == "wipe.sure" { sure = true }
        if id == "wipe.now", isReady { wipe() }
    }

    func type(_ text: String, into id: String) {
        typed = text
        wrong = nil
    }

    func back() -> Bool {
        guard sure, !busy else { return false }
        sure = false
        typed = ""
        wrong = nil
        return true
    }

    /// Whether the word stands there, however it is spelled, in whichever language.
    private var isReady: Bool {
        !busy && Language.allCases.contains { Self.plain(typed) == Self.plain(Words($0)(.wipeWord)) }
    }

    private static func plain(_ text: String) -> String {
        text.trimmingCharacters(in: .whitespaces).folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    }

    private func wipe() {
        busy = true
        open.isBeingWiped = true
        Task { [open] in
            do throws(Refusal) {
                try await open.ask { try await $0.wipe() }
                await open.app?.wiped()
            } catch {
                open.isBeingWiped = false
                wrong = error.said
                busy = false
            }
        }
    }
}
