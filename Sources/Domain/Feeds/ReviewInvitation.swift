// An invitation to one meeting, as people send it to one another (iTIP, RFC 5546).

/// It speaks of an event by itself: whoever has accepted hears of a later time or a cancellation by the same UID, whatever
/// becomes of the series' rhythm meanwhile.
package struct ReviewInvitation: Sendable {
    package struct Guest: Sendable, Hashable {
        package var name: String
        package var email: String

        package init(name: String, email: String) {
            self.name = name
            self.email = email
        }
    }

    /// Nobody receives what is sent there (RFC 2606).
    private static let nobody = "noreply@baton.invalid"

    package var review: Review
    package var agreementName: String
    package var language: Language
    package var organizer: Guest
    package var guests: [Guest]
    private let leads: Set<String>

    /// - Parameters:
    ///   - owner: who leads the review, if the terms say so.
    ///   - tenantName: who invites where nobody who takes part has an address.
    package init(
        _ review: Review, agreementName: String, tenantName: String, owner: ResolvedName?,
        participants: [ResolvedName], language: Language
    ) {
        self.review = review
        self.agreementName = agreementName
        self.language = language
        let leading = ReviewInvitation.guests(of: [owner].compactMap(\.self))
        guests = ReviewInvitation.guests(of: [owner].compactMap(\.self) + participants)
        leads = Set(leading.map(\.email))
        organizer = guests.first ?? Guest(name: tenantName, email: ReviewInvitation.nobody)
    }

    /// Each address once.
    private static func guests(of names: [ResolvedName]) -> [Guest] {
        var seen: Set<String> = []
        return names.flatMap(\.people).compactMap { person in
            guard let email = person.email, seen.insert(email).inserted else { return nil }
            return Guest(name: person.name, email: email)
        }
    }

    /// REQUEST, or CANCEL for a review that was cancelled; PUBLISH where nobody can be asked, since both of them need an
    /// attendee (RFC 5546, 3.2.2).
    package var method: String {
        guard !guests.isEmpty else { return "PUBLISH" }
        return review.cancellation == nil ? "REQUEST" : "CANCEL"
    }

    package var fileName: String { "\(review.series.key)-\(review.zone.date(at: review.startsAt)).ics" }

    package var bytes: [UInt8] {
        let words = FeedWords(language: language)
        let event = FeedReview(review)
        var text = ICalendarText()
        text.component("VCALENDAR") { text in
            text.line("VERSION", value: "2.0")
            text.line("PRODID", value: "-//Baton//Reviews//\(language.rawValue.uppercased())")
            text.line("CALSCALE", value: "GREGORIAN")
            text.line("METHOD", value: method)
            text.timeZone(
                event.zone, from: event.startsAt.adding(seconds: -86_400),
                to: event.endsAt.adding(seconds: 86_400))
            text.component("VEVENT") { text in
                text.line("UID", value: event.uid)
                text.revision(event.sequence, event.modifiedAt)
                text.line("ORGANIZER", [("CN", organizer.name)], value: "mailto:\(organizer.email)")
                for guest in guests {
                    text.line(
                        "ATTENDEE",
                        [
                            ("CN", guest.name),
                            ("ROLE", leads.contains(guest.email) ? "CHAIR" : "REQ-PARTICIPANT"),
                            ("PARTSTAT", "NEEDS-ACTION"), ("RSVP", "TRUE"),
                        ], value: "mailto:\(guest.email)")
                }
                text.times(of: event)
                text.words(
                    review.series, agreementName, words, move: event.move, cancellation: event.cancellation)
            }
        }
        return text.bytes
    }
}
