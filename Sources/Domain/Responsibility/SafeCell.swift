// Cells that spreadsheets take for formulas, made safe and back.

/// A spreadsheet runs a cell that begins with one of these, whoever wrote it: an apostrophe before it says that it is text.
package enum SafeCell {
    private static let dangerous: Set<UInt8> = [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D]
    private static let apostrophe: UInt8 = 0x27

    /// As it may stand in a file. What stands behind apostrophes already gets one more, so that `read` is exact.
    package static func write(_ text: String) -> String { isDangerous(text) ? "'" + text : text }

    /// The text that `write` was given; others as they are.
    package static func read(_ text: String) -> String {
        text.utf8.first == apostrophe && isDangerous(text) ? String(text.unicodeScalars.dropFirst()) : text
    }

    private static func isDangerous(_ text: String) -> Bool {
        text.utf8.first { $0 != apostrophe }.map(dangerous.contains) ?? false
    }

    /// A record of RFC 4180, without the line end.
    package static func line(_ cells: [String]) -> String {
        cells.map { cell in
            let text = write(cell)
            guard text.utf8.contains(where: { [0x22, 0x2C, 0x3B, 0x0A, 0x0D, 0x09].contains($0) }) else {
                return text
            }
            return "\"" + text.replacing("\"", with: "\"\"") + "\""
        }.joined(separator: ",")
    }
}

extension Person {
    /// The records of a file of people: one for each post, one without where there is none.
    package var records: [String] {
        let own = [
            member.key.text, member.definition.name, member.definition.email.text,
            member.definition.position ?? "",
        ]
        guard !posts.isEmpty else { return [SafeCell.line(own + ["", "", ""])] }
        return posts.map { held in
            let post = held.value
            return SafeCell.line(
                own + [
                    post.function.text, post.territory.region?.text ?? "",
                    post.territory.vertical?.text ?? "",
                ])
        }
    }
}
