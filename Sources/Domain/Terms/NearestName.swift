// What somebody may have meant who wrote a name that does not exist.

enum NearestName {
    /// Names longer than this are not compared: a typing mistake is found in short ones.
    private static let longest = 64

    /// The name with the fewest mistakes between them, if they are few; of several the first.
    static func of(_ text: String, among names: some Sequence<String>) -> String? {
        let bytes = Array(text.utf8)
        guard (2...longest).contains(bytes.count) else { return nil }
        var best: (name: String, distance: Int)?
        for name in names where name.utf8.count <= longest {
            let allowed = max(1, min(bytes.count, name.utf8.count) / 3)
            let limit = min(allowed, best.map { $0.distance - 1 } ?? allowed)
            guard limit >= 0, let distance = distance(bytes, Array(name.utf8), atMost: limit) else {
                continue
            }
            best = (name, distance)
        }
        return best?.name
    }

    /// `Did you mean “…”?` with a blank before it, or nothing.
    static func question(_ text: String, among names: some Sequence<String>) -> String {
        of(text, among: names).map { " Did you mean “\($0)”?" } ?? ""
    }

    /// Bytes to insert, remove, replace or swap with their neighbour (optimal string alignment); case and the
    /// difference between hyphen and underscore count for nothing.
    private static func distance(_ left: [UInt8], _ right: [UInt8], atMost limit: Int) -> Int? {
        guard abs(left.count - right.count) <= limit else { return nil }
        var before: [Int] = []
        var previous = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var row = [i + 1]
            for (j, b) in right.enumerated() {
                let cost = a.folded == b.folded ? 0 : 1
                var best = min(previous[j] + cost, previous[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, a.folded == right[j - 1].folded, left[i - 1].folded == b.folded {
                    best = min(best, before[j - 1] + 1)
                }
                row.append(best)
            }
            (before, previous) = (previous, row)
        }
        return previous[right.count] <= limit ? previous[right.count] : nil
    }
}

extension UInt8 {
    fileprivate var folded: UInt8 {
        switch self {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): self + 32
        case UInt8(ascii: "-"), UInt8(ascii: " "): UInt8(ascii: "_")
        default: self
        }
    }
}
