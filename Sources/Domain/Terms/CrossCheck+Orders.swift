// Orders: what must grow from item to item.

extension CrossCheck {
    private typealias Item = (key: String, position: Int, value: JSON)

    mutating func checkOrders() {
        checkPositions("escalation", "levels")
        checkPositions("disputes", "steps")
        checkGrowth(sorted(items("escalation", "levels")), "after", below: ["escalation", "levels"])
        for (key, report) in items("reporting") {
            let bands = sorted(report["bands"]?.objectValue.map { Array($0) } ?? [])
            checkGrowth(bands, "below", below: ["reporting", key, "bands"])
            for band in bands.dropLast()
            where band.value["below"] == nil && bands.contains(where: { $0.value["below"] != nil }) {
                fault(
                    ["reporting", key, "bands", band.key, "below"], .required,
                    "Only the last band is open; name the duration that this one ends before.")
            }
        }
        checkSteps()
    }

    /// By position, equal ones by key.
    private func sorted(_ items: [(key: String, value: JSON)]) -> [Item] {
        items.map { ($0.key, $0.value["position"]?.intValue ?? 0, $0.value) }.sorted {
            $0.position == $1.position ? $0.key.precedesByBytes($1.key) : $0.position < $1.position
        }
    }

    private mutating func checkPositions(_ section: String, _ collection: String) {
        var first: [Int: String] = [:]
        for (key, value) in items(section, collection) {
            guard let position = value["position"]?.intValue else { continue }
            if let other = first[position] {
                fault(
                    [section, collection, key, "position"], .duplicate,
                    "“\(other)” has the position \(position) too, so that nobody knows which one comes first."
                )
            } else {
                first[position] = key
            }
        }
    }

    /// Each duration is longer than the one before it, a day taken as 24 hours. On different clocks only the
    /// clearly shorter one is refused.
    private mutating func checkGrowth(_ items: [Item], _ field: String, below tokens: [String]) {
        var before: (key: String, duration: TermDuration)?
        for item in items {
            guard let duration = item.value[field].flatMap({ TermDuration($0) }) else { continue }
            if let before, !duration.isLonger(than: before.duration) {
                fault(
                    tokens + [item.key, field, "within"], .outOfRange,
                    "\(duration) is not longer than \(before.duration) of “\(before.key)”, which comes before."
                )
            }
            before = (item.key, duration)
        }
    }
}

/// A duration with its clock, as terms hold it.
struct TermDuration: CustomStringConvertible {
    let duration: ISODuration
    let clock: ISODuration.Clock

    init?(_ json: JSON) {
        guard let clock = json["clock"]?.stringValue.flatMap({ ISODuration.Clock(rawValue: $0) }),
            let text = json["within"]?.stringValue, let duration = try? ISODuration(text, on: clock)
        else { return nil }
        self.duration = duration
        self.clock = clock
    }

    private var nominalSeconds: Int { duration.days * 86_400 + duration.seconds }

    func isLonger(than other: TermDuration) -> Bool {
        clock == other.clock
            ? nominalSeconds > other.nominalSeconds : nominalSeconds >= other.nominalSeconds
    }

    var description: String { "\(duration) (\(clock.rawValue))" }
}
