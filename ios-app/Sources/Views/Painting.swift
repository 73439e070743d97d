import SwiftUI

extension View {
    /// Letters of that kind, on what they stand on already.
    func letters(_ paint: Paint) -> some View { modifier(Painting(paint: paint, ground: false)) }

    /// Letters of that kind, and what they stand on.
    func painted(_ paint: Paint) -> some View { modifier(Painting(paint: paint, ground: true)) }

    /// What the system itself draws in a colour, such as the place that is chosen.
    func inked(_ paint: Paint) -> some View { modifier(Inking(paint: paint)) }
}

/// What letters of that kind stand on, alone.
struct Ground: View {
    let paint: Paint
    @Environment(\.colorScheme) private var scheme

    var body: some View { paint.ground.colour(scheme) }
}

private struct Inking: ViewModifier {
    let paint: Paint
    @Environment(\.colorScheme) private var scheme

    func body(content: Content) -> some View { content.tint(paint.letters.colour(scheme)) }
}

/// The colours of a kind, by day or by night.
private struct Painting: ViewModifier {
    let paint: Paint
    let ground: Bool
    @Environment(\.colorScheme) private var scheme

    func body(content: Content) -> some View {
        if ground {
            content.foregroundStyle(paint.letters.colour(scheme)).background(paint.ground.colour(scheme))
        } else {
            content.foregroundStyle(paint.letters.colour(scheme))
        }
    }
}

/// A button in the colours of its kind. One that cannot be pressed now is paler.
struct PaintedButton: ButtonStyle {
    let paint: Paint
    @Environment(\.isEnabled) private var enabled

    func makeBody(configuration: Configuration) -> some View {
        configuration.label
            .padding(8)
            .painted(paint)
            .clipShape(RoundedRectangle(cornerRadius: 12))
            .opacity(enabled && !configuration.isPressed ? 1 : 0.5)
    }
}

extension Palette {
    fileprivate func colour(_ scheme: ColorScheme) -> Color {
        let tone = scheme == .dark ? tones.night : tones.day
        let part = { (shift: UInt32) in Double(tone >> shift & 0xFF) / 255 }
        return Color(red: part(16), green: part(8), blue: part(0))
    }
}
