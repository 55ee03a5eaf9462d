// What tells on every sheet which document it is of.

package struct DocumentHead: Sendable, Hashable {
    package var language: Language
    package var tenantName: String
    package var title: String
    /// What it is called where windows are listed.
    package var windowTitle: String
    /// `Version 3 · SHA-256 9f86d081884c…`.
    package var stamp: String
    package var state: String
    /// Whether it holds, and is no draft.
    package var isBinding: Bool

    /// Everything of the text and where it came from that a page's head has room for.
    var runningTitle: String { "\(tenantName.cut(to: 40)) · \(title.cut(to: 70))" }
}

extension AgreementDocument {
    var head: DocumentHead {
        DocumentHead(
            language: language, tenantName: tenantName, title: title,
            windowTitle: "\(title) · \(DocumentLabels.version[language]) \(version)", stamp: stamp,
            state: cover.state, isBinding: cover.isBinding)
    }
}
