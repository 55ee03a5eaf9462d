// Routes of effective SLAs: one, or many as a stream.

import Domain
import HTTPTypes
package import Hummingbird
import NIOCore
package import Operations

package struct EffectiveSLARoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("effective-sla", use: show)
        group.post("effective-sla/batch", use: batch)
    }

    @Sendable private func show(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let question = try request.query { q in SLAQuestion(reading: q) }
        let answer = try await workspace.effectiveSLA(question, by: context.call())
        var headers: HTTPFields = [.eTag: answer.tag.description, .cacheControl: "private, no-cache"]
        guard !request.hasFresh(answer.tag) else { return Response(status: .notModified, headers: headers) }
        headers[.contentType] = "application/json"
        // One buffer goes out with the head in one write; a sequence of them takes three.
        var body = ByteBufferAllocator().buffer(capacity: answer.parts.reduce(0) { $0 + $1.count })
        for part in answer.parts { body.writeBytes(part) }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: body))
    }

    @Sendable private func batch(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let input = try BatchInput(try await request.json(limit: BodyLimit.batch))
        let batch = try await workspace.effectiveSLABatch(
            input.subjects, framework: input.framework, at: input.at, by: context.call())
        return .lines(logger: context.logger) { lines in
            try await batch.answer { item in try await lines.write(parts: item.line) }
        }
    }
}

extension SLAQuestion {
    init(reading q: ObjectReader) {
        let segment = SegmentParameters(reading: q)
        let account = q.optional("account")?.text(1...AccountLimits.externalIDLength)
        if account != nil && segment.isGiven {
            q.fault("account", .notAllowedValue, "Ask for an account or for a segment, not for both.")
        }
        self.init(
            subject: account.map { .account(externalID: $0) } ?? .segment(segment.segment),
            framework: q.optional("framework")?.slug(), at: q.optional("at")?.instant())
    }
}

private struct SegmentParameters {
    var segment = Segment()
    var isGiven = false

    init(reading q: ObjectReader) {
        for dimension in Dimension.allCases {
            segment[dimension] = q.optional(dimension.rawValue)?.slug()
            isGiven = isGiven || q.has(dimension.rawValue)
        }
    }
}

private struct BatchInput: Input {
    let subjects: [SLASubject]
    let framework: Slug?
    let at: Instant?

    init(reading r: ObjectReader) {
        framework = r.optional("framework")?.slug()
        at = r.optional("at")?.instant()
        let count = 1...SLABatch.maximumCount
        if r.has("segments") && r.has("accounts") {
            r.fault("accounts", .notAllowedValue, "Send segments or accounts, not both.")
        }
        if r.has("accounts") {
            subjects = r["accounts"].array(count) {
                .account(externalID: $0.text(1...AccountLimits.externalIDLength))
            }
            _ = r.has("segments")
        } else {
            subjects = r["segments"].array(count) { .segment($0.read(SelectorInput.self).selector) }
        }
    }
}

extension SLABatchItem {
    fileprivate var line: [[UInt8]] {
        switch outcome {
        case .success(let parts): [Array("{\"index\":\(index),\"sla\":".utf8)] + parts + [[UInt8(ascii: "}")]]
        case .failure(let error):
            [
                JSON.object([
                    "index": .integer(index),
                    "error": ["code": .string(error.code.rawValue), "detail": .string(error.detail)],
                ]).canonicalBytes()
            ]
        }
    }
}
