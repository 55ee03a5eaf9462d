// Action items: what somebody has to do by a day.

package import Domain

package struct ActionRecord: Resource {
    package let id: String
    package let agreement: String
    package let title: String
    package let note: String?
    package let owner: String
    package let ownerName: String
    package let dueOn: String
    package let state: String
    package let review: String?
    package let changeRequest: Int?
    package let result: String?

    package init(reading reader: ResourceReader) throws(ClientError) {
        id = try reader.text("id")
        agreement = try reader.text("agreement")
        title = try reader.text("title")
        note = try reader.optionalText("note")
        owner = try reader.text("owner")
        ownerName = try reader.text("owner_name")
        dueOn = try reader.text("due_on")
        state = try reader.text("state")
        review = try reader.optionalText("review")
        changeRequest = try reader.optionalInteger("change_request")
        result = try reader.optionalText("result")
    }
}

extension BatonClient {
    private static let actionsPath = ["v1", "actions"]

    /// The earliest due first.
    ///
    /// - Parameter filter: the query parameters of the list; those without a value are left out.
    package func actions(_ filter: [(name: String, value: String?)] = []) -> Listing<ActionRecord> {
        list(Self.actionsPath, filter)
    }

    package func action(_ id: String) async throws(ClientError) -> Answer<ActionRecord> {
        try await send(Request(.get, Self.actionsPath + [id]))
    }

    /// - Parameter action: `agreement`, `title`, `owner`, `due_on`, and what it belongs to.
    package func createAction(
        _ action: JSONObject, idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<ActionRecord> {
        try await send(.post(Self.actionsPath, .object(action), key: idempotencyKey))
    }

    /// - Parameter changes: of `title`, `note`, `owner` and `due_on`.
    package func changeAction(
        _ id: String, _ changes: JSONObject, ifMatch etag: String?
    ) async throws(ClientError) -> Answer<ActionRecord> {
        try await send(
            .change(.patch, Self.actionsPath + [id], ifMatch: etag, .mergePatch(.object(changes))))
    }

    package func completeAction(
        _ id: String, result: String?, idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<ActionRecord> {
        let body: JSON = result.map { ["result": .string($0)] } ?? [:]
        return try await send(.post(Self.actionsPath + [id, "completion"], body, key: idempotencyKey))
    }

    package func dismissAction(
        _ id: String, reason: String, idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<ActionRecord> {
        try await send(
            .post(Self.actionsPath + [id, "dismissal"], ["reason": .string(reason)], key: idempotencyKey))
    }
}
