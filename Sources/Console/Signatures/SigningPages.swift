// The page behind a signing link: shows what is to be signed, and takes the signature or the refusal.

package import Domain
import HTTPTypes
package import Hummingbird
import Logging
package import Operations

/// `GET` and `POST /sign/{token}`, for whoever has the link. A GET changes nothing, since mail scanners follow
/// links.
package struct SigningPages: Sendable {
    /// How often links may be guessed and forms be sent.
    package struct Limits: Sendable {
        /// Of one address. Whoever has a true link is never refused for the guesses of others.
        let guesses: RateLimit
        /// Of one link.
        let forms: RateLimit

        package init(
            guesses: Allowance = Allowance(burst: 20, perSecond: 0.2),
            forms: Allowance = Allowance(burst: 10, perSecond: 0.1)
        ) {
            self.guesses = RateLimit(guesses)
            self.forms = RateLimit(forms)
        }
    }

    private let workspace: Workspace
    private let formGuard: FormGuard
    private let isSecure: Bool
    private let limits: Limits

    /// - Parameter publicURL: the address under which people reach the server.
    package init(_ workspace: Workspace, publicURL: String, limits: Limits = Limits()) {
        self.workspace = workspace
        formGuard = FormGuard(publicURL: publicURL)
        isSecure = publicURL.lowercased().hasPrefix("https:")
        self.limits = limits
    }

    package func add<Context: ConsoleContext>(to router: Router<Context>) {
        router.get("sign/{token}") { request, context in
            try await answer(request, context) { visit in try await show(visit) }
        }
        router.post("sign/{token}") { request, context in
            try await answer(request, context) { visit in try await act(visit) }
        }
    }
}

/// One request, as far as it was read.
private struct Visit: Sendable {
    var request: Request
    var token: SigningToken?
    /// What the address asks for; nil where it leaves it to the link.
    var language: Language?
    var now: Instant
    var address: String

    /// For pages that know no link.
    var fallback: Language { language ?? Visit.preferred(request) }

    static func preferred(_ request: Request) -> Language {
        request.headers[.acceptLanguage]?.lowercased().hasPrefix(Language.german.rawValue) == true
            ? .german : .english
    }
}

extension SigningPages {
    /// Every refusal is a page, too.
    private func answer<Context: ConsoleContext>(
        _ request: Request, _ context: Context, _ work: (Visit) async throws -> Page
    ) async throws -> Response {
        var visit = Visit(
            request: request, token: context.parameters.get("token").flatMap(SigningToken.init),
            now: context.now, address: context.clientAddress)
        do {
            let query = try Form(request.uri.query ?? "", fields: ["language"])
            visit.language = try query["language"].map { (code) throws(DomainError) in
                guard let language = Language(rawValue: code) else {
                    throw Form.unreadable("There is no such language.")
                }
                return language
            }
            return try await work(visit).response
        } catch let error as DomainError {
            var page = SigningView(language: visit.fallback).refusal(SigningSituation(error))
            page.retryAfterSeconds =
                page.status == .serviceUnavailable ? error.retryAfterSeconds ?? 1 : error.retryAfterSeconds
            return page.response
        } catch let error as CancellationError {
            throw error
        } catch {
            context.logger.error(
                "A request failed",
                metadata: ["error.type": "\(type(of: error))", "error.detail": "\(error)"])
            return SigningView(language: visit.fallback).refusal(.failed, reference: context.requestID)
                .response
        }
    }

    private func show(_ visit: Visit) async throws -> Page {
        let text = try await known(visit)
        let view = SigningView(language: visit.language ?? text.signing.link.language)
        return closed(text, view, visit.now) ?? forms(text, view, visit)
    }

    private func act(_ visit: Visit) async throws -> Page {
        let verdict = formGuard.verdict(visit.request.headers, host: visit.request.head.authority)
        guard verdict != .foreign else { return SigningView(language: visit.fallback).refusal(.foreignForm) }
        let input = try SigningInput(
            try await visit.request.form(SigningInput.fields, limit: SigningInput.maximumBytes))
        if verdict == .unknown {
            guard let token = visit.token, let cookie = cookie(visit),
                cookie.isValid(input.token, for: token.text)
            else { return SigningView(language: visit.fallback).refusal(.foreignForm) }
        }
        let text = try await known(visit)
        let view = SigningView(language: visit.language ?? text.signing.link.language)
        try limits.forms.take(text.signing.link.id.description).throwIfRefused("This link is used too often.")
        if let page = closed(text, view, visit.now) { return page }
        let faults = input.faults(for: text.signing.signatory)
        guard faults.isEmpty else { return forms(text, view, visit, input, faults) }
        return try await perform(input.deed, view, visit)
    }

    private func perform(_ deed: LinkedDeed, _ view: SigningView, _ visit: Visit) async throws -> Page {
        guard let token = visit.token else { throw SigningPages.unknown }
        let origin = Origin(address: visit.address, userAgent: visit.request.headers[.userAgent])
        do {
            _ = try await workspace.act(
                deed, with: token, language: view.language, origin: origin, now: visit.now)
        } catch let error as DomainError where error.kind == .conflict || error.kind == .forbidden {
            // Somebody else was quicker: the page says what the link is by now.
            if let text = try await workspace.linkedText(token, now: visit.now),
                let page = closed(text, view, visit.now)
            {
                return page
            }
            throw error
        }
        guard let text = try await workspace.linkedText(token, now: visit.now) else {
            throw SigningPages.unknown
        }
        return view.done(text)
    }

    /// The link's text. Who guesses is let guess less and less often.
    private func known(_ visit: Visit) async throws -> LinkedText {
        if let token = visit.token, let text = try await workspace.linkedText(token, now: visit.now) {
            return text
        }
        try limits.guesses.take(AddressBlock.of(visit.address)).throwIfRefused(
            "Too many unknown links from your address.")
        throw SigningPages.unknown
    }

    private func closed(_ text: LinkedText, _ view: SigningView, _ now: Instant) -> Page? {
        text.signing.closed.map { view.closed(SigningSituation($0, text.signing, now: now), text) }
    }

    private func forms(
        _ text: LinkedText, _ view: SigningView, _ visit: Visit, _ input: SigningInput = SigningInput(),
        _ faults: [SigningFault] = []
    ) -> Page {
        let brought = cookie(visit)
        let cookie = brought ?? FormCookie { UInt64.random(in: .min ... .max) }
        var page = view.forms(text, input, faults, token: cookie.token(for: visit.token?.text ?? ""))
        if brought == nil { page.cookie = cookie.header(isSecure: isSecure) }
        return page
    }

    private func cookie(_ visit: Visit) -> FormCookie? {
        FormCookie(visit.request.headers, name: FormCookie.name(isSecure: isSecure))
    }

    private static let unknown = DomainError(.notFound, .notFound, "There is no such link.")
}
