import Models
import SwiftUI

/// Something is being read. It shows after a third of a second: a flash would only disturb.
struct WaitingView: View {
    let element: Element
    @State private var isLong = false

    var body: some View {
        ProgressView { Text(verbatim: isLong ? element.label : "") }
            .opacity(isLong ? 1 : 0)
            .accessibilityIdentifier(element.id)
            .task {
                try? await Task.sleep(for: .milliseconds(300))
                isLong = true
            }
    }
}

/// How many digits of a PIN are typed, not which. The least that a PIN has stands there as rings.
struct DotsView: View {
    let element: Element
    let typed: Int

    var body: some View {
        HStack(spacing: 10) {
            ForEach(0..<max(typed, Self.least), id: \.self) { Image(systemName: $0 < typed ? "circle.fill" : "circle") }
        }
        .frame(maxWidth: .infinity)
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(Text(verbatim: element.label))
        .accessibilityIdentifier(element.id)
    }

    private static let least = 6
}

extension View {
    /// Read out when it appears, and when it says something else.
    func announced(_ words: String?) -> some View {
        onChange(of: words, initial: true) { _, words in if let words { AccessibilityNotification.Announcement(words).post() } }
    }
}
