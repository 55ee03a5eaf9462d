// One page of a list: what was asked for, and what came of it.

/// Which part of a list a caller wants.
package struct PageRequest: Sendable, Hashable {
    package static let limits = 1...200
    package static let standardLimit = 50

    package let limit: Int
    /// The last item of the page before; nil for the first page.
    package let after: Cursor?

    package init(limit: Int = standardLimit, after: Cursor? = nil) {
        self.limit = limit
        self.after = after
    }
}

/// Items with the position after the last of them; no position where the list ends here.
package struct Page<Item> {
    package let items: [Item]
    package let next: Cursor?

    package init(items: [Item], next: Cursor?) {
        self.items = items
        self.next = next
    }

    /// Makes a page of the rows of a query that asked for one row more than the limit: the row too many only
    /// says that there is a next page.
    package init(_ rows: [Item], for request: PageRequest, position: (Item) -> Cursor) {
        items = Array(rows.prefix(request.limit))
        next = rows.count > request.limit ? items.last.map(position) : nil
    }

    package func map<Other>(_ transform: (Item) throws -> Other) rethrows -> Page<Other> {
        Page<Other>(items: try items.map(transform), next: next)
    }
}

extension Page: Sendable where Item: Sendable {}

extension ObjectReader {
    /// The parameters `limit` and `cursor` of a list.
    package func page(of listing: Listing) -> PageRequest {
        let limit = optional("limit")?.integer(PageRequest.limits) ?? PageRequest.standardLimit
        let cursor = optional("cursor")?.adopt { json throws(DomainError) in
            try Cursor(json.stringValue ?? "", of: listing)
        }
        return PageRequest(limit: limit, after: cursor)
    }
}
