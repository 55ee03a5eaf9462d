// A refusal as the API words it: RFC 9457 problem details.

import Domain

/// What the API answered instead of what was asked for.
package struct Problem: Sendable, Hashable {
    package struct Fault: Sendable, Hashable {
        /// RFC 6901 pointer into what was sent; empty for all of it.
        package var pointer: String
        package var code: String
        package var detail: String

        package init(pointer: String, code: String, detail: String) {
            self.pointer = pointer
            self.code = code
            self.detail = detail
        }
    }

    package var status: Int
    /// One of the codes in openapi.yaml, or of a newer server's.
    package var code: String
    package var title: String
    package var detail: String
    package var requestID: String?
    package var faults: [Fault]

    package init(
        status: Int, code: String, title: String, detail: String, requestID: String? = nil,
        faults: [Fault] = []
    ) {
        self.status = status
        self.code = code
        self.title = title
        self.detail = detail
        self.requestID = requestID
        self.faults = faults
    }
}

extension Problem: Resource {
    package init(reading reader: ResourceReader) throws(ClientError) {
        self.init(
            status: try reader.integer("status"), code: try reader.text("code"),
            title: try reader.text("title"), detail: try reader.text("detail"),
            requestID: try reader.optionalText("request_id"),
            faults: try reader.optionalObjects("errors", Fault.init(reading:)) ?? [])
    }
}

extension Problem.Fault: Resource {
    package init(reading reader: ResourceReader) throws(ClientError) {
        self.init(
            pointer: try reader.text("pointer"), code: try reader.text("code"),
            detail: try reader.text("detail"))
    }
}
