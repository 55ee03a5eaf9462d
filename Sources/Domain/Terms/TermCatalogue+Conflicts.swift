// What happens when a deadline is missed, and when the parties disagree (A16).

extension TermCatalogue {
    static let escalation: [Term] = [
        Term("/escalation", .group, "", "", de: "", ""),
        Term("/escalation/remind_before", .duration, "", "", de: "", ""),
        Term("/escalation/levels", .collection, "", "", de: "", ""),
        Term("/escalation/levels/*", .group, "", "", de: "", ""),
        Term("/escalation/levels/*/position", .position, isRequired: true, "", "", de: "", ""),
        Term("/escalation/levels/*/who", .line, isRequired: true, "", "", de: "", ""),
        Term("/escalation/levels/*/role", .slug, "", "", de: "", ""),
        Term("/escalation/levels/*/after", .duration, stricter: .lower, isRequired: true, "", "", de: "", ""),
        Term("/escalation/levels/*/text", .prose, "", "", de: "", ""),
    ]

    static let disputes: [Term] = [
        Term("/disputes", .group, "", "", de: "", ""),
        Term("/disputes/steps", .collection, "", "", de: "", ""),
        Term("/disputes/steps/*", .group, "", "", de: "", ""),
        Term("/disputes/steps/*/position", .position, isRequired: true, "", "", de: "", ""),
        Term("/disputes/steps/*/who", .line, isRequired: true, "", "", de: "", ""),
        Term("/disputes/steps/*/within", .duration, stricter: .lower, "", "", de: "", ""),
        Term("/disputes/steps/*/text", .prose, "", "", de: "", ""),
        Term("/disputes/typical", .collection, "", "", de: "", ""),
        Term("/disputes/typical/*", .group, "", "", de: "", ""),
        Term("/disputes/typical/*/position", .position, "", "", de: "", ""),
        Term("/disputes/typical/*/text", .prose, isRequired: true, "", "", de: "", ""),
        Term("/disputes/typical/*/answer", .prose, isRequired: true, "", "", de: "", ""),
    ]
}
