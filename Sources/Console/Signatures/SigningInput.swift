// What is sent from the page behind a signing link, and what is wrong with it.

import Domain
import Operations

/// One of the page's two forms.
struct SigningInput: Sendable, Hashable {
    enum Act: String, Sendable { case sign, decline }

    static let fields: Set<String> = ["act", "form", "name", "consent", "reason"]
    /// Bytes: a reason of the longest kind, percent-encoded, and a little more.
    static let maximumBytes = 65_536
    /// Characters, as over the API.
    static let reasonLength = 4_000

    var act: Act
    /// The form's own token.
    var token: String
    /// On one line, without blanks around it.
    var name: String
    var consents: Bool
    var reason: String

    /// - Throws: 400 for what neither form would have sent.
    init(_ form: Form) throws(DomainError) {
        guard let act = form["act"].flatMap(Act.init) else {
            throw Form.unreadable("It does not say what to do.")
        }
        let own = act == .sign ? ["name", "consent"] : ["reason"]
        for field in ["name", "consent", "reason"] where form[field] != nil && !own.contains(field) {
            throw Form.unreadable("“\(field)” is of the other form.")
        }
        guard form["consent"] == nil || form["consent"] == "yes" else {
            throw Form.unreadable("A checkbox is sent as “yes”, or not at all.")
        }
        self.act = act
        token = form["form"] ?? ""
        name = (form["name"] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        consents = form["consent"] != nil
        let lines = (form["reason"] ?? "").split(separator: "\r\n", omittingEmptySubsequences: false)
        reason = lines.joined(separator: "\n").withoutBlanksAround
    }

    /// As the forms are shown first.
    init() {
        act = .sign
        token = ""
        name = ""
        consents = false
        reason = ""
    }

    /// All of them, in the order of the fields.
    func faults(for signatory: Signatory) -> [SigningFault] {
        switch act {
        case .sign:
            var faults: [SigningFault] = []
            if name.isEmpty {
                faults.append(.nameMissing)
            } else if (try? signatory.require(name: name)) == nil {
                faults.append(.nameDiffers)
            }
            return faults + (consents ? [] : [.consentMissing])
        case .decline:
            if reason.isEmpty { return [.reasonMissing] }
            return reason.unicodeScalars.count > SigningInput.reasonLength ? [.reasonTooLong] : []
        }
    }

    var deed: LinkedDeed {
        switch act {
        case .sign: .sign(name: name)
        case .decline: .decline(reason: reason)
        }
    }
}

enum SigningFault: Sendable, Hashable, CaseIterable {
    case nameMissing, nameDiffers, consentMissing, reasonMissing, reasonTooLong

    enum Field: Sendable, Hashable { case name, consent, reason }

    var field: Field {
        switch self {
        case .nameMissing, .nameDiffers: .name
        case .consentMissing: .consent
        case .reasonMissing, .reasonTooLong: .reason
        }
    }

    /// The field's id in the page.
    var id: String {
        switch field {
        case .name: "sign-name"
        case .consent: "sign-consent"
        case .reason: "sign-reason"
        }
    }

    func text(_ signatory: Signatory, _ language: Language) -> String {
        let name = Wording.quoted(signatory.name, language)
        switch (self, language) {
        case (.nameMissing, .english): return "Type your name."
        case (.nameMissing, .german): return "Geben Sie Ihren Namen ein."
        case (.nameDiffers, .english): return "The agreement names \(name) here. Type this name to sign."
        case (.nameDiffers, .german):
            return "Die Vereinbarung nennt hier \(name). Geben Sie zum Unterschreiben diesen Namen ein."
        case (.consentMissing, .english): return "Tick the box if you agree to the sentence beside it."
        case (.consentMissing, .german):
            return "Setzen Sie das Häkchen, wenn Sie dem Satz daneben zustimmen."
        case (.reasonMissing, .english): return "Say why you decline."
        case (.reasonMissing, .german): return "Sagen Sie, warum Sie ablehnen."
        case (.reasonTooLong, .english): return "Use at most \(SigningInput.reasonLength) characters."
        case (.reasonTooLong, .german): return "Verwenden Sie höchstens \(SigningInput.reasonLength) Zeichen."
        }
    }
}

extension String {
    fileprivate var withoutBlanksAround: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
