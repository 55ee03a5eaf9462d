// The answer of resolution: terms, layers, and where every value comes from.

/// The effective SLA of a segment.
package struct EffectiveSLA: Sendable {
    package let framework: Slug
    package let segment: Segment
    package let fold: Fold

    package var terms: JSON { fold.terms }
    package var layers: [Layer] { fold.layers }

    /// The terms of one combination of layers; shared by all segments that these layers cover.
    package final class Fold: Sendable {
        package let layers: [Layer]
        /// `"layers":…`, `"provenance":…` and `"terms":…` in canonical form, so that an answer is put
        /// together from ready pieces.
        package let encoded: Encoded
        private let proven: ProvenTerms
        private let maturity: (region: Slug, index: Int)?

        /// - Parameter base: the framework's terms, those of `layers[0]`.
        init(_ base: ProvenTerms, layers: [Layer], maturity: (region: Slug, index: Int)?) {
            let proven = base.folding(layers, maturityIndex: maturity?.index)
            self.layers = layers
            self.proven = proven
            self.maturity = maturity
            encoded = Encoded(layers, proven, maturity)
        }

        /// Built at each call.
        package var terms: JSON { proven.json }

        /// The source of every leaf; built at each call.
        package var provenance: [JSONPointer: Source] {
            var provenance: [JSONPointer: Source] = [:]
            proven.forEachLeaf { tokens, layer, base in
                let pointer = JSONPointer(tokens: tokens)
                var source = Source(layer: layer, base: base, maturity: maturity)
                source.exception = layers[layer].excused.excusing(pointer)
                provenance[pointer] = source
            }
            return provenance
        }
    }

    /// Where a leaf comes from.
    package struct Source: Sendable, Hashable {
        package struct Scaling: Sendable, Hashable {
            /// The region whose index scaled the value.
            package var region: Slug
            /// Thousandths.
            package var index: Int
            /// The value as its layer set it.
            package var base: Double
        }

        /// Index into `layers`.
        package var layer: Int
        package var scaling: Scaling?
        /// The exception from a guard rail by which the layer's value counts.
        package var exception: ExcusedValue?

        init(layer: Int, base: Double?, maturity: (region: Slug, index: Int)?) {
            self.layer = layer
            guard let base, let maturity else { return }
            scaling = Scaling(region: maturity.region, index: maturity.index, base: base)
        }
    }

    /// The parts of the JSON form that depend on the fold alone.
    package struct Encoded: Sendable {
        package let layersAndProvenance: [UInt8]
        package let terms: [UInt8]
    }
}

extension ProvenTerms {
    /// This value, of `layers[0]`, with the patches of the others merged in and its targets scaled.
    func folding(_ layers: [Layer], maturityIndex: Int?) -> ProvenTerms {
        var proven = self
        for (index, layer) in layers.enumerated().dropFirst() {
            proven = proven.merging(layer.terms, layer: index)
        }
        guard let maturityIndex else { return proven }
        let isGlobal = layers.map { $0.selector.region == nil }
        return proven.scaled(by: maturityIndex, where: { isGlobal[$0] }) ?? proven
    }
}

extension EffectiveSLA.Encoded {
    fileprivate init(
        _ layers: [Layer], _ proven: ProvenTerms, _ maturity: (region: Slug, index: Int)?
    ) {
        var bytes = Array("\"layers\":".utf8)
        JSON.array(layers.enumerated().map { $1.json(number: $0) }).appendCanonical(to: &bytes)
        var sources: [(String, JSON)] = []
        // Most leaves have one of few sources.
        let unscaled = layers.indices.map {
            EffectiveSLA.Source(layer: $0, base: nil, maturity: nil).json
        }
        proven.forEachLeaf { tokens, layer, base in
            let pointer = JSONPointer(tokens: tokens)
            let exception = layers[layer].excused.excusing(pointer)
            guard base != nil || exception != nil else {
                return sources.append((pointer.description, unscaled[layer]))
            }
            var source = EffectiveSLA.Source(layer: layer, base: base, maturity: maturity)
            source.exception = exception
            sources.append((pointer.description, source.json))
        }
        bytes += Array(",\"provenance\":".utf8)
        JSONObject(uniqueKeysWithValues: sources).appendCanonical(to: &bytes)
        layersAndProvenance = bytes
        var termBytes = Array("\"terms\":".utf8)
        proven.json.appendCanonical(to: &termBytes)
        terms = termBytes
    }
}

extension EffectiveSLA {
    /// The answer as canonical JSON, in parts to be sent one after the other: the large ones are the fold's
    /// own, so that many answers share them.
    ///
    /// - Parameters:
    ///   - account: for whom it was asked, if for an account.
    ///   - at: the instant that was asked for; nil when it is now.
    ///   - isProvisional: true for instants to come (design 3.2).
    package func encoded(
        account: (externalID: String, name: String)?, at: Instant?, isProvisional: Bool
    ) -> [[UInt8]] {
        var head: [UInt8] = [UInt8(ascii: "{")]
        if let account {
            head += Array("\"account\":".utf8)
            JSON.object(["external_id": .string(account.externalID), "name": .string(account.name)])
                .appendCanonical(to: &head)
            head.append(UInt8(ascii: ","))
        }
        if let at { head += Array("\"at\":\"\(at)\",".utf8) }
        head += Array("\"framework\":\"\(framework)\",".utf8)
        var middle = Array(",\"provisional\":\(isProvisional),\"segment\":".utf8)
        segment.wholeJSON.appendCanonical(to: &middle)
        middle.append(UInt8(ascii: ","))
        return [head, fold.encoded.layersAndProvenance, middle, fold.encoded.terms, [UInt8(ascii: "}")]]
    }
}

extension Layer {
    fileprivate func json(number: Int) -> JSON {
        var object: JSONObject = [
            "layer": .number(Double(number)), "agreement": .string(agreement.text),
            "version": .number(Double(version)),
            "kind": .string(kind.rawValue), "name": .string(name), "selector": selector.json,
            "content_sha256": .string(contentSHA256),
            "in_force": [
                "from": .string(inForceFrom.description),
                "to": inForceTo.map { .string($0.description) } ?? .null,
            ],
        ]
        if !stripped.isEmpty { object["stripped"] = .array(stripped.map { .string($0.description) }) }
        return .object(object)
    }
}

extension EffectiveSLA.Source {
    fileprivate var json: JSON {
        var object: JSONObject = ["layer": .number(Double(layer))]
        if let scaling {
            object["maturity"] = [
                "region": .string(scaling.region.text), "index": .number(Double(scaling.index)),
                "base": .number(scaling.base),
            ]
        }
        if let exception {
            object["exception"] = [
                "number": .integer(exception.number), "until": .string(exception.until.description),
            ]
        }
        return .object(object)
    }
}
