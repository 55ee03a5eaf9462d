// Words for keys that agreements use without naming them: functions, roles and channels.

/// Names of keys that most tenants use, and readable forms of all others.
enum DocumentVocabulary {
    /// Parties, functions and roles. A tenant's own names come before these.
    static let roles: [String: LocalizedText] = [
        "joint": LocalizedText("Both sides jointly", german: "Beide Seiten gemeinsam"),
        "marketing": LocalizedText("Marketing", german: "Marketing"),
        "sales": LocalizedText("Sales", german: "Vertrieb"),
        "management": LocalizedText("Management", german: "Geschäftsleitung"),
        "operations": LocalizedText("Operations", german: "Operations"),
        "revenue-operations": LocalizedText("Revenue operations", german: "Revenue Operations"),
        "customer-success": LocalizedText("Customer success", german: "Kundenerfolg"),
        "executive-board": LocalizedText("Executive board", german: "Geschäftsführung"),
        "marketing-manager": LocalizedText("Marketing manager", german: "Marketingleitung"),
        "marketing-lead": LocalizedText("Head of marketing", german: "Marketingleitung"),
        "sales-manager": LocalizedText("Sales manager", german: "Vertriebsleitung"),
        "sales-lead": LocalizedText("Head of sales", german: "Vertriebsleitung"),
        "chief-marketing-officer": LocalizedText("Chief marketing officer", german: "Marketingvorstand"),
        "chief-sales-officer": LocalizedText("Chief sales officer", german: "Vertriebsvorstand"),
        "demand-generation": LocalizedText("Demand generation", german: "Leadgenerierung"),
        "inside-sales": LocalizedText("Inside sales", german: "Vertriebsinnendienst"),
        "field-sales": LocalizedText("Field sales", german: "Außendienst"),
        "team-lead": LocalizedText("Team lead", german: "Teamleitung"),
    ]

    static let channels: [String: LocalizedText] = [
        "phone": LocalizedText("Phone", german: "Telefon"),
        "email": LocalizedText("Email", german: "E-Mail"),
        "linkedin": LocalizedText("LinkedIn", german: "LinkedIn"),
        "whatsapp": LocalizedText("WhatsApp", german: "WhatsApp"),
        "sms": LocalizedText("Text message", german: "SMS"),
        "video": LocalizedText("Video call", german: "Videogespräch"),
        "in-person": LocalizedText("In person", german: "Persönlich"),
        "letter": LocalizedText("Letter", german: "Brief"),
        "chat": LocalizedText("Chat", german: "Chat"),
    ]

    /// `inside-sales` as `Inside sales`.
    static func readable(_ key: String) -> String {
        let words = String(key.map { $0 == "-" || $0 == "_" ? " " : $0 })
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
