// The templates as the program carries them: JSON, one text a template and language.

/// What `deploy/embed_templates.py` writes into `Generated`.
enum TemplateContent {
    /// In the order in which they are listed.
    static let all: [String] = [
        leadHandoverEN, leadHandoverDE, inboundSystemEN, inboundSystemDE, campaignEN, campaignDE,
        growingSaasEN, growingSaasDE, accountBasedEN, accountBasedDE, starterEN, starterDE,
    ]
}
