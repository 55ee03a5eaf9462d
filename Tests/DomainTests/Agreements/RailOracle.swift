// A second implementation of guard rails, grace dates and exceptions (design 3.3), for the oracle of resolution.

import Domain

/// Judges the patches of a history's local versions, slow and literal: of the catalogue it knows only what random terms
/// have of it. It shares no rule with Sources.
struct RailOracle {
    /// Hours east of Greenwich, in January 1971.
    static let zones = ["UTC": 0, "Europe/Berlin": 1, "America/New_York": -5]

    let framework: History.Version
    let instant: Instant

    init(_ framework: History.Version, instant: Instant) {
        self.framework = framework
        self.instant = instant
    }

    struct Violation {
        var path: FlatDocument.Path
        /// Where the patch says it.
        var cause: FlatDocument.Path
    }

    /// A local patch with what counts of it.
    struct Judged {
        var patch: FlatDocument
        var stripped: [String] = []
        var excused: [(violation: Violation, number: Int, until: CivilDate, end: Int64)] = []

        /// By which exception the value of a leaf counts: the first to end of those that it needs.
        func exception(for leaf: FlatDocument.Path) -> (number: Int, until: CivilDate)? {
            var best: (number: Int, until: CivilDate, end: Int64)?
            for entry in excused
            where leaf.starts(with: entry.violation.path) || leaf.starts(with: entry.violation.cause) {
                if let known = best, (known.end, known.number) <= (entry.end, entry.number) { continue }
                best = (entry.number, entry.until, entry.end)
            }
            return best.map { ($0.number, $0.until) }
        }
    }

    func judge(_ local: History.Version) -> Judged {
        var judged = Judged(patch: FlatDocument(local.terms))
        guard let rails = framework.rails, !rails.isEmpty else { return judged }
        let isInGrace = framework.grace[local.agreement].map {
            instant.microseconds < end(of: $0, hoursEast: 0)
        }
        while true {
            judged.excused = []
            var causes: Set<FlatDocument.Path> = []
            for violation in violations(of: judged.patch.json) {
                if let exception = exception(for: violation.path, of: local) {
                    judged.excused.append((violation, exception.number, exception.until, exception.end))
                } else if isInGrace != true {
                    causes.insert(violation.cause)
                }
            }
            if causes.isEmpty { return judged }
            for cause in causes {
                judged.patch.remove(at: cause)
                judged.stripped.append(String(decoding: FlatDocument.pointer(cause), as: UTF8.self))
            }
        }
    }

    /// Of the exceptions that cover a value and are not over, the last to end.
    private func exception(
        for path: FlatDocument.Path, of local: History.Version
    ) -> (number: Int, until: CivilDate, end: Int64)? {
        var best: (number: Int, until: CivilDate, end: Int64)?
        for exception in local.exceptions {
            let end = end(
                of: exception.scope.until, hoursEast: RailOracle.zones[exception.scope.zone.text] ?? 0)
            guard instant.microseconds < end,
                exception.scope.pointers.contains(where: { matches($0.description, path) })
            else { continue }
            if let known = best, known.end >= end { continue }
            best = (exception.number, exception.scope.until, end)
        }
        return best
    }

    private func end(of day: CivilDate, hoursEast: Int) -> Int64 {
        (Int64(day.daysSince1970 + 1) * 24 - Int64(hoursEast)) * 3_600_000_000
    }

    // MARK: Rails

    private func matches(_ pattern: String, _ path: FlatDocument.Path) -> Bool {
        let tokens = pattern.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        for (index, token) in tokens.enumerated() {
            if token == "**" { return path.count > index }
            guard index < path.count, token == "*" || Array(token.utf8) == path[index] else { return false }
        }
        return tokens.count == path.count
    }

    /// The rule of a path: of the patterns that match it the most specific one's.
    private func rail(at path: FlatDocument.Path) -> (pattern: String, rule: JSON)? {
        func ranks(_ pattern: String) -> [Int] {
            pattern.split(separator: "/").map { $0 == "**" ? 2 : $0 == "*" ? 1 : 0 }
        }
        return framework.rails?.filter { matches($0.pattern, path) }
            .min { ranks($0.pattern).lexicographicallyPrecedes(ranks($1.pattern)) }
    }

    private func allows(_ rule: JSON, _ value: JSON, at path: FlatDocument.Path) -> Bool {
        if let values = rule["one_of"]?.arrayValue {
            return values.contains { $0.canonicalBytes() == value.canonicalBytes() }
        }
        if rule["between"] != nil {
            // Only a target has an order here.
            guard isWhole(path), path.last == Array("target".utf8), let number = value.doubleValue else {
                return false
            }
            return number >= 2 && number <= 5
        }
        // Nothing random has a stricter direction: what may only be tightened stays as it is.
        return rule == "free"
    }

    /// Whether the catalogue takes it for one value, whatever it is.
    private func isWhole(_ path: FlatDocument.Path) -> Bool {
        path.count == 3 && path[0] == Array("kpis".utf8)
            && ["target", "unit", "scale_by_maturity"].contains { Array($0.utf8) == path[2] }
    }

    // MARK: Violations

    private func violations(of patch: JSON) -> [Violation] {
        var found: [Violation] = []
        for section in ["kpis", "lanes", "responses"] {
            guard let changes = patch[section] else { continue }
            walk(changes, framework.terms[section], at: [Array(section.utf8)], &found)
        }
        return found
    }

    private func walk(
        _ patch: JSON, _ base: JSON?, at path: FlatDocument.Path, _ found: inout [Violation]
    ) {
        if patch.isNull {
            if let base { remove(base, at: path, cause: path, &found) }
        } else if patch.objectValue == nil || isWhole(path) {
            set(isWhole(path) ? merged(patch, into: base) : patch, base, at: path, &found)
        } else if let base, base.objectValue != nil {
            for (key, value) in patch.objectValue ?? JSONObject() {
                walk(value, base[key], at: path + [Array(key.utf8)], &found)
            }
        } else {
            if let base { remove(base, at: path, cause: path, &found) }
            add(merged(patch, into: nil), at: path, &found)
        }
    }

    private func set(
        _ value: JSON, _ base: JSON?, at path: FlatDocument.Path, _ found: inout [Violation]
    ) {
        guard let base else { return add(value, at: path, &found) }
        if let object = base.objectValue, !object.isEmpty, !isWhole(path) {
            return remove(base, at: path, cause: path, &found)
        }
        if value.canonicalBytes() == base.canonicalBytes() { return }
        if let rail = rail(at: path), !allows(rail.rule, value, at: path) {
            found.append(Violation(path: path, cause: path))
        } else {
            measure(at: path, &found)
        }
    }

    private func remove(
        _ base: JSON, at path: FlatDocument.Path, cause: FlatDocument.Path, _ found: inout [Violation]
    ) {
        for leaf in leaves(of: base, at: path) {
            if let rail = rail(at: leaf.path), rail.rule != "free" {
                found.append(Violation(path: leaf.path, cause: cause))
            } else if leaf.path == cause {
                measure(at: cause, &found)
            }
        }
    }

    private func add(_ value: JSON, at path: FlatDocument.Path, _ found: inout [Violation]) {
        for leaf in leaves(of: value, at: path) {
            guard let rail = rail(at: leaf.path), !allows(rail.rule, leaf.value, at: leaf.path) else {
                continue
            }
            found.append(Violation(path: leaf.path, cause: leaf.path))
        }
    }

    /// A unit is bound with the target beside it, unless a rail names units.
    private func measure(at path: FlatDocument.Path, _ found: inout [Violation]) {
        guard path.last == Array("unit".utf8) else { return }
        let target = path.dropLast() + [Array("target".utf8)]
        guard value(at: Array(target)) != nil, let bound = rail(at: Array(target)), bound.rule != "free",
            rail(at: path)?.pattern.hasSuffix("/unit") != true
        else { return }
        found.append(Violation(path: path, cause: path))
    }

    private func value(at path: FlatDocument.Path) -> JSON? {
        path.reduce(Optional(framework.terms)) { $0?[String(decoding: $1, as: UTF8.self)] }
    }

    private func leaves(
        of value: JSON, at path: FlatDocument.Path
    ) -> [(path: FlatDocument.Path, value: JSON)] {
        guard let object = value.objectValue, !object.isEmpty, !isWhole(path) else { return [(path, value)] }
        return object.flatMap { leaves(of: $0.value, at: path + [Array($0.key.utf8)]) }
    }

    /// RFC 7396, by way of the flat table.
    private func merged(_ patch: JSON, into base: JSON?) -> JSON {
        guard patch.objectValue != nil else { return patch }
        var document = FlatDocument(base?.objectValue == nil ? [:] : base ?? [:])
        document.apply(FlatDocument(patch))
        return document.json
    }
}
