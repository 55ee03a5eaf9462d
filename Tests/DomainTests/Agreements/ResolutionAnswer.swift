// What a resolution answered, in a form in which two implementations can be compared and read.

import Domain

enum ResolutionAnswer: Equatable {
    /// `layers` as `agreement@version` from the bottom up, canonical terms, and a source for each leaf's
    /// pointer. Terms and pointers are bytes: Swift's strings take é and e + accent for equal.
    case found(framework: String, layers: [String], terms: [UInt8], provenance: [[UInt8]: String])
    case refused(code: String, faults: [String])

    static func source(layer: Int, scaling: (region: Slug, index: Int, base: Double)?) -> String {
        guard let scaling else { return "layer \(layer)" }
        return "layer \(layer), \(scaling.base) × \(scaling.index) of \(scaling.region)"
    }
}

extension ResolutionAnswer {
    /// What Sources answers.
    init(of resolver: inout Resolver, _ segment: Segment, framework: Slug?) {
        do throws(DomainError) {
            let sla = try resolver.resolve(segment, framework: framework)
            var provenance: [[UInt8]: String] = [:]
            for (pointer, source) in sla.fold.provenance {
                provenance[Array(pointer.description.utf8)] = ResolutionAnswer.source(
                    layer: source.layer,
                    scaling: source.scaling.map { ($0.region, $0.index, $0.base) })
            }
            self = .found(
                framework: sla.framework.text,
                layers: sla.layers.map { "\($0.agreement)@\($0.version)" },
                terms: sla.terms.canonicalBytes(), provenance: provenance)
        } catch {
            self = .refused(
                code: error.code.rawValue,
                faults: error.faults.map { "\($0.pointer) \($0.code.rawValue)" }.sorted())
        }
    }
}

extension ResolutionAnswer: CustomStringConvertible {
    var description: String {
        switch self {
        case .refused(let code, let faults):
            return "refused \(code) \(faults.joined(separator: ", "))"
        case .found(let framework, let layers, let terms, let provenance):
            let sources = provenance.sorted { $0.key.lexicographicallyPrecedes($1.key) }
                .map { "    \(String(decoding: $0.key, as: UTF8.self)): \($0.value)" }
            return """
                \(framework): \(layers.joined(separator: " < "))
                  \(String(decoding: terms, as: UTF8.self))
                \(sources.joined(separator: "\n"))
                """
        }
    }
}
