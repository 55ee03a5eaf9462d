// What the metrics of agreements came to.

package import Domain

package struct ActualRecord: Resource {
    package let metric: String
    package let from: CivilDate
    package let to: CivilDate
    package let value: Double
    package let currency: String?
    /// `entered`, `imported` or `computed`.
    package let source: String
    package let origin: String?
    package let note: String?
    package let enteredAt: Instant
    package let enteredBy: String
    /// When another value took its place.
    package let supersededAt: Instant?

    package init(reading reader: ResourceReader) throws(ClientError) {
        metric = try reader.text("metric")
        from = try reader.date("from")
        to = try reader.date("to")
        value = try reader.number("value")
        currency = try reader.optionalText("currency")
        source = try reader.text("source")
        origin = try reader.optionalText("origin")
        note = try reader.optionalText("note")
        enteredAt = try reader.instant("entered_at")
        enteredBy = try reader.text("entered_by")
        supersededAt = try reader.optionalInstant("superseded_at")
    }
}

/// What an import did.
package struct ActualReportRecord: Resource {
    package let rows: Int
    package let created: Int
    package let replaced: Int
    package let unchanged: Int

    package init(reading reader: ResourceReader) throws(ClientError) {
        rows = try reader.integer("rows")
        created = try reader.integer("created")
        replaced = try reader.integer("replaced")
        unchanged = try reader.integer("unchanged")
    }
}

extension BatonClient {
    private static func actualsPath(_ agreement: String) -> [String] {
        ["v1", "agreements", agreement, "actuals"]
    }

    /// - Parameter filter: the query parameters of the list; those without a value are left out.
    package func actuals(
        of agreement: String, _ filter: [(name: String, value: String?)] = []
    ) -> Listing<ActualRecord> {
        list(Self.actualsPath(agreement), filter)
    }

    /// - Parameter actual: `metric`, `from`, `to`, `value`, and what else there is to say.
    package func recordActual(
        of agreement: String, _ actual: JSONObject, idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<ActualRecord> {
        try await send(.post(Self.actualsPath(agreement), .object(actual), key: idempotencyKey))
    }

    package func importActuals(
        _ file: FileUpload, of agreement: String, separator: String? = nil, origin: String? = nil
    ) async throws(ClientError) -> Answer<ActualReportRecord> {
        var request = Request(.post, Self.actualsPath(agreement) + ["imports"])
        request.query = [("separator", separator), ("origin", origin)]
        request.body = .file(file, type: "text/csv; charset=utf-8")
        request.isRepeatable = true
        request.timeoutSeconds = ClientLimits.transferTimeoutSeconds
        return try await send(request)
    }
}
