// What callers say of reviews.

import Domain
import Operations

extension ReviewFilter {
    init(reading q: ObjectReader) {
        self.init(
            state: q.optional("state")?.choice(of: ReviewState.self),
            kind: q.optional("kind")?.choice(of: AgreedSeries.Kind.self),
            agreement: q.optional("agreement")?.slug(), series: q.optional("series")?.slug().text,
            from: q.optional("from")?.instant(), to: q.optional("to")?.instant())
    }
}

struct ReviewMoveInput: Input {
    let move: ReviewMove

    init(reading r: ObjectReader) {
        move = ReviewMove(
            startsAt: r["starts_at"].instant(), minutes: r.optional("minutes")?.integer(ReviewPlan.minutes),
            reason: r["reason"].string(Decree.reasonLength))
    }
}

struct NotesInput: Input {
    let notes: ReviewNotes

    init(reading r: ObjectReader) { notes = ReviewNotes(reading: r) }
}

struct ClosureInput: Input {
    let notes: ReviewNotes
    let decisions: [NewDecision]

    init(reading r: ObjectReader) {
        notes = ReviewNotes(reading: r)
        decisions =
            r.optional("decisions")?.array(0...ReviewLimits.decisions) {
                $0.read(DecisionInput.self).decision
            }
            ?? []
    }
}

struct DecisionsInput: Input {
    let decisions: [NewDecision]

    init(reading r: ObjectReader) {
        decisions = r["decisions"].array(1...ReviewLimits.decisions) { $0.read(DecisionInput.self).decision }
    }
}

extension ReviewNotes {
    fileprivate init(reading r: ObjectReader) {
        self.init(
            minutes: r.optional("minutes")?.string(1...ReviewLimits.minutesLength),
            causes: r.optional("causes").map { Self.causes($0) },
            attendance: r.optional("attendance")?.array(0...ReviewLimits.attendance) {
                $0.read(AttendeeInput.self).attendee
            })
    }

    /// `{"/kpis/sql-rate": "why"}`.
    private static func causes(_ value: ValueReader) -> [JSONPointer: String] {
        value.object { object in
            var causes: [JSONPointer: String] = [:]
            for key in value.jsonObject().keys {
                let text = object[key].string(ReviewLimits.causeLength)
                guard let pointer = try? JSONPointer(parsing: key), !pointer.tokens.isEmpty else {
                    object.fault(
                        key, .invalidFormat, "Use the place of a figure in the terms, such as /kpis/x.")
                    continue
                }
                causes[pointer] = text
            }
            return causes
        }
    }
}

private struct AttendeeInput: Input {
    let attendee: Review.Attendee

    init(reading r: ObjectReader) {
        attendee = Review.Attendee(
            name: r["name"].text(ReviewLimits.nameLength), member: r.optional("member")?.slug(),
            isPresent: r.optional("present")?.bool() ?? true)
    }
}

private struct DecisionInput: Input {
    let decision: NewDecision

    init(reading r: ObjectReader) {
        decision = NewDecision(
            text: r["text"].string(ReviewLimits.decisionLength),
            change: r.optional("change_request")?.read(DecidedChangeInput.self).change,
            actions: r.optional("actions")?.array(0...ReviewLimits.actions) {
                $0.read(ActionInput.self).action
            }
                ?? [])
    }
}

private struct DecidedChangeInput: Input {
    let change: DecidedChange

    init(reading r: ObjectReader) {
        change = DecidedChange(
            title: r["title"].text(ChangeRequestLimits.titleLength),
            reason: r.optional("reason")?.string(ChangeRequestLimits.reasonLength),
            patch: r.optional("patch")?.json() ?? .object(JSONObject()))
    }
}
