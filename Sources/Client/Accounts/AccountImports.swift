// Sending a file of accounts, and the report of what became of its rows.

import Domain

package struct ImportReportRecord: Resource {
    package struct Fault: Resource {
        /// 1 for the first row below the column names.
        package let row: Int
        package let line: Int
        package let externalID: String?
        /// `refused` or `unclassified`.
        package let outcome: String
        package let errors: [Problem.Fault]

        package init(reading reader: ResourceReader) throws(ClientError) {
            row = try reader.integer("row")
            line = try reader.integer("line")
            externalID = try reader.optionalText("external_id")
            outcome = try reader.text("outcome")
            errors = try reader.objects("errors", Problem.Fault.init(reading:))
        }
    }

    package let rows: Int
    package let created: Int
    package let updated: Int
    package let unchanged: Int
    package let refused: Int
    package let unclassified: Int
    package let faults: [Fault]
    package let faultsTruncated: Bool

    package init(reading reader: ResourceReader) throws(ClientError) {
        rows = try reader.integer("rows")
        created = try reader.integer("created")
        updated = try reader.integer("updated")
        unchanged = try reader.integer("unchanged")
        refused = try reader.integer("refused")
        unclassified = try reader.integer("unclassified")
        faults = try reader.objects("faults", Fault.init(reading:))
        faultsTruncated = try reader.boolean("faults_truncated")
    }
}

/// What became of the accounts when all were classified again.
package struct ReclassificationRecord: Resource {
    package let accounts: Int
    package let changed: Int
    package let unclassified: Int

    package init(reading reader: ResourceReader) throws(ClientError) {
        accounts = try reader.integer("accounts")
        changed = try reader.integer("changed")
        unclassified = try reader.integer("unclassified")
    }
}

/// How a file of accounts is to be read.
package struct AccountFileLayout: Sendable, Hashable {
    /// The column that holds a field, by the field's name; others are found by the field's own name.
    package var columns: [String: String]
    /// nil for the API's defaults.
    package var separator: String?
    package var industriesSeparator: String?

    package init(
        columns: [String: String] = [:], separator: String? = nil, industriesSeparator: String? = nil
    ) {
        self.columns = columns
        self.separator = separator
        self.industriesSeparator = industriesSeparator
    }
}

extension BatonClient {
    /// Streams the file. Repeating an import ends with the same accounts, so a broken connection is tried again.
    package func importAccounts(
        _ file: FileUpload, _ layout: AccountFileLayout
    ) async throws(ClientError) -> Answer<ImportReportRecord> {
        var request = Request(.post, Self.accountsPath + ["imports"])
        request.query = layout.columns.sorted { $0.key < $1.key }.map { ("columns[\($0.key)]", $0.value) }
        request.query += [
            ("separator", layout.separator), ("industries_separator", layout.industriesSeparator),
        ]
        request.body = .file(file, type: "text/csv; charset=utf-8")
        request.isRepeatable = true
        request.timeoutSeconds = ClientLimits.transferTimeoutSeconds
        return try await send(request)
    }
}

extension BatonClient {
    /// Classifies all accounts by the definitions of today.
    package func classifyAccounts() async throws(ClientError) -> Answer<ReclassificationRecord> {
        try await send(.post(["v1", "accounts", "classifications"], [:]))
    }
}
