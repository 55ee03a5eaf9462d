// The stable codes of every refusal, in one place; `openapi.yaml` lists the same ones.

/// A stable, documented name of what went wrong. Codes are never renamed.
package enum ErrorCode: String, Sendable, Hashable, CaseIterable {
    // Reading the request
    case invalidJSON = "invalid_json"
    case invalidRequest = "invalid_request"
    case unsupportedMediaType = "unsupported_media_type"
    case notAcceptable = "not_acceptable"
    case bodyTooLarge = "body_too_large"
    case requestTimeout = "request_timeout"
    case invalidCursor = "invalid_cursor"
    case methodNotAllowed = "method_not_allowed"

    // Who asks
    case unauthenticated = "unauthenticated"
    case forbidden = "forbidden"
    case outsideRegion = "outside_region"
    case tenantSuspended = "tenant_suspended"
    case memberDeactivated = "member_deactivated"
    case rateLimited = "rate_limited"

    // Faults of an input
    case validationFailed = "validation_failed"
    case required = "required"
    case unknownField = "unknown_field"
    case wrongType = "wrong_type"
    case invalidFormat = "invalid_format"
    case outOfRange = "out_of_range"
    case tooLong = "too_long"
    case tooShort = "too_short"
    case tooMany = "too_many"
    case notAllowedValue = "not_allowed_value"
    case duplicate = "duplicate"
    case unknownReference = "unknown_reference"
    case immutable = "immutable"

    // State
    case notFound = "not_found"
    case alreadyExists = "already_exists"
    case stale = "stale"
    case preconditionRequired = "precondition_required"
    case conflict = "conflict"
    case busy = "busy"

    // Idempotency
    case idempotencyInFlight = "idempotency_in_flight"
    case idempotencyMismatch = "idempotency_mismatch"

    // Segments
    case nodeInUse = "node_in_use"
    case nodeHasChildren = "node_has_children"
    case cycle = "cycle"
    case treeTooDeep = "tree_too_deep"
    case countryTaken = "country_taken"
    case aliasTaken = "alias_taken"
    case bandGap = "band_gap"
    case bandOverlap = "band_overlap"
    case rankTaken = "rank_taken"
    /// What a dry run of the tiers went by has changed since.
    case evaluationOutdated = "evaluation_outdated"

    // Calendars
    case windowOverlap = "window_overlap"
    case calendarNeverOpens = "calendar_never_opens"
    case calendarInUse = "calendar_in_use"
    /// Neither the segment's region nor one above it has a calendar, and the tenant has none for all.
    case noCalendar = "no_calendar"
    /// Business time has no answer so early or so late.
    case beyondHorizon = "beyond_horizon"

    // Agreements
    case notADraft = "not_a_draft"
    case draftExists = "draft_exists"
    case unknownSection = "unknown_section"
    case ownSectionMissing = "own_section_missing"
    case sectionNotAllowed = "section_not_allowed"
    case frameworkNotInForce = "framework_not_in_force"
    case selectorTaken = "selector_taken"
    case validityEnded = "validity_ended"
    case inForceOverlap = "in_force_overlap"

    // Signatures
    case versionPending = "version_pending"
    case notProposed = "not_proposed"
    case notOpenForSigning = "not_open_for_signing"
    case notWithdrawable = "not_withdrawable"
    case deadlinePassed = "deadline_passed"
    case slotTaken = "slot_taken"
    case contentDiffers = "content_differs"
    case noMember = "no_member"
    case notASignatory = "not_a_signatory"
    case representativePresent = "representative_present"
    case linkNotOpen = "link_not_open"
    case remindedRecently = "reminded_recently"

    // Renewal, termination and notices
    case nothingInForce = "nothing_in_force"
    case openEnded = "open_ended"
    case versionTerminated = "version_terminated"
    case successorScheduled = "successor_scheduled"
    case notTerminable = "not_terminable"
    case noticeNotKept = "notice_not_kept"
    case localWithoutFramework = "local_without_framework"
    case othersNotice = "others_notice"

    // Guard rails
    case guardRailLocked = "guard_rail_locked"
    case guardRailLoosened = "guard_rail_loosened"
    case guardRailBounds = "guard_rail_bounds"
    case guardRailChoice = "guard_rail_choice"
    case guardRailRemoval = "guard_rail_removal"
    case guardRailAddition = "guard_rail_addition"
    case notComparable = "not_comparable"

    // Exceptions from guard rails
    case noBoard = "no_board"
    case noGuardRail = "no_guard_rail"
    case decidedByBoard = "decided_by_board"
    case notAnException = "not_an_exception"

    // Change requests
    case ownRequest = "own_request"
    case othersRequest = "others_request"
    case changeRequestNotOpen = "change_request_not_open"
    case changeRequestNotAgreed = "change_request_not_agreed"
    case changeRequestClosed = "change_request_closed"
    case noVersion = "no_version"

    // Members and absences
    case emailTaken = "email_taken"
    case subjectTaken = "subject_taken"
    case subjectProtected = "subject_protected"
    case othersAbsence = "others_absence"
    case absenceOverlap = "absence_overlap"
    case absenceOver = "absence_over"

    // People
    case deputyCycle = "deputy_cycle"
    case staffingVacant = "staffing_vacant"
    case staffingAbsent = "staffing_absent"
    case staffingSeveralAccountable = "staffing_several_accountable"
    case staffingOverloaded = "staffing_overloaded"
    case staffingContradiction = "staffing_contradiction"

    // Classification of accounts
    case missing = "missing"
    case noMatch = "no_match"

    // Engagement
    /// An event with this source and id is there already, and says something else.
    case eventDiffers = "event_differs"
    /// The account has a plan that has not ended.
    case planOpen = "plan_open"
    case planClosed = "plan_closed"
    /// The effective SLA has no milestones.
    case noMilestones = "no_milestones"
    /// It was reached or dismissed.
    case milestoneSettled = "milestone_settled"
    case alreadyConfirmed = "already_confirmed"

    // Reviews
    /// It lies in the past.
    case reviewOver = "review_over"
    /// It is being held.
    case reviewOpened = "review_opened"
    case reviewNotOpen = "review_not_open"
    case reviewClosed = "review_closed"
    case reviewCancelled = "review_cancelled"
    /// Nothing of its agreement is in force.
    case agreementNotInForce = "agreement_not_in_force"
    /// It was done or dismissed.
    case actionSettled = "action_settled"
    /// It is somebody else's.
    case othersAction = "others_action"
    /// A calendar of another's meetings.
    case othersCalendar = "others_calendar"

    // Resolution
    case noSLA = "no_sla"
    case frameworkAmbiguous = "framework_ambiguous"

    // Audit
    case noRecords = "no_records"

    // Tenancy
    case confirmationMismatch = "confirmation_mismatch"

    // The service itself
    case unavailable = "unavailable"
    case outcomeUnknown = "outcome_unknown"
    case databaseBusy = "database_busy"
    case deadlineExceeded = "deadline_exceeded"
    case internalError = "internal_error"
}
