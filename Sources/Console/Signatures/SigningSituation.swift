// Everything that can keep somebody from signing by a link, with its status and its words.

import Domain
import HTTPTypes
import Operations

/// Why there is no form on the page.
enum SigningSituation: Hashable, CaseIterable {
    case unknown, used, expired, revoked
    case signedAlready, declinedAlready, deadlinePassed, withdrawn, declined, over, otherText,
        representativePresent
    case suspended, cannotHold
    case foreignForm, unreadable, tooLarge, noForm, tooMany, busy, outcomeUnknown, failed

    /// Of a link that is known and leads to nothing to be done.
    init(_ closed: DomainError, _ signing: LinkedSigning, now: Instant) {
        switch closed.code {
        case .linkNotOpen:
            switch signing.link.state(at: now) {
            case .used: self = .used
            case .revoked: self = .revoked
            case .expired, .open: self = .expired
            }
        case .slotTaken: self = signing.record?.act == .declination ? .declinedAlready : .signedAlready
        case .deadlinePassed: self = .deadlinePassed
        case .contentDiffers: self = .otherText
        case .representativePresent: self = .representativePresent
        case .notOpenForSigning:
            switch signing.version.state {
            case .withdrawn: self = .withdrawn
            case .declined: self = .declined
            case .lapsed: self = .deadlinePassed
            default: self = .over
            }
        default: self = .cannotHold
        }
    }

    /// Of a request that was refused without a look at the link, or by what it would have led to.
    init(_ error: DomainError) {
        switch error.kind {
        case .notFound: self = .unknown
        case .malformed: self = .unreadable
        case .tooLarge: self = .tooLarge
        case .unsupportedMediaType: self = .noForm
        case .tooManyRequests: self = .tooMany
        case .unavailable, .timeout: self = error.code == .outcomeUnknown ? .outcomeUnknown : .busy
        case .unauthenticated, .forbidden, .conflict, .stale, .preconditionRequired, .invalid:
            self = error.code == .tenantSuspended ? .suspended : .cannotHold
        }
    }

    var status: HTTPResponse.Status {
        switch self {
        case .unknown: .notFound
        case .used, .expired, .revoked: .gone
        case .signedAlready, .declinedAlready, .deadlinePassed, .withdrawn, .declined, .over, .otherText,
            .representativePresent, .suspended, .cannotHold:
            .conflict
        case .foreignForm: .forbidden
        case .unreadable: .badRequest
        case .tooLarge: .contentTooLarge
        case .noForm: .unsupportedMediaType
        case .tooMany: .tooManyRequests
        case .busy, .outcomeUnknown: .serviceUnavailable
        case .failed: .internalServerError
        }
    }

    /// Whether the page says of which version it speaks. Whoever has a link that was revoked may not be whom it was
    /// meant for.
    var isNamed: Bool { self != .revoked }
}

extension SigningSituation {
    var heading: LocalizedText {
        switch self {
        case .unknown: LocalizedText("There is no such link", german: "Diesen Link gibt es nicht")
        case .used: LocalizedText("This link has been used", german: "Dieser Link wurde bereits benutzt")
        case .expired: LocalizedText("This link has expired", german: "Dieser Link ist abgelaufen")
        case .revoked: LocalizedText("This link was revoked", german: "Dieser Link wurde widerrufen")
        case .signedAlready: LocalizedText("Signed already", german: "Bereits unterschrieben")
        case .declinedAlready: LocalizedText("Declined already", german: "Bereits abgelehnt")
        case .deadlinePassed:
            LocalizedText("The time to sign is over", german: "Die Frist zur Unterschrift ist vorbei")
        case .withdrawn:
            LocalizedText("This version was withdrawn", german: "Diese Fassung wurde zurückgezogen")
        case .declined: LocalizedText("This version was declined", german: "Diese Fassung wurde abgelehnt")
        case .over: LocalizedText("Nothing is left to sign", german: "Es gibt nichts mehr zu unterschreiben")
        case .otherText:
            LocalizedText("This link is for another text", german: "Dieser Link gilt für einen anderen Text")
        case .representativePresent:
            LocalizedText("Not needed at the moment", german: "Zurzeit nicht nötig")
        case .suspended: LocalizedText("Signing is paused", german: "Das Unterschreiben ist ausgesetzt")
        case .cannotHold:
            LocalizedText(
                "This version cannot be signed now",
                german: "Diese Fassung kann jetzt nicht unterschrieben werden")
        case .foreignForm:
            LocalizedText("Please open the page again", german: "Bitte öffnen Sie die Seite erneut")
        case .unreadable, .tooLarge, .noForm:
            LocalizedText("This request cannot be read", german: "Diese Anfrage ist nicht lesbar")
        case .tooMany: LocalizedText("Too many attempts", german: "Zu viele Versuche")
        case .busy:
            LocalizedText("Please try again in a moment", german: "Bitte versuchen Sie es gleich noch einmal")
        case .outcomeUnknown:
            LocalizedText(
                "It is not certain what was recorded", german: "Es ist nicht sicher, was festgehalten wurde")
        case .failed: LocalizedText("Something went wrong", german: "Etwas ist schiefgegangen")
        }
    }

    var explanation: LocalizedText {
        switch self {
        case .unknown, .used, .expired, .revoked: ofLink
        case .foreignForm, .unreadable, .tooLarge, .noForm, .tooMany, .busy, .outcomeUnknown, .failed:
            ofRequest
        default: ofVersion
        }
    }

    private var ofLink: LocalizedText {
        switch self {
        case .used:
            LocalizedText(
                "A link can be used once. What was recorded with this one stands below.",
                german: "Ein Link gilt einmal. Was mit diesem festgehalten wurde, steht unten.")
        case .expired:
            LocalizedText(
                "Nothing was recorded with it. Ask whoever sent it to you for a new one.",
                german:
                    "Mit ihm wurde nichts festgehalten. Bitten Sie die Person, die ihn geschickt hat, um einen neuen."
            )
        case .revoked:
            LocalizedText(
                "It was taken back before anybody used it. If you should still sign, ask whoever sent it to you for a new one.",
                german:
                    "Er wurde zurückgenommen, bevor ihn jemand benutzt hat. Sollen Sie noch unterschreiben, bitten "
                    + "Sie die Person, die ihn geschickt hat, um einen neuen.")
        default:
            LocalizedText(
                "Check that you have the whole link, to its last character. Otherwise ask whoever sent it to you for a new one.",
                german:
                    "Prüfen Sie, ob Sie den ganzen Link haben, bis zum letzten Zeichen. Sonst bitten Sie die Person, "
                    + "die ihn geschickt hat, um einen neuen.")
        }
    }

    private var ofVersion: LocalizedText {
        switch self {
        case .signedAlready:
            LocalizedText(
                "The signature that this link is for has been given in another way.",
                german: "Die Unterschrift, um die es geht, wurde bereits auf anderem Weg geleistet.")
        case .declinedAlready:
            LocalizedText(
                "The signature that this link is for has been refused in another way.",
                german: "Die Unterschrift, um die es geht, wurde bereits auf anderem Weg verweigert.")
        case .deadlinePassed:
            LocalizedText(
                "The version was not signed by all in time. It needs a new proposal.",
                german:
                    "Die Fassung wurde nicht rechtzeitig von allen unterschrieben. Sie muss neu vorgeschlagen werden."
            )
        case .withdrawn:
            LocalizedText(
                "Whoever proposed it has taken it back. There may be a newer version, with a link of its own.",
                german:
                    "Wer sie vorgeschlagen hat, hat sie zurückgenommen. Vielleicht gibt es eine neuere, mit eigenem Link."
            )
        case .declined:
            LocalizedText(
                "One of the parties has refused to sign it, so that it cannot come into force.",
                german:
                    "Eine der Parteien hat die Unterschrift verweigert. Sie kann daher nicht in Kraft treten."
            )
        case .otherText:
            LocalizedText(
                "The text has changed since the link was made. Ask whoever sent it to you for a new one.",
                german:
                    "Der Text hat sich geändert, seit es den Link gibt. Bitten Sie die Person, die ihn geschickt hat, um "
                    + "einen neuen.")
        case .representativePresent:
            LocalizedText(
                "You are named as deputy, and the representative is in office. Your link works while the representative is away.",
                german:
                    "Sie sind als Vertretung genannt, und die vertretene Person ist im Dienst. Ihr Link gilt, solange "
                    + "sie abwesend ist.")
        case .suspended:
            LocalizedText(
                "The company's access to Baton is suspended. Your link stays as it is.",
                german: "Der Zugang des Unternehmens zu Baton ist ausgesetzt. Ihr Link bleibt, wie er ist.")
        case .cannotHold:
            LocalizedText(
                "As things stand it could not come into force. Nothing was recorded. Tell whoever sent you the link.",
                german:
                    "Wie die Dinge stehen, könnte sie nicht in Kraft treten. Es wurde nichts festgehalten. Sagen Sie es "
                    + "der Person, die Ihnen den Link geschickt hat.")
        default:
            LocalizedText(
                "The version is past the time in which it could be signed.",
                german: "Die Fassung kann nicht mehr unterschrieben werden.")
        }
    }

    private var ofRequest: LocalizedText {
        switch self {
        case .foreignForm:
            LocalizedText(
                "The form did not come from this page, or your browser keeps no cookies. Nothing was recorded. "
                    + "Open your link again and send the form from there.",
                german:
                    "Das Formular kam nicht von dieser Seite, oder Ihr Browser behält keine Cookies. Es wurde nichts "
                    + "festgehalten. Öffnen Sie Ihren Link erneut und senden Sie das Formular von dort.")
        case .tooMany:
            LocalizedText(
                "Nothing was recorded. Wait a little, then open your link again.",
                german:
                    "Es wurde nichts festgehalten. Warten Sie etwas und öffnen Sie dann Ihren Link erneut.")
        case .busy:
            LocalizedText(
                "The server is busy. Nothing was recorded; open your link again.",
                german:
                    "Der Server ist ausgelastet. Es wurde nichts festgehalten; öffnen Sie Ihren Link erneut.")
        case .outcomeUnknown:
            LocalizedText(
                "The connection to the database broke at the last moment. Open your link again: it says whether it was used.",
                german:
                    "Die Verbindung zur Datenbank brach im letzten Moment ab. Öffnen Sie Ihren Link erneut: Er sagt, ob "
                    + "er benutzt wurde.")
        case .failed:
            LocalizedText(
                "The fault is ours. Open your link again: it says whether it was used.",
                german:
                    "Der Fehler liegt bei uns. Öffnen Sie Ihren Link erneut: Er sagt, ob er benutzt wurde.")
        default:
            LocalizedText(
                "Nothing was recorded. Open your link again and use the form on that page.",
                german:
                    "Es wurde nichts festgehalten. Öffnen Sie Ihren Link erneut und benutzen Sie das Formular auf der Seite."
            )
        }
    }
}
