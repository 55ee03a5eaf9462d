// Whom the agreement is about, and whom it is not about (A4, A5).

extension TermCatalogue {
    static let profile: [Term] = [
        Term(
            "/profile", .group,
            "Ideal customer profile", "Which companies suit us.",
            de: "Ideales Kundenprofil", "Welche Unternehmen zu uns passen."),
        Term(
            "/profile/text", .prose,
            "Wording", "The profile in words.",
            de: "Wortlaut", "Das Profil in Worten."),
        Term(
            "/profile/condition", .condition,
            "Condition", "The profile as a condition that is checked automatically.",
            de: "Bedingung", "Das Profil als automatisch geprüfte Bedingung."),
        Term(
            "/profile/industries", .list(of: .name),
            "Industries", "The industries that suit us.",
            de: "Branchen", "Die Branchen, die zu uns passen."),
        Term(
            "/profile/employees", .group,
            "Company size", "How many employees the company has.",
            de: "Unternehmensgröße", "Wie viele Mitarbeitende das Unternehmen hat."),
        Term(
            "/profile/employees/from", .integer(0...100_000_000), unit: .people,
            "Employees from", "The smallest number of employees.",
            de: "Mitarbeitende von", "Die kleinste Zahl von Mitarbeitenden."),
        Term(
            "/profile/employees/to", .integer(0...100_000_000), unit: .people,
            "Employees to", "The largest number of employees.",
            de: "Mitarbeitende bis", "Die größte Zahl von Mitarbeitenden."),
        Term(
            "/profile/revenue_from", .money,
            "Annual revenue from", "The lowest annual revenue.",
            de: "Jahresumsatz ab", "Der niedrigste Jahresumsatz."),
        Term(
            "/profile/locations", .list(of: .name),
            "Locations", "Where the company is.",
            de: "Standorte", "Wo das Unternehmen ansässig ist."),
        Term(
            "/profile/tech_stack", .list(of: .line),
            "Technology in use", "The technology that the company works with.",
            de: "Eingesetzte Technologie", "Die Technologie, mit der das Unternehmen arbeitet."),
        Term(
            "/profile/use_cases", .collection,
            "Use cases", "What customers use our products for.",
            de: "Anwendungsfälle", "Wofür Kunden unsere Produkte einsetzen."),
        Term(
            "/profile/use_cases/*", .group,
            "Use case", "One use of our products.",
            de: "Anwendungsfall", "Ein Einsatz unserer Produkte."),
        Term(
            "/profile/use_cases/*/position", .position,
            "Order", "Place among the use cases.",
            de: "Reihenfolge", "Platz unter den Anwendungsfällen."),
        Term(
            "/profile/use_cases/*/text", .prose, isRequired: true,
            "Wording", "The use in a sentence.",
            de: "Wortlaut", "Der Einsatz in einem Satz."),
        Term(
            "/profile/minimum_budget", .money,
            "Minimum budget", "The smallest budget that a project needs.",
            de: "Mindestbudget", "Das Budget, das ein Projekt mindestens braucht."),
        Term(
            "/profile/personas", .collection,
            "Buyer personas", "The people who take part in the purchase.",
            de: "Buyer Personas", "Die Personen, die am Kauf beteiligt sind."),
        Term(
            "/profile/personas/*", .group,
            "Buyer persona", "One kind of person who takes part in the purchase.",
            de: "Buyer Persona", "Eine typische am Kauf beteiligte Person."),
        Term(
            "/profile/personas/*/position", .position,
            "Order", "Place among the personas.",
            de: "Reihenfolge", "Platz unter den Personas."),
        Term(
            "/profile/personas/*/role", .name, isRequired: true,
            "Role", "Which function the person has.",
            de: "Rolle", "Welche Funktion die Person hat."),
        Term(
            "/profile/personas/*/goals", .prose,
            "Goals", "What the person wants to reach.",
            de: "Ziele", "Was die Person erreichen will."),
        Term(
            "/profile/personas/*/stage", .choice(TermChoice.phases),
            "Phase of the purchase", "In which phase the person matters most.",
            de: "Phase im Kaufprozess", "In welcher Phase die Person die größte Rolle spielt."),
    ]

    static let exclusions: [Term] = [
        Term(
            "/exclusions", .collection,
            "Exclusion criteria", "Which leads we do not want.",
            de: "Ausschlusskriterien", "Welche Leads wir nicht wollen."),
        Term(
            "/exclusions/*", .group,
            "Exclusion criterion", "One reason for which a lead is excluded.",
            de: "Ausschlusskriterium", "Ein Grund, aus dem ein Lead ausgeschlossen wird."),
        Term(
            "/exclusions/*/position", .position,
            "Order", "Place among the exclusion criteria.",
            de: "Reihenfolge", "Platz unter den Ausschlusskriterien."),
        Term(
            "/exclusions/*/text", .prose, isRequired: true,
            "Wording", "Who is excluded.",
            de: "Wortlaut", "Wer ausgeschlossen ist."),
        Term(
            "/exclusions/*/condition", .condition,
            "Condition", "The criterion as a condition that is checked automatically.",
            de: "Bedingung", "Das Kriterium als automatisch geprüfte Bedingung."),
    ]
}
