// Turns the rows of a file into actuals: all of them, or the faults of all of them.

/// A column of a file of actuals.
package enum ActualField: String, Sendable, Hashable, CaseIterable {
    case metric, from, to, value, currency, origin, note

    var isRequired: Bool {
        switch self {
        case .metric, .from, .to, .value: true
        case .currency, .origin, .note: false
        }
    }
}

/// The reading of one file's rows, in their order. Cells are trimmed; an empty one means "not given".
package struct ActualImport: Sendable {
    /// A row that can be read.
    package struct Row: Sendable, Hashable {
        /// 1 for the first row below the column names.
        package let number: Int
        package let value: ActualValue

        /// Where its fields are in faults: `/rows/3`.
        package var pointer: String { ActualImport.pointer(number) }
    }

    /// Two values of one of these would contradict each other.
    private struct Subject: Hashable {
        let metric: String
        let period: ActualPeriod
    }

    private let positions: [ActualField: Int]
    /// Of rows that name none.
    private let origin: String?
    package private(set) var rows: [Row] = []
    package private(set) var faults = RowFaults()
    private var rowOfSubject: [Subject: Int] = [:]

    /// - Throws: columns that the file lacks or has twice, all at once. Others than those of `ActualField` are ignored.
    package init(header: [String], origin: String? = nil) throws(DomainError) {
        var positions: [ActualField: Int] = [:]
        var faults: [Fault] = []
        for field in ActualField.allCases {
            let found = header.indices.filter { header[$0] == field.rawValue }
            let place = "/columns/\(field.rawValue)"
            if found.count > 1 {
                faults.append(
                    Fault(place, .duplicate, "The file has more than one column “\(field.rawValue)”."))
            } else if let first = found.first {
                positions[field] = first
            } else if field.isRequired {
                faults.append(Fault(place, .required, "The file has no column “\(field.rawValue)”."))
            }
        }
        try faults.throwIfAny()
        self.positions = positions
        self.origin = origin
    }

    package mutating func read(_ row: CSVRow) {
        let pointer = Self.pointer(row.number)
        if let fault = row.fault {
            return faults.add(Fault(pointer, fault.code, fault.detail), inRow: row.number)
        }
        do {
            let value = try value(of: row, at: pointer)
            let subject = Subject(metric: value.metric, period: value.period)
            if let first = rowOfSubject[subject] {
                let detail = "Row \(first) has a value of the same metric and period."
                return faults.add(Fault(pointer, .duplicate, detail), inRow: row.number)
            }
            rowOfSubject[subject] = row.number
            rows.append(Row(number: row.number, value: value))
        } catch {
            for fault in error.faults { faults.add(fault, inRow: row.number) }
        }
    }

    private func value(of row: CSVRow, at pointer: String) throws(DomainError) -> ActualValue {
        var object = JSONObject()
        for (field, position) in positions {
            guard let text = CSVLine.read(row[position].trimmed).nonEmpty else { continue }
            object[field.rawValue] = .string(text)
        }
        if object["origin"] == nil, let origin { object["origin"] = .string(origin) }
        var numberFault: Fault?
        if let text = object["value"]?.stringValue {
            // As JSON has numbers: what a double does not hold to the last digit is refused, not rounded.
            let number = try? JSON.parse(Array(text.utf8))
            if number?.doubleValue == nil {
                numberFault = Fault(
                    pointer + "/value", .invalidFormat,
                    "\(text.quoted) is no number that can be kept to the last digit. Use digits with a point before "
                        + "decimals, such as 1234.5: no sign but a minus, no separators, no unit, and at most "
                        + "\(Decimal.maxDigits) digits.")
            }
            object["value"] = number?.doubleValue.map { .number($0) } ?? 0
        }
        do {
            let value = try ObjectReader.read(
                .object(object), at: JSONPointer(tokens: ["rows", "\(row.number)"])
            ) {
                ActualValue(reading: $0)
            }
            try [numberFault].compactMap(\.self).throwIfAny()
            return value
        } catch {
            var refusal = error
            if let numberFault, !refusal.faults.contains(numberFault) {
                refusal.faults.insert(numberFault, at: 0)
            }
            throw refusal
        }
    }

    /// Adds what only the agreement can tell, and throws everything that is wrong in the order of the rows.
    ///
    /// - Throws: 422 with the first of all faults, and their number.
    package func check(_ metrics: KnownMetrics) throws(DomainError) {
        var all = faults
        for row in rows {
            for fault in metrics.faults(of: row.value, at: row.pointer) { all.add(fault, inRow: row.number) }
        }
        if let refusal = all.refusal { throw refusal }
    }

    fileprivate static func pointer(_ row: Int) -> String { "/rows/\(row)" }
}

/// The faults of one file, those of the first rows kept.
package struct RowFaults: Sendable {
    private var kept: [(row: Int, fault: Fault)] = []
    package private(set) var count = 0

    /// - Parameter row: named in the detail, which people read without the pointer.
    mutating func add(_ fault: Fault, inRow row: Int) {
        count += 1
        // Faults of form are found before those of meaning: the latter may be of earlier rows.
        guard kept.count < 2 * FaultLog.maximumFaults else { return }
        kept.append((row, Fault(fault.pointer, fault.code, "Row \(row): \(fault.detail)")))
    }

    /// nil where nothing is wrong.
    var refusal: DomainError? {
        let ordered = kept.enumerated().sorted { ($0.element.row, $0.offset) < ($1.element.row, $1.offset) }
        let shown = ordered.prefix(FaultLog.maximumFaults).map(\.element.fault)
        guard var error = DomainError(faults: shown) else { return nil }
        if count > shown.count {
            error.detail = "The file has \(count) faults; errors lists \(shown.count) of the first."
        }
        return error
    }
}

/// What an import did. `rows` is `created + replaced + unchanged`: one wrong row, and nothing was done.
package struct ActualReport: Sendable, Hashable {
    package var created = 0
    /// Values that took the place of others.
    package var replaced = 0
    /// Values that say what was there already.
    package var unchanged = 0

    package var rows: Int { created + replaced + unchanged }

    package init() {}
}
