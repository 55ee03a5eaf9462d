// Figures of the company.

package import Domain

package struct TenantMetricRecord: Resource {
    package let metric: String
    /// nil where nobody has stated it.
    package let value: Int?
    package let asOf: CivilDate?
    package let origin: String?
    package let statedAt: Instant?
    package let statedBy: String?
    /// Of all but what was just stated.
    package let name: String?
    /// The change requests that it opened, of what was just stated.
    package let opened: [OpenedRequestRecord]

    package init(reading reader: ResourceReader) throws(ClientError) {
        metric = try reader.text("metric")
        value = try reader.optionalInteger("value")
        asOf = try reader.optionalDate("as_of")
        origin = try reader.optionalText("origin")
        statedAt = try reader.optionalInstant("stated_at")
        statedBy = try reader.optionalText("stated_by")
        name = try reader.optionalText("name")
        opened = try reader.optionalObjects("opened", OpenedRequestRecord.init) ?? []
    }
}

/// A change request that an evolution path opened.
package struct OpenedRequestRecord: Resource {
    package let path: String
    package let agreement: String
    package let number: Int

    package init(reading reader: ResourceReader) throws(ClientError) {
        path = try reader.text("path")
        agreement = try reader.text("agreement")
        number = try reader.integer("number")
    }
}

extension BatonClient {
    private static let metricsPath = ["v1", "tenant-metrics"]

    package func tenantMetrics() -> Listing<TenantMetricRecord> {
        list(Self.metricsPath, isPaged: false)
    }

    package func tenantMetric(_ metric: String) async throws(ClientError) -> Answer<TenantMetricRecord> {
        try await send(Request(.get, Self.metricsPath + [metric]))
    }

    /// - Parameter figure: `value`, `as_of` and, if there is one, `origin`.
    package func putTenantMetric(
        _ metric: String, _ figure: JSONObject, ifMatch etag: String?
    ) async throws(ClientError) -> Answer<TenantMetricRecord> {
        try await send(.change(.put, Self.metricsPath + [metric], ifMatch: etag, .json(.object(figure))))
    }

    package func tenantMetricValues(_ metric: String) -> Listing<TenantMetricRecord> {
        list(Self.metricsPath + [metric, "values"])
    }
}
