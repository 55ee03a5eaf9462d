// Aligned columns for people.

/// Rows under headings. Columns are as wide as their widest cell, and give way where a terminal is narrower.
struct Table: Sendable {
    struct Column: Sendable {
        var heading: String
        var isNumeric = false
        /// Not cut short on a narrow terminal, since part of it would be of no use.
        var isWhole = false
        /// Of a path that must be cut the end says most.
        var isPath = false

        static func text(_ heading: String) -> Column { Column(heading: heading) }
        static func number(_ heading: String) -> Column {
            Column(heading: heading, isNumeric: true, isWhole: true)
        }
        static func path(_ heading: String) -> Column { Column(heading: heading, isPath: true) }
        static func key(_ heading: String) -> Column { Column(heading: heading, isWhole: true) }
    }

    static let gap = "  "
    /// Columns narrower than this say nothing.
    static let narrowest = 8

    private let columns: [Column]
    private var rows: [[String]] = []

    init(_ columns: [Column]) { self.columns = columns }

    init(_ columns: Column..., rows: [[String]] = []) {
        self.columns = columns
        for row in rows { add(row) }
    }

    /// - Parameter row: one cell for each column; missing ones are empty.
    mutating func add(_ row: [String]) {
        let cells = row.prefix(columns.count).map(\.printable)
        rows.append(cells + Array(repeating: "", count: columns.count - cells.count))
    }

    var isEmpty: Bool { rows.isEmpty }

    /// - Parameter width: columns of the terminal; nil where nothing must be cut.
    /// - Parameter emphasis: marks the headings.
    func lines(width: Int? = nil, emphasis: (String) -> String = { $0 }) -> [String] {
        let widths = fittedWidths(to: width)
        let headings = line(columns.map { $0.heading.uppercased() }, widths)
        return [emphasis(headings)] + rows.map { line($0, widths) }
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        let padded = cells.indices.map { index in
            cells[index].truncated(to: widths[index], keepingEnd: columns[index].isPath)
                .padded(to: widths[index], onLeft: columns[index].isNumeric)
        }
        var line = padded.joined(separator: Table.gap)
        while line.last == " " { line.removeLast() }
        return line
    }

    /// Takes from the widest column that may be cut until the rows fit, or nothing more can be taken.
    private func fittedWidths(to width: Int?) -> [Int] {
        var widths = columns.indices.map { index in
            rows.reduce(columns[index].heading.columns) { max($0, $1[index].columns) }
        }
        guard let width else { return widths }
        let available = width - Table.gap.count * (columns.count - 1)
        while widths.reduce(0, +) > available {
            let candidates = columns.indices.filter { !columns[$0].isWhole && widths[$0] > Table.narrowest }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
        }
        return widths
    }
}
