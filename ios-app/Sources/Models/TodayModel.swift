import Bridge
import Observation

/// What a screen has to show of something that is read.
enum Shown<Value> {
    /// It is being read.
    case waiting
    case here(Value)
    /// It could not be read; the reason says what to do.
    case failed(Refusal)
}

/// Hôm nay: drafts, what is overdue, today, this week. It follows what is written.
@MainActor @Observable
public final class TodayModel: ScreenModel {
    @ObservationIgnored private weak var open: OpenModel?
    private var shown: Shown<TodayScreen> = .waiting

    init(_ open: OpenModel) {
        self.open = open
        refresh()
    }

    public var elements: [Element] {
        guard let words = open?.words else { return [] }
        switch shown {
        case .waiting: return [Element("waiting", .waiting, words(.waiting))]
        case .failed(let refusal):
            return [
                Element("failed.why", .wrong, words(refusal.said)),
                Element("failed.again", .button(.primary), words(.tryAgain)),
            ]
        case .here(let screen): return list(screen, words)
        }
    }

    public func press(_ id: String) {
        if id == "failed.again" { refresh() }
    }

    public func type(_ text: String, into id: String) {}

    private func refresh() {
        guard let open else { return }
        Task {
            do throws(Refusal) {
                shown = .here(try await open.ask { try await $0.todayScreen() })
            } catch {
                shown = .failed(error)
            }
        }
    }

    private func list(_ screen: TodayScreen, _ words: Words) -> [Element] {
        let glance = screen.summary
        let counts = [glance.overdue, glance.today, glance.thisWeek].map { Int($0) }
        var elements = [Element("today.glance", .text, words(.glance, counts[0], counts[1], counts[2]))]
        if !screen.drafts.isEmpty { elements.append(Element("today.drafts", .heading, words(.drafts))) }
        elements += screen.drafts.enumerated().map { at, draft in
            Element("today.draft.\(at)", .row, draft.label.map { words($0) } ?? draft.kind, value: words(.continueDraft))
        }
        elements.append(Element("today.due", .heading, words(.dueTitle)))
        if screen.due.rows.isEmpty { elements.append(Element("today.empty", .text, words(.nothingDue))) }
        return elements
            + screen.due.rows.enumerated().map { at, due in
                let value = [due.hamlet, words(due.task), words(due.standing)].filter { !$0.isEmpty }
                return Element("today.due.\(at)", .row, due.name, value: value.joined(separator: ". "))
            }
    }
}
