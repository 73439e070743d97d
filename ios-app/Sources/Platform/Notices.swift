import Bridge
import Foundation

/// Shows the core's reminders as notices of the system, which keeps them while the app does not run and the notebook is locked.
public final class Notices: ReminderBinding {
    private let board: any NoticeBoard
    private let said: @Sendable (Said) -> String
    private let now: @Sendable () -> Date

    init(board: any NoticeBoard, said: @escaping @Sendable (Said) -> String, now: @escaping @Sendable () -> Date = { Date() }) {
        self.board = board
        self.said = said
        self.now = now
    }

    public func schedule(reminders: [Reminder]) throws {
        board.clear()
        for notice in Notice.ahead(reminders, in: said, now: now()) { board.put(notice) }
    }
}

/// Where notices are put: the system's centre, or a test's own. Neither call waits.
protocol NoticeBoard: Sendable {
    /// Takes away all that were put, shown or not: who is in the notebook has seen what they are about.
    func clear()

    /// Shows it at its time. Without the person's yes the system keeps it to itself.
    func put(_ notice: Notice)
}
