// Opening a connection with libpq's blocking call, on a helper thread.

import CLibPQ

// PQconnectPoll ignores connect_timeout, so that a dead first host would hide the second: hence the blocking call.

/// Opens a connection with the session settings that the driver relies on. Blocks.
func openConnection(
    _ configuration: PostgresConfiguration, statementTimeout: Duration? = nil
) -> Result<HandedOver, PostgresError> {
    let parameters: [(String, String)]
    switch connectionParameters(configuration, statementTimeout: statementTimeout) {
    case .success(let found): parameters = found
    case .failure(let error): return .failure(error)
    }
    let connection = withCStrings(parameters.map(\.0)) { keywords in
        withCStrings(parameters.map(\.1)) { values in
            PQconnectdbParams(keywords, values, 0)
        }
    }
    guard let connection else {
        return .failure(PostgresError(.connectionFailed, "libpq has no memory left"))
    }
    guard PQstatus(connection) == CONNECTION_OK else {
        let message = PostgresError.lastMessage(of: connection)
        PQfinish(connection)
        return .failure(PostgresError(.connectionFailed, message))
    }
    guard answers(connection) else {
        let message = PostgresError.lastMessage(of: connection)
        PQfinish(connection)
        let reason = message.isEmpty ? "the server ended the session that it had just opened" : message
        return .failure(PostgresError(.connectionFailed, reason))
    }
    return .success(HandedOver(pointer: connection))
}

/// Whether a session that was just opened is still there. Blocks.
///
/// One that the server ends while libpq is reading its greeting looks open: libpq takes the reason for a notice, and
/// the socket closes only later. The next statement would be the one to learn of it.
private func answers(_ connection: OpaquePointer) -> Bool {
    var isDoomed = false
    let isAnswered = withUnsafeMutablePointer(to: &isDoomed) { isDoomed in
        PQsetNoticeReceiver(
            connection,
            { context, notice in
                guard let context, let notice, PostgresError(result: notice).isFatal else { return }
                context.assumingMemoryBound(to: Bool.self).pointee = true
            }, isDoomed)
        guard let result = PQexec(connection, "") else { return false }
        defer { PQclear(result) }
        return PQresultStatus(result) == PGRES_EMPTY_QUERY
    }
    // Without this libpq prints the server's notices to the standard error stream.
    PQsetNoticeReceiver(connection, { _, _ in }, nil)
    return isAnswered && !isDoomed
}

/// Keywords and values for PQconnectdbParams. What `conninfo` says outranks the driver's defaults, except for the
/// formats that the driver parses.
private func connectionParameters(
    _ configuration: PostgresConfiguration, statementTimeout: Duration?
) -> Result<[(String, String)], PostgresError> {
    var message: UnsafeMutablePointer<CChar>?
    guard let options = PQconninfoParse(configuration.conninfo, &message) else {
        let text = PostgresError.trimmed(message)
        PQfreemem(message)
        return .failure(PostgresError(.connectionFailed, text))
    }
    defer { PQconninfoFree(options) }
    var given: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
        if let value = option.pointee.val { given[String(cString: keyword)] = String(cString: value) }
        option += 1
    }
    let limit = (statementTimeout ?? configuration.statementTimeout).milliseconds
    let sessionOptions = [
        "-c statement_timeout=\(limit)", given["options"] ?? "",
        "-c DateStyle=ISO,YMD -c TimeZone=UTC -c bytea_output=hex -c extra_float_digits=1",
        "-c standard_conforming_strings=on",
    ]
    let defaults = [
        "connect_timeout": String(max(2, configuration.connectTimeout.components.seconds)),
        "fallback_application_name": configuration.applicationName,
        "keepalives": "1",
        "keepalives_idle": String(PostgresConfiguration.keepaliveIdle.components.seconds),
        "keepalives_interval": String(PostgresConfiguration.keepaliveInterval.components.seconds),
        "keepalives_count": String(PostgresConfiguration.keepaliveCount),
        "tcp_user_timeout": String(PostgresConfiguration.tcpUserTimeout.milliseconds),
    ]
    var parameters = given.merging(defaults) { given, _ in given }
    parameters["client_encoding"] = "UTF8"
    parameters["options"] = sessionOptions.filter { !$0.isEmpty }.joined(separator: " ")
    return .success(parameters.map { ($0.key, $0.value) })
}

/// Calls `body` with a NULL-terminated array of C strings.
func withCStrings<Value>(
    _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Value
) -> Value {
    var bytes: [CChar] = []
    var offsets: [Int] = []
    for string in strings {
        offsets.append(bytes.count)
        bytes += string.utf8CString
    }
    return bytes.withUnsafeBufferPointer { bytes in
        var pointers: [UnsafePointer<CChar>?] = offsets.map { offset in
            bytes.baseAddress.map { $0 + offset }
        }
        pointers.append(nil)
        return pointers.withUnsafeBufferPointer { pointers in
            guard let base = pointers.baseAddress else { preconditionFailure("an array with an element") }
            return body(base)
        }
    }
}
