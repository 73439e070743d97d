import Bridge
import Foundation
import Journeys
import Testing

@testable import Models

/// Every screen: what is read out there, whether its model is freed, and that none asks the core on the main thread.
@MainActor
@Suite("Screens")
struct ScreensTests {
    @Test func everyPlaceIsReadOutFreedAndAsksTheCoreElsewhere() async throws {
        let tour = try await Tour()
        defer { tour.stage.away() }
        let open = try await tour.enter()
        var seen: Set<String> = []
        for place in try await tour.places(open) {
            let freed = Freed(try await tour.go(place, in: open))
            seen.insert(freed.name)
            for language in Language.allCases {
                tour.app.settings.language = language
                #expect(ScreenCheck.faults(tour.app.elements) == [], "\(place) in \(language)")
            }
            try await tour.leave(open)
            #expect(try await freed.isTrue(), "\(freed.name) is not freed")
        }
        #expect(tour.stage.watch.onMain == [])
        // What stands before every place is in the test below.
        let gates: Set = ["AppModel", "OpenModel", "FirstRunModel", "UnlockModel", "FailedModel"]
        #expect(try Self.models().subtracting(seen) == gates)
    }

    @Test func whatIsLockedIsFreedAndLockedElsewhere() async throws {
        let tour = try await Tour()
        defer { tour.stage.away() }
        let lock = try Freed(#require(tour.app.screen))
        _ = try await tour.enter()
        #expect(try await lock.isTrue(), "\(lock.name) is not freed")
        let open = try Freed(#require(tour.app.screen))
        await tour.app.lockNow()
        try await tour.locked()
        #expect(try await open.isTrue(), "\(open.name) is not freed")
        #expect(tour.stage.watch.onMain == [])
    }

    /// The first run, wrong secrets, warnings, questions, finders, a secret that was forgotten.
    @Test(arguments: [
        "j01-first-run.json", "j02-wrong-secret.json", "j05-not-met.json", "j08-decision.json", "j09-caseload.json",
        "j11-hand-over.json", "j14-report.json", "j17-forgotten.json",
    ])
    func everyStepOfAJourneyIsReadOutFreedAndAsksTheCoreElsewhere(_ file: String) async throws {
        let journey = try Journey.read(file)
        let stage = try await Stage(journey)
        defer { stage.away() }
        let runner = JourneyRunner(stage, given: ["secret": Stage.secret, "weak": "aaaaaaaaaaaa", "other": "năm con sếu bay về"])
        var screens: [ObjectIdentifier: Freed] = [:]
        var faults: Set<String> = []
        runner.looks = { app in
            for screen in Self.standing(app) { screens[ObjectIdentifier(screen)] = Freed(screen) }
            faults.formUnion(ScreenCheck.faults(app.elements))
        }
        try await runner.play(journey)
        #expect(faults == [])
        let standing = Set(Self.standing(stage.app).map(ObjectIdentifier.init))
        for (id, freed) in screens where !standing.contains(id) {
            #expect(try await freed.isTrue(), "\(freed.name) is not freed")
        }
        #expect(stage.watch.onMain == [])
    }

    @Test func aModelThatHoldsItselfWouldBeSeen() async throws {
        var leaky: Leaky? = Leaky()
        let freed = try Freed(#require(leaky))
        leaky = nil
        #expect(try await !freed.isTrue())
        (freed.model as? Leaky)?.holds = nil
        #expect(try await freed.isTrue())
    }

    @Test func aCallOnTheMainThreadWouldBeSeen() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "dong-hanh-thread-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let watch = MainThreadWatch { Date() }
        let device = Device(keys: nil, clock: watch)
        let new = NewNotebook(secret: .passphrase(passphrase: Stage.secret), cost: .least, role: .manager, unit: "09661")
        let notebook = try await Notebook.found(folder, device: device, new: new).notebook
        await notebook.remind(by: watch)
        #expect(watch.onMain == [])
        _ = try Notebook(at: folder, device: device)
        #expect(watch.onMain == ["the clock"])
        notebook.lock()
        #expect(watch.onMain.count > 1)
    }

    /// Every screen's model, by the sources.
    private static func models() throws -> Set<String> {
        Set(try SwiftSources.read("Models").flatMap { _, text in
            text.matches(of: #/class (\w+): ScreenModel/#).map { String($0.1) }
        })
    }

    /// The models of what stands there now.
    private static func standing(_ app: AppModel) -> [any ScreenModel] {
        guard case .open(let open) = app.gate else { return app.screen.map { [$0] } ?? [] }
        return [open] + open.stack.map(\.screen)
    }
}

/// A model made wrong: what it holds holds it.
@MainActor
private final class Leaky: ScreenModel {
    var holds: (() -> Void)?
    var elements: [Element] { [] }

    init() {
        holds = { self.press("") }
    }

    func press(_ id: String) {}
}
