// The effective SLA of a segment or an account, now or at another instant: from memory where it may be.

import Crypto
package import Domain
import Store

/// For what an effective SLA is asked.
package enum SLASubject: Sendable, Hashable {
    case segment(Segment)
    case account(externalID: String)
}

/// What is asked.
package struct SLAQuestion: Sendable, Hashable {
    package var subject: SLASubject
    package var framework: Slug?
    /// nil: now.
    package var at: Instant?

    package init(subject: SLASubject, framework: Slug? = nil, at: Instant? = nil) {
        self.subject = subject
        self.framework = framework
        self.at = at
    }
}

/// An encoded effective SLA.
package struct SLAAnswer: Sendable, Hashable {
    /// Canonical JSON, to be sent one part after the other; the large parts are shared between answers.
    package let parts: [[UInt8]]
    package let tag: EntityTag

    init(parts: [[UInt8]]) {
        self.parts = parts
        var hash = SHA256()
        for part in parts { hash.update(data: part) }
        tag = EntityTag(digest: hash.finalize().prefix(16).hexadecimal)
    }
}

struct AnswerKey: Hashable, Sendable {
    var subject: SLASubject
    var framework: Slug?
}

struct RememberedAnswer: Sendable {
    var answer: SLAAnswer
    var holdsUntil: Instant?
}

struct RememberedModel: Sendable {
    var model: SharedModel
    var loadedAt: Instant

    func holds(at now: Instant) -> Bool {
        loadedAt <= now && (model.holdsUntil.map { now < $0 } ?? true)
    }
}

extension Workspace {
    /// The effective SLA as encoded JSON.
    ///
    /// - Throws: 404 `no_sla`, 404 `not_found` for an unknown account, 422 `framework_ambiguous`, 422
    ///   `unknown_reference`.
    package func effectiveSLA(_ question: SLAQuestion, by call: Call) async throws -> SLAAnswer {
        try call.principal.require(.readEffectiveSLA)
        let tenant = call.principal.tenant
        guard question.at == nil else { return try await freshSLA(question, by: call) }
        let key = AnswerKey(subject: question.subject, framework: question.framework)
        if let known = remembered(tenant, key, call.now) { return known }

        let generation = memory.generation(tenant, [.structure, .accounts])
        let model = try await model(of: tenant, at: call.now)
        let subject = try await resolvable(question.subject, tenant)
        guard model.knows(subject.segment) || question.subject.isSegment else {
            // The account was read after the model, and fell into a node that was made in between.
            return try await freshSLA(question, by: call)
        }
        let answer = try model.answer(subject, framework: question.framework, at: nil, isProvisional: false)
        memory.fill(tenant, generation) { known in
            if known.answers.count >= Memory.answersPerTenant { known.answers = [:] }
            known.answers[key] = RememberedAnswer(answer: answer, holdsUntil: model.holdsUntil)
        }
        return answer
    }

    private func remembered(_ tenant: TenantID, _ key: AnswerKey, _ now: Instant) -> SLAAnswer? {
        memory.read(tenant) { known in
            guard let entry = known.answers[key], entry.holdsUntil.map({ now < $0 }) ?? true else {
                return nil
            }
            return entry.answer
        }
    }

    /// The answer of one moment of the database. Another instant than now is always answered like this: what held
    /// then, or what is planned.
    private func freshSLA(_ question: SLAQuestion, by call: Call) async throws -> SLAAnswer {
        let (model, subject) = try await database.resolvable(
            question.subject, at: question.at, now: call.now, call.principal.tenant)
        return try model.answer(
            subject, framework: question.framework, at: question.at,
            isProvisional: question.at.map { $0 > call.now } ?? false)
    }

    /// The tenant's model as of now, remembered until something changes it.
    func model(of tenant: TenantID, at now: Instant) async throws -> SharedModel {
        if let known = memory.read(tenant, { $0.model }), known.holds(at: now) { return known.model }
        let generation = memory.generation(tenant, [.structure])
        let loaded = SharedModel(try await database.snapshot(tenant) { try await $0.presentModel(now) })
        memory.fill(tenant, generation) { $0.model = RememberedModel(model: loaded, loadedAt: now) }
        return loaded
    }

    private func resolvable(
        _ subject: SLASubject, _ tenant: TenantID
    ) async throws -> ResolvableSubject {
        guard case .account(let externalID) = subject else { return try subject.resolvable(nil) }
        let segments = try await database.read(tenant) { try await $0.segments(of: [externalID]) }
        return try subject.resolvable(segments[externalID])
    }
}

extension Database {
    /// A model and what is asked of it, as of one moment.
    func resolvable(
        _ subject: SLASubject, at: Instant?, now: Instant, _ tenant: TenantID
    ) async throws -> (SharedModel, ResolvableSubject) {
        try await snapshot(tenant) { try await $0.resolvable(subject, at: at, now: now) }
    }
}

extension TenantTransaction {
    /// A model and what is asked of it. The transaction has to be a snapshot.
    func resolvable(
        _ subject: SLASubject, at: Instant?, now: Instant
    ) async throws -> (SharedModel, ResolvableSubject) {
        let loaded = if let at { try await model(at: at) } else { try await presentModel(now) }
        var account: AccountSegment?
        if case .account(let externalID) = subject {
            let segments =
                if let at { try await segments(of: [externalID], at: at) } else {
                    try await segments(of: [externalID])
                }
            account = segments[externalID]
        }
        return (SharedModel(loaded), try subject.resolvable(account))
    }
}

/// A subject whose segment is known.
struct ResolvableSubject: Sendable {
    var segment: Segment
    var account: (externalID: String, name: String)?
}

extension SLASubject {
    var isSegment: Bool {
        if case .segment = self { true } else { false }
    }

    func resolvable(_ account: AccountSegment?) throws(DomainError) -> ResolvableSubject {
        switch self {
        case .segment(let segment): return ResolvableSubject(segment: segment)
        case .account(let externalID):
            guard let account else { throw .notFound("account", externalID) }
            return ResolvableSubject(segment: account.segment, account: (externalID, account.name))
        }
    }
}

extension Sequence<UInt8> {
    var hexadecimal: String {
        reduce(into: "") { text, byte in
            text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
    }
}
