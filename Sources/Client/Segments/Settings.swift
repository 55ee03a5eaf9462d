// How a tenant's agreements are resolved.

package import Domain

package struct SettingsRecord: Resource {
    /// The four dimensions, strongest first.
    package let dimensionPrecedence: [String]
    package let defaultFramework: String?
    package let timeZone: TimeZoneName
    package let defaultCalendar: String?

    package init(reading reader: ResourceReader) throws(ClientError) {
        dimensionPrecedence = try reader.texts("dimension_precedence")
        defaultFramework = try reader.optionalText("default_framework")
        timeZone = try reader.timeZone("time_zone")
        defaultCalendar = try reader.optionalText("default_calendar")
    }
}

extension BatonClient {
    package func settings() async throws(ClientError) -> Answer<SettingsRecord> {
        try await send(Request(.get, ["v1", "settings"]))
    }

    package func putSettings(
        dimensionPrecedence: [String], defaultFramework: String?, timeZone: TimeZoneName,
        defaultCalendar: String?, ifMatch etag: String
    ) async throws(ClientError) -> Answer<SettingsRecord> {
        let json: JSON = [
            "dimension_precedence": .texts(dimensionPrecedence), "default_framework": .text(defaultFramework),
            "time_zone": .string(timeZone.text), "default_calendar": .text(defaultCalendar),
        ]
        return try await send(.change(.put, ["v1", "settings"], ifMatch: etag, .json(json)))
    }
}
