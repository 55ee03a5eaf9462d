// What the records of a text come to: still open, signed by all who must, or declined.

/// What somebody did at a slot. One thing at each: who declined does not sign any more.
package enum SlotAct: String, Sendable, Hashable, CaseIterable {
    case signature, declination
}

package enum SigningOutcome: Sendable, Hashable {
    /// Signatures are missing that are needed.
    case open
    /// Everybody who must has signed.
    case complete
    /// It can no longer become complete, for what was declined at these slots.
    case declined(slots: [String])
}

extension SlotPlan {
    /// What the acts at the slots come to. Every required party signs, and a quorum of the board; who may sign without
    /// having to decides nothing.
    package func outcome(_ acts: [String: SlotAct]) -> SigningOutcome {
        let required = slots.filter { $0.requirement == .required }
        let board = slots.filter(\.isBoard)
        let refusing = required.filter { acts[$0.key] == .declination }
        let boardRefusing = board.filter { acts[$0.key] == .declination }
        if !refusing.isEmpty || board.count - boardRefusing.count < quorum {
            let isBoardAgainst = board.count - boardRefusing.count < quorum
            return .declined(slots: (refusing + (isBoardAgainst ? boardRefusing : [])).map(\.key))
        }
        let isBoardFor = board.count { acts[$0.key] == .signature } >= quorum
        return isBoardFor && required.allSatisfy { acts[$0.key] == .signature } ? .complete : .open
    }
}
