// Writing CSV that a spreadsheet opens without running anything.

package enum CSVLine {
    /// What a spreadsheet takes for the beginning of a formula.
    private static let dangerous: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n"]

    /// One record of RFC 4180 with its line end. A cell that would be a formula has an apostrophe before it.
    package static func text(_ cells: [String]) -> String {
        cells.map { quoted(safe($0)) }.joined(separator: ",") + "\r\n"
    }

    /// The cell as it was before `text` made it safe.
    package static func read(_ cell: String) -> String {
        guard cell.unicodeScalars.first == "'", isMarked(cell.dropFirst()) else { return cell }
        return String(cell.dropFirst())
    }

    private static func safe(_ cell: String) -> String { isMarked(cell[...]) ? "'" + cell : cell }

    /// Whether it needs an apostrophe: a formula, or what would read as one that was made safe.
    private static func isMarked(_ cell: Substring) -> Bool {
        let first = cell.unicodeScalars.first { $0 != "'" }
        return first.map(dangerous.contains) ?? false
    }

    private static func quoted(_ cell: String) -> String {
        let needsQuotes = cell.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\r" || $0 == "\n" }
        return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }
}
