// Many effective SLAs in one call: an NDJSON stream, whose end is marked so that a cut is seen.

package import Domain

/// One answer of a batch.
package struct BatchLine: Sendable {
    package enum Outcome: Sendable {
        case sla(Answer<EffectiveSLARecord>)
        case none(code: String, detail: String)
    }

    /// Position of the segment or account in the question.
    package let index: Int
    package let outcome: Outcome
    /// The line as it came.
    package let json: JSON
}

/// Reads the lines of a batch and holds them to their end marker.
package struct BatchReader: Sendable {
    package private(set) var received = 0
    package private(set) var isComplete = false

    package init() {}

    /// nil for the end marker.
    package mutating func read(_ line: [UInt8]) throws(ClientError) -> BatchLine? {
        guard !isComplete else { throw .unreadable("something follows the end marker") }
        let reader: ResourceReader
        do {
            reader = ResourceReader(try JSON.parse(line, limits: ClientLimits.json))
        } catch {
            throw .unreadable("line \(received + 1) is not JSON, \(error)")
        }
        if reader.json["end"] != nil {
            guard try reader.integer("count") == received else { throw .cut(received: received) }
            isComplete = true
            return nil
        }
        let index = try reader.integer("index")
        guard index == received else { throw .unreadable("line \(received + 1) has the index \(index)") }
        received += 1
        if let sla = reader.json["sla"] {
            return BatchLine(
                index: index, outcome: .sla(try Answer(reading: sla, at: "/sla")), json: reader.json)
        }
        let error = try reader.object("error") { (error) throws(ClientError) in
            (code: try error.text("code"), detail: try error.text("detail"))
        }
        return BatchLine(
            index: index, outcome: .none(code: error.code, detail: error.detail), json: reader.json)
    }

    /// Throws unless the end marker was there.
    package func finish() throws(ClientError) {
        guard isComplete else { throw .cut(received: received) }
    }
}

extension BatonClient {
    /// Asks for many SLAs; `line` is called for each as it arrives, in order.
    ///
    /// - Parameter question: the body of the call, segments or accounts.
    /// - Throws: `cut` when the stream ends without its marker; the lines before it were good.
    package func effectiveSLAs(
        _ question: JSON, _ line: (BatchLine) async throws -> Void
    ) async throws {
        var reader = BatchReader()
        try await lines(of: .post(["v1", "effective-sla", "batch"], question)) { bytes in
            if let answer = try reader.read(bytes) { try await line(answer) }
        }
        try reader.finish()
    }
}
