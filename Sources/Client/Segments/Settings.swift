// How a tenant's agreements are resolved.

package import Domain

package struct SettingsRecord: Resource {
    /// The four dimensions, strongest first.
    package let dimensionPrecedence: [String]
    package let defaultFramework: String?
    package let timeZone: TimeZoneName
    package let defaultCalendar: String?
    /// The month in which the fiscal year begins, from 1.
    package let fiscalYearStart: Int

    package init(reading reader: ResourceReader) throws(ClientError) {
        dimensionPrecedence = try reader.texts("dimension_precedence")
        defaultFramework = try reader.optionalText("default_framework")
        timeZone = try reader.timeZone("time_zone")
        defaultCalendar = try reader.optionalText("default_calendar")
        fiscalYearStart = try reader.integer("fiscal_year_start")
    }
}

extension BatonClient {
    package func settings() async throws(ClientError) -> Answer<SettingsRecord> {
        try await send(Request(.get, ["v1", "settings"]))
    }

    package func putSettings(
        dimensionPrecedence: [String], defaultFramework: String?, timeZone: TimeZoneName,
        defaultCalendar: String?, fiscalYearStart: Int, ifMatch etag: String
    ) async throws(ClientError) -> Answer<SettingsRecord> {
        let json: JSON = [
            "dimension_precedence": .texts(dimensionPrecedence), "default_framework": .text(defaultFramework),
            "time_zone": .string(timeZone.text), "default_calendar": .text(defaultCalendar),
            "fiscal_year_start": .number(Double(fiscalYearStart)),
        ]
        return try await send(.change(.put, ["v1", "settings"], ifMatch: etag, .json(json)))
    }
}
