// Turns the rows of a file into accounts, and refuses those that are wrong, each with all its faults.

/// The reading of one file's rows, in their order.
///
/// Cells are trimmed; an empty one means "not given". An external id that an accepted row above already had is
/// refused, and the fault names that row: the first one counts. So a repeated import ends with the same accounts
/// and finds nothing to change, where the last one counting would change such accounts back and forth.
package struct AccountImport: Sendable {
    package let columns: AccountColumns
    private let industriesSeparator: Character
    /// The row of each accepted external id, by a digest: bounded by the number of rows, not by their length.
    private var rowOfID: [UInt128: Int] = [:]

    /// - Parameter industriesSeparator: what stands between the industries in their cell.
    package init(columns: AccountColumns, industriesSeparator: Character = ";") {
        self.columns = columns
        self.industriesSeparator = industriesSeparator
    }

    package mutating func read(_ row: CSVRow) -> ImportedRow {
        if let fault = row.fault {
            return ImportedRow(
                row: row.number, line: row.line, externalID: nil,
                outcome: .refused([Fault("", fault.code, fault.detail)]))
        }
        var cells = AccountCells(row: row, columns: columns)
        let account = AccountInput(
            externalID: cells.text(.externalID) ?? "", name: cells.text(.name) ?? "",
            country: cells.text(.country), headquarters: cells.text(.headquarters),
            industries: cells.list(.industries, separator: industriesSeparator),
            employees: cells.wholeNumber(.employees, limit: AccountLimits.employees),
            annualRevenue: cells.wholeNumber(.annualRevenue, limit: AccountLimits.annualRevenue),
            currency: cells.text(.currency), website: cells.text(.website))
        var faults = cells.faults + account.faults(from: .columns)
        let digest = account.externalID.digest
        if let first = rowOfID[digest] {
            let detail =
                "Row \(first) has the external id \(account.externalID.quoted) too; the first one counts."
            faults.append(Fault(AccountSource.columns.pointer(.externalID), .duplicate, detail))
        }
        if faults.isEmpty { rowOfID[digest] = row.number }
        return ImportedRow(
            row: row.number, line: row.line, externalID: account.externalID.nonEmpty,
            outcome: faults.isEmpty ? .accepted(account) : .refused(faults))
    }
}

/// What became of one row.
package struct ImportedRow: Sendable {
    package enum Outcome: Sendable, Hashable {
        case accepted(AccountInput)
        /// At least one fault.
        case refused([Fault])
    }

    /// 1 for the first row below the header.
    package let row: Int
    package let line: Int
    package let externalID: String?
    package let outcome: Outcome
}

extension AccountInput {
    /// These values where the file speaks of them, else those of the stored account. What an import writes.
    package func completed(by stored: AccountInput, fields: Set<AccountField>) -> AccountInput {
        var result = self
        if !fields.contains(.country) { result.country = stored.country }
        if !fields.contains(.headquarters) { result.headquarters = stored.headquarters }
        if !fields.contains(.industries) { result.industries = stored.industries }
        if !fields.contains(.employees) { result.employees = stored.employees }
        if !fields.contains(.annualRevenue) { result.annualRevenue = stored.annualRevenue }
        // A currency goes with its revenue: without one it says nothing, and a revenue that stays keeps its own.
        if !fields.contains(.currency) || !fields.contains(.annualRevenue) {
            result.currency = stored.currency
        }
        if result.annualRevenue == nil { result.currency = nil }
        if !fields.contains(.website) { result.website = stored.website }
        return result
    }
}

/// The cells of one row by field, and the faults of those that are no values.
private struct AccountCells {
    let row: CSVRow
    let columns: AccountColumns
    var faults: [Fault] = []

    init(row: CSVRow, columns: AccountColumns) {
        self.row = row
        self.columns = columns
    }

    func text(_ field: AccountField) -> String? {
        columns.position(of: field).flatMap { row[$0].trimmed.nonEmpty }
    }

    func list(_ field: AccountField, separator: Character) -> [String] {
        text(field)?.split(separator: separator).map(String.init) ?? []
    }

    mutating func wholeNumber(_ field: AccountField, limit: Int) -> Int? {
        guard let text = text(field) else { return nil }
        let pointer = AccountSource.columns.pointer(field)
        guard text.utf8.allSatisfy({ (48...57).contains($0) }) else {
            let detail =
                "\(text.quoted) is not a whole number. Use digits only: no sign, separators, decimals or unit."
            faults.append(Fault(pointer, .invalidFormat, detail))
            return nil
        }
        guard let number = Int(text), number <= limit else {
            faults.append(Fault(pointer, .outOfRange, "The number must be between 0 and \(limit)."))
            return nil
        }
        return number
    }
}

extension String {
    /// FNV-1a of the bytes in 128 bits: at a million ids the chance that two share one is below 10⁻²⁶.
    var digest: UInt128 {
        var hash: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
        for byte in utf8 {
            hash = (hash ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B
        }
        return hash
    }
}
