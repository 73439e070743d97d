import Bridge
import Observation

/// Who of the team holds this device: a volunteer's day then shows what that helper should do.
@MainActor @Observable
final class MeModel: ScreenModel {
    private struct State: Sendable {
        let members: [ChoiceItem]
        let own: String?
    }

    @ObservationIgnored private let open: OpenModel
    @ObservationIgnored private let reading: Reading<State>
    private var query = ""

    init(_ open: OpenModel) {
        self.open = open
        reading = Reading(open, call: Self.read(""))
    }

    var elements: [Element] {
        let words = open.words
        return [
            Element("me.why", .text, words(.meWhy)),
            Element("me.search", .field(.init(keyboard: .names)), words(.findMember), value: query),
        ] + reading.elements { here in
            [Element("me.none", .choice(chosen: here.own == nil), words(.notChosen))]
                + here.members.enumerated().map { at, member in
                    Element("me.row.\(at)", .choice(chosen: member.id == here.own), words(member.name), value: member.line)
                }
        }
    }

    func press(_ id: String) {
        if id == "failed.again" { reading.read() }
        if id == "me.none" { choose(nil) }
        if let (at, _) = row(id, of: "me.row"), let member = reading.value?.members.at(at) { choose(member.id) }
    }

    func type(_ text: String, into id: String) {
        query = text
        reading.read(Self.read(text))
    }

    private static func read(_ query: String) -> Reading<State>.Call {
        { State(members: try await $0.choices(of: "membership", query: query), own: try await $0.ownMembership()) }
    }

    private func choose(_ membership: String?) {
        Task { if await open.askOrTell({ try await $0.setOwnMembership(membership) }) != nil { reading.read() } }
    }
}
