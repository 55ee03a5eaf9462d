// The fields of an account that a caller sends, by the names they have in JSON and CSV.

package enum AccountField: String, Sendable, Hashable, CaseIterable {
    case externalID = "external_id"
    case name
    case country
    case headquarters
    case industries
    case employees
    case annualRevenue = "annual_revenue"
    case currency
    case website

    package var isRequired: Bool { self == .externalID || self == .name }
}

/// Where the values of an account came from, and so how its faults point at them.
package enum AccountSource: Sendable {
    /// A JSON object: `/industries/2`.
    case body
    /// The columns of a file: `/columns/industries`.
    case columns

    func pointer(_ field: AccountField, item: Int? = nil) -> String {
        switch (self, item) {
        case (.columns, _): "/columns/\(field.rawValue)"
        case (.body, let item?): "/\(field.rawValue)/\(item)"
        case (.body, nil): "/\(field.rawValue)"
        }
    }
}
