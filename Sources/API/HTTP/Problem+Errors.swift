// Which status and headers each kind of error has.

package import Domain
import HTTPTypes
import Hummingbird
import NIOCore

extension Problem {
    /// Seconds that a caller waits where an error that may pass says nothing itself.
    static let standardRetryAfterSeconds = 1

    /// Any error; one that was not meant for callers says nothing about itself.
    package init(_ error: any Error) {
        switch error {
        case let error as DomainError:
            self.init(error)
        case let error as any HTTPResponseError:
            self.init(status: error.status)
        default:
            self.init(status: .internalServerError)
        }
    }

    package init(_ error: DomainError) {
        self.init(
            status: Problem.status(of: error), code: error.code, detail: error.detail, faults: error.faults)
        switch status {
        case .unauthorized:
            headers[.wwwAuthenticate] = #"Bearer realm="baton""#
        case .tooManyRequests, .serviceUnavailable:
            headers[.retryAfter] = String(error.retryAfterSeconds ?? Problem.standardRetryAfterSeconds)
        case .contentTooLarge, .requestTimeout:
            // What is left of the body is not worth reading.
            headers[.connection] = "close"
        default: break
        }
    }

    /// Hummingbird's own refusals, which are told apart by their status alone.
    init(status: HTTPResponse.Status) {
        switch status {
        case .notFound:
            self.init(DomainError(.notFound, .notFound, "There is nothing at this path."))
        case .contentTooLarge:
            self.init(DomainError(.tooLarge, .bodyTooLarge, "The body is larger than this path takes."))
        case .unsupportedMediaType:
            self.init(
                DomainError(.unsupportedMediaType, .unsupportedMediaType, "Send application/json."))
        case _ where status.kind == .clientError:
            self.init(status: .badRequest, code: .invalidRequest, detail: "The request cannot be read.")
        default:
            self.init(
                status: .internalServerError, code: .internalError,
                detail: "Something went wrong here. Name the request id when you report it.")
        }
    }

    private static func status(of error: DomainError) -> HTTPResponse.Status {
        switch error.kind {
        case .malformed: .badRequest
        case .unauthenticated: .unauthorized
        case .forbidden: .forbidden
        case .notFound: .notFound
        case .conflict: .conflict
        case .stale: .preconditionFailed
        case .preconditionRequired: .preconditionRequired
        case .tooLarge: .contentTooLarge
        case .unsupportedMediaType: .unsupportedMediaType
        case .invalid: .unprocessableContent
        case .tooManyRequests: .tooManyRequests
        case .unavailable: .serviceUnavailable
        case .timeout: error.code == .requestTimeout ? .requestTimeout : .serviceUnavailable
        }
    }
}
