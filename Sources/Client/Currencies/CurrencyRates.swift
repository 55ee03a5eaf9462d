// What currencies are worth, as one resource.

package import Domain

package struct CurrencyRates: Resource {
    package let table: RateTable

    package init(reading reader: ResourceReader) throws(ClientError) {
        do throws(DomainError) {
            table = try RateTable(reader.json)
        } catch {
            throw ClientError.unreadable("the rates are not as this program knows them: \(error.detail)")
        }
    }
}

extension BatonClient {
    package func currencyRates() async throws(ClientError) -> Answer<CurrencyRates> {
        try await send(Request(.get, ["v1", "currency-rates"]))
    }

    package func putCurrencyRates(
        _ table: RateTable, ifMatch etag: String
    ) async throws(ClientError) -> Answer<CurrencyRates> {
        try await send(.change(.put, ["v1", "currency-rates"], ifMatch: etag, .json(table.json)))
    }
}
