// The items of a collection of terms in the order in which people read them.

extension JSON? {
    /// By `position`, those without one last, then by key; none of what is no object.
    var itemsByPosition: [(key: String, value: JSON)] {
        let items = self?.objectValue ?? JSONObject()
        let placed = items.map { key, value in (value["position"]?.doubleValue ?? .infinity, key, value) }
        return placed.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map { ($0.1, $0.2) }
    }
}
