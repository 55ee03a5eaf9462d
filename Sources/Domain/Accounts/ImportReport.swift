// What an import did: the counts, and row by row why something was refused or not classified.

/// The report of an import or of a part of it. `rows` is `created + updated + unchanged + refused`;
/// `unclassified` counts accepted rows that miss at least one dimension, and overlaps with the first three.
package struct ImportReport: Sendable, Hashable {
    /// What was done with an accepted row.
    package enum Effect: Sendable, Hashable {
        case created
        case updated
        case unchanged
    }

    package private(set) var created = 0
    package private(set) var updated = 0
    package private(set) var unchanged = 0
    package private(set) var refused = 0
    package private(set) var unclassified = 0
    /// Ascending by row, at most `AccountLimits.reportedRows`; those beyond are only counted.
    package private(set) var faults: [ImportFault] = []
    package private(set) var faultsTruncated = false

    package var rows: Int { created + updated + unchanged + refused }

    package init() {}

    package mutating func refuse(_ row: ImportedRow, _ faults: [Fault]) {
        refused += 1
        describe(row, .refused, faults)
    }

    package mutating func accept(_ row: ImportedRow, _ effect: Effect, _ classification: Classification) {
        switch effect {
        case .created: created += 1
        case .updated: updated += 1
        case .unchanged: unchanged += 1
        }
        let faults = classification.faults(from: .columns)
        guard !faults.isEmpty else { return }
        unclassified += 1
        describe(row, .unclassified, faults)
    }

    /// Adds the report of the rows that follow.
    package mutating func add(_ later: ImportReport) {
        created += later.created
        updated += later.updated
        unchanged += later.unchanged
        refused += later.refused
        unclassified += later.unclassified
        let room = AccountLimits.reportedRows - faults.count
        faults.append(contentsOf: later.faults.prefix(room))
        faultsTruncated = faultsTruncated || later.faultsTruncated || later.faults.count > room
    }

    private mutating func describe(_ row: ImportedRow, _ outcome: ImportFault.Outcome, _ errors: [Fault]) {
        guard faults.count < AccountLimits.reportedRows else {
            faultsTruncated = true
            return
        }
        faults.append(
            ImportFault(
                row: row.row, line: row.line, externalID: row.externalID, outcome: outcome, errors: errors))
    }
}

/// Why one row was refused, or could not be classified in every dimension.
package struct ImportFault: Sendable, Hashable {
    package enum Outcome: String, Sendable, Hashable {
        case refused
        case unclassified
    }

    package let row: Int
    package let line: Int
    package let externalID: String?
    package let outcome: Outcome
    package let errors: [Fault]
}
