/// The colours of the views: a deep green on white, readable in the sun, and the same at night. Each is that of its name in the
/// Kotlin app.
enum Palette: String, CaseIterable {
    case primary, onPrimary, primaryContainer, onPrimaryContainer, secondaryContainer, onSecondaryContainer
    case background, onBackground, surfaceContainer, onSurface, error, tertiary

    /// Red, green and blue by day and by night.
    var tones: (day: UInt32, night: UInt32) {
        switch self {
        case .primary: (0x0B5D3B, 0x8BD8AE)
        case .onPrimary: (0xFFFFFF, 0x003822)
        case .primaryContainer: (0xD5EEDF, 0x0B4A30)
        case .onPrimaryContainer: (0x00311C, 0xC8F3DA)
        case .secondaryContainer: (0xE0EDE6, 0x2C4239)
        case .onSecondaryContainer: (0x10261D, 0xD4E9DE)
        case .background: (0xFBFDFA, 0x101412)
        case .onBackground: (0x171D1A, 0xE2E8E4)
        case .surfaceContainer: (0xEFF4F0, 0x1A201D)
        case .onSurface: (0x171D1A, 0xE2E8E4)
        case .error: (0xA3160F, 0xFFB4A9)
        case .tertiary: (0x7A4A00, 0xFFC879)
        }
    }
}

/// Letters and signs, and what they stand on. Views know colours only so: a test measures the contrast of each.
enum Paint: CaseIterable {
    /// What is read, and a way out that is seldom taken.
    case plain, quiet
    /// What is wrong or late, and what has to be looked at.
    case wrong, look
    /// The button that goes on, the others, an answer that is chosen.
    case primary, second, chosen
    /// The foot of a screen.
    case foot

    var letters: Palette {
        switch self {
        case .plain: .onBackground
        case .quiet: .primary
        case .wrong: .error
        case .look: .tertiary
        case .primary: .onPrimary
        case .second: .onSecondaryContainer
        case .chosen: .onPrimaryContainer
        case .foot: .onSurface
        }
    }

    var ground: Palette { grounds[0] }

    /// All that these letters stand on: their own ground first. What has none of its own stands on the page and at its foot.
    var grounds: [Palette] {
        switch self {
        case .plain, .quiet, .wrong, .look: [.background, .surfaceContainer]
        case .primary: [.primary]
        case .second: [.secondaryContainer]
        case .chosen: [.primaryContainer]
        case .foot: [.surfaceContainer]
        }
    }
}
