// Answers of requests that create: given once, recorded with the effect, and repeated for the same Idempotency-Key.

import Crypto
import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Operations

/// The answer to a creation, in a form that can be kept.
struct Answer {
    var status: HTTPResponse.Status = .created
    var json: JSON
    var tag: EntityTag?
    var location: String?

    var recorded: RecordedAnswer {
        var headers: [String: String] = [:]
        if let tag { headers["ETag"] = tag.description }
        if let location { headers["Location"] = location }
        return RecordedAnswer(status: Int(status.code), headers: headers, body: json.canonicalText)
    }

    var response: Response { .json(json, status: status, tag: tag, location: location) }
}

extension Request {
    /// Runs a creation. With an Idempotency-Key a repeat is answered as the first request was.
    ///
    /// - Parameters:
    ///   - create: gets the attempt to hand on with its call.
    ///   - answer: the answer of a result; `isRecorded` asks for the form without secrets.
    func creating<Result: Sendable>(
        _ body: JSON, _ create: (Attempt?) async throws -> Result,
        answer: @escaping @Sendable (_ result: Result, _ isRecorded: Bool) -> Answer
    ) async throws -> Response {
        let attempt = try repeatable(body: body).map { request in
            Attempt(request: request) { result in
                guard let result = result as? Result else { throw DomainError.unexpectedResult }
                return answer(result, true).recorded
            }
        }
        do {
            return answer(try await create(attempt), false).response
        } catch let earlier as RecordedAnswer {
            return Response(repeating: earlier)
        }
    }
}

extension Response {
    fileprivate init(repeating answer: RecordedAnswer) {
        var headers: HTTPFields = [.contentType: "application/json", .idempotencyReplayed: "true"]
        for (name, value) in answer.headers {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        self.init(
            status: HTTPResponse.Status(code: answer.status), headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(string: answer.body)))
    }
}

extension HTTPField.Name {
    static var idempotencyReplayed: HTTPField.Name { HTTPField.Name("Idempotency-Replayed")! }
}

extension DomainError {
    fileprivate static let unexpectedResult = DomainError(
        .unavailable, .internalError, "The answer could not be recorded.")
}

extension AuthenticatedContext {
    /// The call of this request.
    func call(_ attempt: Attempt? = nil) -> Call {
        Call(principal: principal, now: now, attempt: attempt)
    }
}
