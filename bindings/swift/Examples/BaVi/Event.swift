/// A line of a scenario file; the first one is its header.
struct Event: Decodable, Sendable {
    let from, today: String?
    let report: [String]?
    let day, kind, id, unit, correct, update: String?
    let doneBy: String?
    let fields: [String: Value]?
    let accept: [String: String]?

    enum CodingKeys: String, CodingKey {
        case from, today, report, day, kind, id, unit, correct, update, fields, accept
        case doneBy = "done_by"
    }
}

/// An answer of an event.
enum Value: Decodable, Sendable {
    case none
    case yesNo(Bool)
    case number(Int64)
    case text(String)
    case texts([String])
    case rows([[String: Value]])

    init(from decoder: any Decoder) throws {
        let here = try decoder.singleValueContainer()
        if here.decodeNil() {
            self = .none
        } else if let yes = try? here.decode(Bool.self) {
            self = .yesNo(yes)
        } else if let number = try? here.decode(Int64.self) {
            self = .number(number)
        } else if let text = try? here.decode(String.self) {
            self = .text(text)
        } else if let texts = try? here.decode([String].self) {
            self = .texts(texts)
        } else {
            self = .rows(try here.decode([[String: Value]].self))
        }
    }
}
