// What a resolution answered, in a form in which two implementations can be compared and read.

import Domain

enum ResolutionAnswer: Equatable {
    /// `layers` as `agreement@version` from the bottom up, with the places that do not count of each, canonical terms,
    /// and a source for each leaf's pointer. Terms and pointers are bytes: Swift's strings take é and e + accent for equal.
    case found(framework: String, layers: [String], terms: [UInt8], provenance: [[UInt8]: String])
    case refused(code: String, faults: [String])

    static func source(
        layer: Int, scaling: (region: Slug, index: Int, base: Double)?,
        exception: (number: Int, until: CivilDate)? = nil
    ) -> String {
        let scaled = scaling.map { ", \($0.base) × \($0.index) of \($0.region)" } ?? ""
        return "layer \(layer)" + scaled + (exception.map { ", by \($0.number) until \($0.until)" } ?? "")
    }

    static func layer(_ agreement: Slug, _ version: Int, without stripped: [String]) -> String {
        (["\(agreement)@\(version)"] + stripped.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
            .joined(separator: " −")
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
                    scaling: source.scaling.map { ($0.region, $0.index, $0.base) },
                    exception: source.exception.map { ($0.number, $0.until) })
            }
            self = .found(
                framework: sla.framework.text,
                layers: sla.layers.map {
                    ResolutionAnswer.layer(
                        $0.agreement, $0.version, without: $0.stripped.map(\.description))
                },
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
