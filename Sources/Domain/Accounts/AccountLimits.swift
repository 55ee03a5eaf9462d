// The bounds of an account's values and of an import. Lengths count Unicode scalars, as PostgreSQL does.

package enum AccountLimits {
    package static let externalIDLength = 128
    /// What stands beside accounts below `/v1/accounts`.
    package static let reservedExternalIDs: Set = ["imports", "classifications"]
    package static let nameLength = 300
    package static let headquartersLength = 500
    package static let websiteLength = 500
    package static let industryLength = 500
    package static let industries = 50
    package static let columnNameLength = 200
    package static let employees = SegmentLimits.employees
    /// Whole currency units; the largest integer that every JSON reader takes exactly.
    package static let annualRevenue = 9_007_199_254_740_991

    /// Rows of a report that are described one by one; beyond that they are only counted.
    package static let reportedRows = 10_000
    /// Scalars of a wrong value that are repeated in the fault's detail.
    package static let quotedValueLength = 60
}
