// Deputies may not lead in a circle: whoever asks for somebody present must come to an end.

package enum DeputyRules {
    /// The circle that would close if `deputy` stood in for `member`: it begins and ends with the member. The shortest
    /// one; nil where there is none.
    ///
    /// - Parameter deputies: whom each member has as deputies; those of `member` itself are not looked at.
    package static func circle(
        of member: Slug, through deputy: Slug, _ deputies: [Slug: [Slug]]
    ) -> [Slug]? {
        guard deputy != member else { return [member, member] }
        var cameFrom: [Slug: Slug] = [deputy: member]
        var waiting = [deputy][...]
        while let next = waiting.popFirst() {
            for further in deputies[next] ?? [] {
                if further == member {
                    var way = [next]
                    while let before = cameFrom[way[way.count - 1]], before != member { way.append(before) }
                    return [member] + Array(way.reversed()) + [member]
                }
                guard cameFrom[further] == nil else { continue }
                cameFrom[further] = next
                waiting.append(further)
            }
        }
        return nil
    }

    /// One fault at `/deputies/i` for each deputy through whom a circle would close.
    package static func faults(
        of chosen: [Slug], for member: Slug, _ deputies: [Slug: [Slug]]
    ) -> [Fault] {
        chosen.enumerated().compactMap { index, deputy in
            circle(of: member, through: deputy, deputies).map { fault("/deputies/\(index)", $0) }
        }
    }

    package static func fault(_ pointer: String, _ circle: [Slug]) -> Fault {
        let names = circle.map { "“\($0)”" }.joined(separator: " → ")
        return Fault(pointer, .deputyCycle, "Deputies would lead in a circle: \(names).")
    }
}
