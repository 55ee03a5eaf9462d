// Which column of a file holds which field of an account.

/// A column mapping that fits the file's header.
package struct AccountColumns: Sendable {
    private let positions: [AccountField: Int]

    /// The fields that the file speaks of. An import leaves the other fields of a known account as they are.
    package var fields: Set<AccountField> { Set(positions.keys) }

    func position(of field: AccountField) -> Int? { positions[field] }

    /// Fits names to the header. `names` maps the name of a field to that of a column; a field that it leaves out
    /// is taken from the column with the field's own name, if the file has one. Names are compared as they are,
    /// capitals included. All faults are thrown at once: unknown fields, columns that the file has not or has
    /// twice, required fields without a column, revenue without its currency.
    package init(header: [String], names: [String: String] = [:]) throws(DomainError) {
        var faults: [Fault] = []
        for name in names.keys.sorted() where AccountField(rawValue: name) == nil {
            let known = AccountField.allCases.map(\.rawValue).joined(separator: ", ")
            faults.append(
                Fault(
                    "/columns/\(name)", .unknownField,
                    "An account has no field \(name.quoted). Its fields: \(known)."))
        }
        var positions: [AccountField: Int] = [:]
        for field in AccountField.allCases {
            let asked = names[field.rawValue]
            let found = header.indices.filter { header[$0] == asked ?? field.rawValue }
            if found.count > 1 {
                faults.append(.columnTwice(field, header[found[0]]))
            } else if let position = found.first {
                positions[field] = position
            } else if asked != nil || field.isRequired {
                faults.append(.columnMissing(field, asked ?? field.rawValue, header))
            }
        }
        if positions[.annualRevenue] != nil, positions[.currency] == nil, faults.isEmpty {
            faults.append(
                Fault(
                    "/columns/currency", .required,
                    "The file has annual revenues and no column for their currency."))
        }
        try faults.throwIfAny()
        self.positions = positions
    }
}

extension Fault {
    /// Column names that a fault repeats, so that a typing error is seen.
    private static let namesShown = 20

    fileprivate static func columnMissing(
        _ field: AccountField, _ column: String, _ header: [String]
    ) -> Fault {
        let shown = header.prefix(namesShown).map(\.quoted).joined(separator: ", ")
        let more = header.count > namesShown ? ", and \(header.count - namesShown) more" : ""
        let detail = "The file has no column \(column.quoted). Its columns: \(shown)\(more)."
        return Fault("/columns/\(field.rawValue)", .required, detail)
    }

    fileprivate static func columnTwice(_ field: AccountField, _ column: String) -> Fault {
        let detail = "The file has more than one column \(column.quoted)."
        return Fault("/columns/\(field.rawValue)", .duplicate, detail)
    }
}
