// How many columns of a terminal a text takes.

extension Character {
    /// 0 for marks that join what is before them, 2 for East Asian wide characters and emoji, else 1.
    var columns: Int {
        guard let scalar = unicodeScalars.first else { return 0 }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .control, .format, .nonspacingMark, .enclosingMark: return 0
        default: break
        }
        if properties.isEmojiPresentation || unicodeScalars.contains("\u{FE0F}") { return 2 }
        return Character.wide.contains { $0.contains(scalar.value) } ? 2 : 1
    }

    /// The blocks that Unicode's East Asian Width lists as wide or full width.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
        0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
        0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
    ]
}

extension String {
    var columns: Int { reduce(0) { $0 + $1.columns } }

    /// The text in at most `width` columns, with “…” in place of what does not fit.
    func truncated(to width: Int, keepingEnd: Bool = false) -> String {
        guard columns > width else { return self }
        guard width > 0 else { return "" }
        let kept = keepingEnd ? String(String(reversed()).fitting(width - 1).reversed()) : fitting(width - 1)
        return keepingEnd ? "…" + kept : kept + "…"
    }

    /// The first characters that fit.
    private func fitting(_ width: Int) -> String {
        var used = 0
        return String(
            prefix { character in
                used += character.columns
                return used <= width
            })
    }

    /// The text with spaces up to `width` columns.
    func padded(to width: Int, onLeft: Bool = false) -> String {
        let spaces = String(repeating: " ", count: max(0, width - columns))
        return onLeft ? spaces + self : self + spaces
    }

    /// The text on one line and without what a terminal would take for a command: whoever wrote a name in the
    /// database must not write to the screen of whoever lists it.
    var printable: String {
        String(
            unicodeScalars.map { scalar -> Character in
                switch scalar.properties.generalCategory {
                case .control, .lineSeparator, .paragraphSeparator: " "
                case .format where !["\u{200C}", "\u{200D}"].contains(scalar): "·"
                default: Character(scalar)
                }
            })
    }
}
