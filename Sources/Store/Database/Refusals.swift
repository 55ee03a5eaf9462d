// What the database refuses, as domain errors: constraints by name, conditions by SQLSTATE.

package import Domain
import Postgres

extension DomainError {
    /// nil where the error is a fault of ours and none of the caller's.
    init?(refusedBy error: PostgresError) {
        if let constraint = error.constraint, let refusal = DomainError.byConstraint[constraint] {
            self = refusal
            return
        }
        switch error.kind {
        case .outcomeUnknown:
            self.init(
                .unavailable, .outcomeUnknown,
                "The connection was lost while the change was being saved; it may or may not stand. "
                    + "Repeat the request with the same Idempotency-Key.", retryAfterSeconds: 1)
        case .poolExhausted:
            self.init(.unavailable, .databaseBusy, "All database connections are busy.", retryAfterSeconds: 1)
        case .connectionFailed, .connectionLost, .notCommitted, .shutdown:
            self.init(
                .unavailable, .unavailable, "The database is not reachable; nothing was changed.",
                retryAfterSeconds: 2)
        case .deadlineExceeded:
            self.init(
                .unavailable, .deadlineExceeded, "The database took too long; nothing was changed.",
                retryAfterSeconds: 5)
        default:
            guard let state = error.sqlState else { return nil }
            self.init(state)
        }
    }

    private init?(_ state: SQLState) {
        switch state {
        case .serializationFailure, .deadlockDetected:
            self.init(
                .unavailable, .busy, "Another change came first; repeat the request.", retryAfterSeconds: 1)
        case .queryCanceled:
            self.init(
                .unavailable, .deadlineExceeded, "The database took too long; nothing was changed.",
                retryAfterSeconds: 5)
        case .readOnlyTransaction, .adminShutdown, .crashShutdown, .cannotConnectNow, .tooManyConnections:
            // Among them a primary that has just become a standby.
            self.init(
                .unavailable, .unavailable, "The database is not reachable; nothing was changed.",
                retryAfterSeconds: 2)
        case .foreignKeyViolation:
            // Rows that others refer to are only ever deleted with their whole tenant.
            self = .tenantGone
        default:
            return nil
        }
    }

    /// The tenant was deleted while the request was on its way: its key opens nothing any more.
    package static let tenantGone = DomainError(
        .unauthenticated, .unauthenticated, "The tenant of this key has been deleted.")

    /// The constraints that callers hear of; a test finds each of them in the catalogue.
    package static var refusingConstraints: [String] { Array(byConstraint.keys) }

    /// Constraints that a caller's input can meet although Domain checked it: another caller was quicker.
    private static let byConstraint: [String: DomainError] = [
        "tenants_key_key": exists("A tenant with this key exists already.", "/key"),
        "segment_nodes_living_key": exists("A node with this key exists already.", "/key"),
        "region_countries_one_region": DomainError(
            .invalid, .countryTaken, "A country lies in another region already.",
            faults: [Fault("/countries", .countryTaken, "A country lies in another region already.")]),
        "vertical_aliases_one_vertical": DomainError(
            .invalid, .aliasTaken, "An alias belongs to another vertical already.",
            faults: [Fault("/aliases", .aliasTaken, "An alias belongs to another vertical already.")]),
        "agreements_key_key": exists("An agreement with this key exists already.", "/key"),
        "evolution_paths_pkey": exists("An evolution path with this key exists already.", "/key"),
        "agreement_drafts_pkey": DomainError(.conflict, .draftExists, "The agreement has a draft already."),
        "agreement_versions_one_selector_in_force": DomainError(
            .conflict, .selectorTaken,
            "Another local agreement of this framework with the same selector is in force at that time."),
        "agreement_versions_one_in_force": DomainError(
            .conflict, .inForceOverlap, "Another version of this agreement is in force at that time."),
        "signature_records_one_act": DomainError(
            .conflict, .slotTaken, "Somebody has signed or declined here already."),
        "accounts_external_id_key": exists(
            "An account with this external id exists already.", "/external_id"),
        "audit_checkpoints_pkey": DomainError(
            .unavailable, .busy, "Another checkpoint was taken at this moment; repeat the request.",
            retryAfterSeconds: 1),
        "members_key_key": DomainError(
            .stale, .alreadyExists, "This exists already. To replace it, send If-Match with its ETag."),
        "members_email_key": DomainError(
            .invalid, .validationFailed, "Another member has this address.",
            faults: [Fault("/email", .emailTaken, "Another member has this address.")]),
        "members_subject_key": DomainError(
            .invalid, .validationFailed, "Another member has this subject.",
            faults: [Fault("/subject", .subjectTaken, "Another member has this subject.")]),
        "absences_one_at_a_time": DomainError(
            .conflict, .absenceOverlap, "The member is away on one of these days already.",
            faults: [
                Fault("/from", .absenceOverlap, "Another absence of the member has one of these days.")
            ]),
        "teams_living_key": DomainError(
            .stale, .alreadyExists, "This exists already. To replace it, send If-Match with its ETag."),
        "calendars_living_key": DomainError(
            .stale, .alreadyExists, "This exists already. To replace it, send If-Match with its ETag."),
        "idempotency_records_pkey": DomainError(
            .conflict, .idempotencyInFlight, "A request with this Idempotency-Key is being worked on."),
    ]

    private static func exists(_ detail: String, _ pointer: String) -> DomainError {
        DomainError(.conflict, .alreadyExists, detail, faults: [Fault(pointer, .alreadyExists, detail)])
    }
}
