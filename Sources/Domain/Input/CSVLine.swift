// Writing CSV that a spreadsheet opens without running anything.

/// A spreadsheet runs a cell that begins with one of these, whoever wrote it: an apostrophe before it says that it is text.
package enum CSVLine {
    private static let dangerous = Set("=+-@\t\r\n".utf8)
    /// What readers take for the end of a cell, or of a line.
    private static let separators = Set("\",;\t\r\n".utf8)
    private static let apostrophe = UInt8(ascii: "'")

    /// A record of RFC 4180 with its line end.
    package static func text(_ cells: [String]) -> String { record(cells) + "\r\n" }

    /// A record of RFC 4180 without its line end.
    package static func record(_ cells: [String]) -> String {
        cells.map { quoted(isDangerous($0) ? "'" + $0 : $0) }.joined(separator: ",")
    }

    /// The cell that was written; others as they are.
    package static func read(_ cell: String) -> String {
        cell.utf8.first == apostrophe && isDangerous(cell) ? String(cell.unicodeScalars.dropFirst()) : cell
    }

    /// What stands behind apostrophes already gets one more, so that `read` is exact.
    private static func isDangerous(_ cell: String) -> Bool {
        cell.utf8.first { $0 != apostrophe }.map(dangerous.contains) ?? false
    }

    private static func quoted(_ cell: String) -> String {
        cell.utf8.contains(where: separators.contains)
            ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }
}
