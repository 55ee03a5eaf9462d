// What an import of people did: the counts, and row by row why somebody was refused.

/// The report of an import or of a part of it. `people` is `created + updated + unchanged + refused`.
package struct PeopleReport: Sendable, Hashable {
    package enum Effect: Sendable, Hashable { case created, updated, unchanged }

    /// A wrong row; its person was refused whole.
    package struct RowFault: Sendable, Hashable {
        package let row: Int
        package let line: Int
        package let key: String?
        package var errors: [Fault]
    }

    package private(set) var rows = 0
    package private(set) var created = 0
    package private(set) var updated = 0
    package private(set) var unchanged = 0
    package private(set) var refused = 0
    /// In the order of people and rows, at most `AccountLimits.reportedRows`; those beyond are only counted.
    package private(set) var faults: [RowFault] = []
    package private(set) var faultsTruncated = false

    package var people: Int { created + updated + unchanged + refused }

    package init() {}

    package mutating func accept(_ person: ImportedPerson, _ effect: Effect) {
        rows += person.rows
        switch effect {
        case .created: created += 1
        case .updated: updated += 1
        case .unchanged: unchanged += 1
        }
    }

    package mutating func refuse(_ person: ImportedPerson) {
        rows += person.rows
        refused += 1
        var byRow: [RowFault] = []
        for (place, fault) in person.faults {
            if let index = byRow.firstIndex(where: { $0.row == place.row }) {
                byRow[index].errors.append(fault)
            } else {
                byRow.append(
                    RowFault(row: place.row, line: place.line, key: person.keyText, errors: [fault]))
            }
        }
        append(byRow)
    }

    /// Adds the report of the people that follow.
    package mutating func add(_ later: PeopleReport) {
        rows += later.rows
        created += later.created
        updated += later.updated
        unchanged += later.unchanged
        refused += later.refused
        faultsTruncated = faultsTruncated || later.faultsTruncated
        append(later.faults)
    }

    private mutating func append(_ more: [RowFault]) {
        let room = AccountLimits.reportedRows - faults.count
        faults.append(contentsOf: more.prefix(room))
        faultsTruncated = faultsTruncated || more.count > room
    }
}
