// An error read from what libpq returned.

import CLibPQ

extension PostgresError {
    /// The error that a failed result carries.
    init(result: OpaquePointer) {
        func field(_ code: Character) -> String? {
            guard let value = code.asciiValue, let text = PQresultErrorField(result, Int32(value)) else {
                return nil
            }
            return String(cString: text)
        }
        // The codes are those of libpq's postgres_ext.h (PG_DIAG_…), which are C macros of characters.
        let severity = field("V")
        let report = ServerReport(
            message: field("M") ?? PostgresError.trimmed(PQresultErrorMessage(result)),
            sqlState: field("C").map { SQLState(rawValue: $0) },
            isFatal: severity == "FATAL" || severity == "PANIC",
            detail: field("D"), hint: field("H"), schema: field("s"), table: field("t"), column: field("c"),
            constraint: field("n"), position: field("P").flatMap { Int($0) }, sourceFunction: field("R"))
        self.init(.server, "", report: report)
    }

    /// What the connection says of its last failure.
    static func lastMessage(of connection: OpaquePointer?) -> String {
        trimmed(PQerrorMessage(connection))
    }

    private static func trimmed(_ text: UnsafePointer<CChar>?) -> String {
        guard let text else { return "no message" }
        var message = Substring(String(cString: text))
        while let last = message.last, last.isWhitespace { message.removeLast() }
        return String(message)
    }

    static func trimmed(_ text: UnsafeMutablePointer<CChar>?) -> String {
        trimmed(text.map { UnsafePointer($0) })
    }
}
