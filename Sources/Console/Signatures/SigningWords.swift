// The fixed words of the page behind a signing link.

import Domain

enum SigningWords {
    /// Those that the templates name.
    static let named: [String: LocalizedText] = [
        "skip": LocalizedText("Go to the form", german: "Zum Formular"),
        "languages": LocalizedText("Language", german: "Sprache"),
        "document": LocalizedText("The whole agreement", german: "Die ganze Vereinbarung"),
        "act": LocalizedText("Your decision", german: "Ihre Entscheidung"),
        "name": LocalizedText("Your full name", german: "Ihr vollständiger Name"),
        "consentHint": LocalizedText(
            "This is a simple electronic signature. With it are recorded: your name, the time, the text's hash, your network "
                + "address and your browser.",
            german:
                "Dies ist eine einfache elektronische Signatur. Mit ihr werden festgehalten: Ihr Name, der Zeitpunkt, der "
                + "Hash des Textes, Ihre Netzadresse und Ihr Browser."),
        "sign": LocalizedText("Sign", german: "Unterschreiben"),
        "declineInstead": LocalizedText("Decline instead", german: "Stattdessen ablehnen"),
        "reason": LocalizedText("Your reason", german: "Ihr Grund"),
        "decline": LocalizedText("Decline to sign", german: "Unterschrift ablehnen"),
        "foot": LocalizedText(
            "Keep the link to yourself: whoever has it can use it.",
            german: "Behalten Sie den Link für sich: Wer ihn hat, kann ihn benutzen."),
    ]

    static func named(in language: Language) -> [String: String] { named.mapValues { $0[language] } }

    static func heading(_ name: String, _ language: Language) -> String {
        let quoted = Wording.quoted(name, language)
        return language == .german ? "\(quoted) unterschreiben" : "Sign \(quoted)"
    }

    static func introduction(_ tenant: String, _ version: Int, _ language: Language) -> String {
        language == .german
            ? "\(tenant) bittet um Ihre Unterschrift unter Fassung \(version) dieser Vereinbarung. Lesen Sie den ganzen Text; "
                + "das Formular steht an seinem Ende."
            : "\(tenant) asks for your signature under version \(version) of this agreement. Read the whole text; the form "
                + "is at its end."
    }

    /// What an exception asks for; the framework's text, from which it departs, stands below.
    static func exception(_ request: ChangeRequest, of tenant: String, _ language: Language) -> [String] {
        let scope = request.exception?.scope
        let pointers = scope?.pointers.map { "\($0)" }.joined(separator: ", ") ?? ""
        let until = scope.map { "\($0.until)" } ?? ""
        return language == .german
            ? [
                "\(tenant) bittet um Ihre Unterschrift unter Ausnahme \(request.number) von den Leitplanken: \(request.title).",
                "Werte: \(pointers). Letzter Tag: \(until). Begründung: \(request.reason)",
                "Unten steht der Rahmen, von dem sie abweicht; das Formular steht am Ende.",
            ]
            : [
                "\(tenant) asks for your signature under exception \(request.number) from the guard rails: \(request.title).",
                "Values: \(pointers). Last day: \(until). Reason: \(request.reason)",
                "Below stands the framework from which it departs; the form is at the end.",
            ]
    }

    static func nameHint(_ name: String, _ language: Language) -> String {
        language == .german
            ? "Wie die Vereinbarung ihn nennt: \(name)" : "As the agreement has it: \(name)"
    }

    static func signed(_ language: Language) -> String {
        language == .german ? "Sie haben unterschrieben" : "You have signed"
    }

    static func declined(_ language: Language) -> String {
        language == .german ? "Sie haben abgelehnt" : "You have declined"
    }

    static func declineHint(isRequired: Bool, _ language: Language) -> String {
        switch (isRequired, language) {
        case (true, .english):
            "Your signature is needed: if you decline, nobody can sign this version any more. The reason is recorded."
        case (true, .german):
            "Ihre Unterschrift ist nötig: Lehnen Sie ab, kann niemand diese Fassung mehr unterschreiben. Der Grund wird "
                + "festgehalten."
        case (false, .english): "The reason is recorded, and those who asked you can read it."
        case (false, .german): "Der Grund wird festgehalten; wer Sie gebeten hat, kann ihn lesen."
        }
    }

    static func capacity(_ capacity: Signatory.Capacity) -> LocalizedText {
        switch capacity {
        case .representative: LocalizedText("representative", german: "vertretungsberechtigt")
        case .deputy: LocalizedText("deputy", german: "in Vertretung")
        }
    }

    static let error = LocalizedText("Error", german: "Fehler")
    static let faults = LocalizedText("Nothing was recorded yet", german: "Noch wurde nichts festgehalten")
    static let facts = LocalizedText("What it is about", german: "Worum es geht")
    static let record = LocalizedText("What was recorded", german: "Was festgehalten wurde")
    static let keep = LocalizedText(
        "Print or save this page for your records. The hash is that of the record, which the server has sealed.",
        german:
            "Drucken oder speichern Sie diese Seite für Ihre Unterlagen. Der Hash ist der des Eintrags, den der Server "
            + "versiegelt hat.")
    static let forParty = LocalizedText("You sign for", german: "Sie unterschreiben für")
    static let asWhom = LocalizedText("You sign as", german: "Sie unterschreiben als")
    static let agreement = LocalizedText("Agreement", german: "Vereinbarung")
    static let version = LocalizedText("Version", german: "Fassung")
    static let contentHash = LocalizedText("Content hash (SHA-256)", german: "Inhaltshash (SHA-256)")
    static let signBy = LocalizedText("To be signed by", german: "Zu unterschreiben bis")
    static let openUntil = LocalizedText("This link is open until", german: "Dieser Link gilt bis")
    static let what = LocalizedText("What", german: "Was")
    static let signature = LocalizedText("Signature", german: "Unterschrift")
    static let declination = LocalizedText("Declination", german: "Ablehnung")
    static let time = LocalizedText("When", german: "Wann")
    static let who = LocalizedText("Who", german: "Wer")
    static let intent = LocalizedText("Agreed to", german: "Zugestimmt")
    static let reason = LocalizedText("Reason", german: "Grund")
    static let recordHash = LocalizedText(
        "Hash of the record (SHA-256)", german: "Hash des Eintrags (SHA-256)")
    static let state = LocalizedText("The version is now", german: "Die Fassung ist jetzt")
    static let reference = LocalizedText("Reference", german: "Kennung")
}
