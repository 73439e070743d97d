import Bridge
import Observation

/// Verifies the signature and the place of every entry.
@MainActor @Observable
final class AuditModel: ScreenModel {
    @ObservationIgnored private let open: OpenModel
    private var counting: Counting?
    private var verified: Verified?
    private var refusal: Refusal?
    @ObservationIgnored private var work: Task<Void, Never>?

    init(_ open: OpenModel) {
        self.open = open
    }

    var elements: [Element] {
        let words = open.words
        var elements = [Element("page.audit", .heading, words(.audit)), Element("audit.why", .text, words(.auditWhy))]
        if let counting { elements += counting.elements("audit", words, .checking, begins: .checkingBegins) }
        if let refusal { elements.append(Element("audit.wrong", .wrong, words(refusal.said))) }
        guard let verified else { return elements }
        elements.append(Element("audit.sound", .text, words(.sound, Int(verified.sound))))
        if !verified.faults.isEmpty { elements.append(Element("audit.faults", .wrong, words(.faults, verified.faults.count))) }
        return elements
    }

    var foot: [Element] { [Element("audit.check", .button(.primary), open.words(.auditNow), enabled: counting == nil)] }

    func press(_ id: String) {
        if id == "audit.check", counting == nil { check() }
        if id == "audit.stop" {
            counting = nil
            work?.cancel()
        }
    }

    func close() { work?.cancel() }

    private func check() {
        let now = Counting()
        counting = now
        verified = nil
        refusal = nil
        work = Task { [open] in
            do throws(Refusal) {
                let answer = try await open.ask { try await $0.verify { now.step($0, $1) } }
                if counting === now { (verified, counting) = (answer, nil) }
            } catch {
                if counting === now { (refusal, counting) = (error, nil) }
            }
        }
    }
}
