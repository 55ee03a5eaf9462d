// SQL of the slots of what is signed: frozen with the text that they belong to.

package import Domain
import Postgres

extension SignedSubject {
    /// How rows name the kind of what is signed.
    var stored: String {
        switch self {
        case .version: "version"
        case .exception: "exception"
        }
    }
}

extension TenantTransaction {
    /// The conditions on a row of slots, records or links that belong to what is signed.
    func belongs(to subject: SignedSubject, of agreement: AgreementID) -> SQL {
        """
        tenant_id = \(tenant.stored) AND agreement_id = \(agreement.stored) AND subject = \(subject.stored)
          AND number = \(Int32(clamping: subject.number))
        """
    }

    /// The slots in the order of the text.
    package func slots(of subject: SignedSubject, _ agreement: AgreementID) async throws -> [Slot] {
        try await query(
            """
            SELECT slot, requirement, name, signatories
            FROM signature_slots
            WHERE \(belongs(to: subject, of: agreement))
            ORDER BY position
            """
        ).map { row in
            let people = try row.json("signatories").arrayValue ?? []
            return Slot(
                key: try row["slot"], requirement: try row.value("requirement"), name: try row["name"],
                signatories: people.compactMap(Signatory.init(stored:)))
        }
    }

    /// Freezes the slots of a text that is there already.
    package func insert(
        _ slots: [Slot], of subject: SignedSubject, _ agreement: AgreementID
    ) async throws {
        guard !slots.isEmpty else { return }
        written.insert(.slots(subject, agreement))
        try await query(
            """
            INSERT INTO signature_slots
                (tenant_id, agreement_id, subject, number, slot, position, requirement, name, signatories)
            SELECT \(tenant.stored), \(agreement.stored), \(subject.stored), \(Int32(subject.number)),
                slot, position, requirement, name, signatories::jsonb
            FROM unnest(\(slots.map(\.key)), \(slots.indices.map { Int32($0) }),
                \(slots.map(\.requirement.rawValue)), \(slots.map(\.name)),
                \(slots.map { JSON.array($0.signatories.map(\.json)).canonicalText }))
                AS u (slot, position, requirement, name, signatories)
            RETURNING slot
            """)
    }
}
