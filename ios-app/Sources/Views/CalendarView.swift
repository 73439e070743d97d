import Foundation
import Models
import SwiftUI

/// A month to pick a day from, in the person's language.
struct CalendarView: View {
    let element: Element
    let app: AppModel

    var body: some View {
        DatePicker(selection: day, displayedComponents: .date) { Text(verbatim: element.label) }
            .datePickerStyle(.graphical)
            .environment(\.locale, Locale(identifier: app.settings.language.rawValue))
            .environment(\.calendar, CalendarDay.calendar)
            .environment(\.timeZone, CalendarDay.calendar.timeZone)
            .accessibilityIdentifier(element.id)
    }

    /// The model has the day as 2024-09-30; the picker wants a moment of it.
    private var day: Binding<Date> {
        Binding(
            get: { CalendarDay.moment(element.value) ?? Date() }, set: { app.type(CalendarDay.iso($0), into: element.id) })
    }
}
