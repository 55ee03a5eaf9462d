// The sentence that somebody agrees to by signing, in the language in which it is shown.

/// What is said by a signature.
package struct SignatureIntent: Sendable, Hashable {
    package var agreementName: String
    package var subject: SignedSubject
    package var slot: Slot
    package var capacity: Signatory.Capacity

    package init(
        agreementName: String, subject: SignedSubject, slot: Slot, capacity: Signatory.Capacity
    ) {
        self.agreementName = agreementName
        self.subject = subject
        self.slot = slot
        self.capacity = capacity
    }

    package func sentence(_ language: Language) -> String {
        switch language {
        case .english:
            "I have read \(text(language)) and sign it for \(party(language))\(isDeputy ? ", as deputy" : "")."
        case .german:
            "Ich habe \(text(language)) gelesen und unterschreibe "
                + "für \(party(language))\(isDeputy ? " in Vertretung" : "")."
        }
    }

    /// The same of a signature on paper, which somebody else records.
    package func paperSentence(_ language: Language, signedOn date: CivilDate) -> String {
        switch language {
        case .english:
            "\(text(language).capitalizedFirst) was signed on paper on \(date) for \(party(language))"
                + "\(isDeputy ? " by a deputy" : "")."
        case .german:
            "\(text(language).capitalizedFirst) wurde am \(date) auf Papier für \(party(language))"
                + "\(isDeputy ? " in Vertretung" : "") unterschrieben."
        }
    }

    private var isDeputy: Bool { capacity == .deputy }

    private func text(_ language: Language) -> String {
        switch (language, subject) {
        case (.english, .version(let number)): "version \(number) of the agreement “\(agreementName)”"
        case (.german, .version(let number)): "Fassung \(number) der Vereinbarung „\(agreementName)“"
        case (.english, .exception(let number)):
            "exception \(number) from the guard rails of the agreement “\(agreementName)”"
        case (.german, .exception(let number)):
            "Ausnahme \(number) von den Leitplanken der Vereinbarung „\(agreementName)“"
        }
    }

    /// For whom is signed.
    package func party(_ language: Language) -> String {
        guard slot.isBoard else { return slot.name }
        return switch language {
        case .english: "the region \(slot.name) on the governance board"
        case .german: "die Region \(slot.name) im Steuerungsgremium"
        }
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
