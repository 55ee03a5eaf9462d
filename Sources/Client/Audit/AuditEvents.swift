// The records of a tenant's audit chain.

package import Domain

extension AuditRecord: Resource {
    package init(reading reader: ResourceReader) throws(ClientError) {
        self.init(
            seq: try reader.integer("seq"), at: try reader.instant("at"), actor: try reader.text("actor"),
            action: try reader.text("action"), subject: try reader.text("subject"),
            text: try reader.text("text"), hash: try reader.text("hash"))
    }
}

extension BatonClient {
    /// Records that fit the filter, in its order.
    package func auditEvents(_ filter: AuditFilter = AuditFilter()) -> Listing<AuditRecord> {
        list(
            ["v1", "audit-events"],
            [
                ("action", filter.action?.rawValue), ("subject", filter.subject), ("actor", filter.actor),
                ("from", filter.from?.description), ("to", filter.to?.description),
                ("order", filter.order.rawValue),
            ])
    }
}
