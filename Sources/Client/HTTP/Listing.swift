// A list of the API as one sequence: pages are fetched as they are needed.

/// Fetches the next page only when the items before are used up.
package struct Listing<Value: Resource>: AsyncSequence, Sendable {
    package typealias Element = Answer<Value>

    let client: BatonClient
    let request: Request

    package struct Iterator: AsyncIteratorProtocol {
        fileprivate let client: BatonClient
        fileprivate var request: Request
        fileprivate var items: [Answer<Value>] = []
        fileprivate var position = 0
        fileprivate var isLastPage = false

        package mutating func next() async throws(ClientError) -> Answer<Value>? {
            while position == items.count {
                guard !isLastPage else { return nil }
                let page: Page<Value> = try await client.send(request).value
                items = page.items
                position = 0
                isLastPage = page.nextCursor == nil
                request.query.removeAll { $0.name == "cursor" }
                request.query.append(("cursor", page.nextCursor))
            }
            defer { position += 1 }
            return items[position]
        }

        package mutating func next(
            isolation actor: isolated (any Actor)?
        ) async throws(ClientError) -> Answer<Value>? {
            try await next()
        }
    }

    package func makeAsyncIterator() -> Iterator { Iterator(client: client, request: request) }

    /// The first `limit` items, or all of them.
    package func collect(limit: Int? = nil) async throws(ClientError) -> [Answer<Value>] {
        var items: [Answer<Value>] = []
        var iterator = makeAsyncIterator()
        while items.count < limit ?? .max, let item = try await iterator.next() { items.append(item) }
        return items
    }
}

extension BatonClient {
    /// - Parameter isPaged: whether the list takes a `limit`; one that is whole refuses it.
    func list<Value: Resource>(
        _ path: [String], _ query: [(name: String, value: String?)] = [], isPaged: Bool = true
    ) -> Listing<Value> {
        let query = query + (isPaged ? [("limit", String(ClientLimits.pageItems))] : [])
        return Listing(client: self, request: Request(.get, path, query: query))
    }
}
