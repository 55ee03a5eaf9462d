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
    // Without this libpq prints the server's notices to the standard error stream.
    PQsetNoticeReceiver(connection, { _, _ in }, nil)
    return .success(HandedOver(pointer: connection))
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
