// What does not hold about something that was proposed or signed.

/// One way in which a version or an exception is not what the chain and its own text say.
package struct SignedTextFault: Error, Sendable, Hashable, CustomStringConvertible {
    package var agreement: String
    package var subject: SignedSubject
    package var sentence: String

    package init(_ subject: SignedSubject, of agreement: String, _ sentence: String) {
        self.agreement = agreement
        self.subject = subject
        self.sentence = sentence
    }

    package var description: String {
        switch subject {
        case .version(let number): "Version \(number) of “\(agreement)”: \(sentence)"
        case .exception(let number): "Exception \(number) of “\(agreement)”: \(sentence)"
        }
    }
}
