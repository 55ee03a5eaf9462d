// The settings of the server, each in one place: command line before environment before file before default.

import API
import Configuration
import Foundation
import Logging
import Operations
import SystemPackage

/// A setting that `baton serve` and `baton migrate` read. The README's table of settings is compared with this one.
enum ServerSetting: String, CaseIterable {
    case home = "baton.home"
    case host = "baton.host"
    case port = "baton.port"
    case publicURL = "baton.public.url"
    case databaseURL = "database.url"
    case databaseConnections = "baton.database.connections"
    case operatorKey = "baton.operator.key"
    case signingKey = "baton.signing.key"
    case signingKeyFile = "baton.signing.key.file"
    case logLevel = "baton.log.level"
    case shutdownSeconds = "baton.shutdown.seconds"
    case trustedProxies = "baton.trusted.proxies"
    case requestsPerSecond = "baton.requests.per.second"
    case requestBurst = "baton.request.burst"
    case tokenIssuer = "baton.jwt.issuer"
    case tokenAudience = "baton.jwt.audience"
    case tokenKeys = "baton.jwt.keys"
    case tenantClaim = "baton.jwt.tenant.claim"
    case rolesClaim = "baton.jwt.roles.claim"
    case regionClaim = "baton.jwt.region.claim"

    /// `baton.port` is BATON_PORT in the environment and `{"baton": {"port": …}}` in a file.
    var environmentName: String { rawValue.replacing(".", with: "_").uppercased() }

    var key: ConfigKey { ConfigKey(rawValue.split(separator: ".").map(String.init)) }

    /// What holds where nothing is set, as text; empty where nothing does.
    var standard: String {
        switch self {
        case .home: ".baton"
        case .host: "127.0.0.1"
        case .port: "8080"
        case .databaseConnections: "6"
        case .logLevel: "info"
        case .shutdownSeconds: "30"
        case .trustedProxies: "0"
        case .requestsPerSecond: "100"
        case .requestBurst: "400"
        case .tenantClaim: "tenant"
        case .rolesClaim: "roles"
        case .regionClaim: "region"
        case .publicURL, .databaseURL, .operatorKey, .signingKey, .signingKeyFile, .tokenIssuer,
            .tokenAudience,
            .tokenKeys:
            ""
        }
    }

    var explanation: String {
        switch self {
        case .home: "Directory of the server's own files: cluster, keys, lock."
        case .host: "Address to listen on."
        case .port: "Port to listen on; 0 takes any free one."
        case .publicURL:
            "Address under which people reach the server, for links that they get; without it, host and port."
        case .databaseURL:
            "PostgreSQL to use, as `baton_app` (`baton migrate`: as the owner). Without it Baton runs its own."
        case .databaseConnections: "Connections to PostgreSQL."
        case .operatorKey:
            "The operator's key, 32 characters or more. Without it and a database URL, one is made in the home."
        case .signingKey:
            "The private key that seals, as PEM (`baton signing-key create -`), instead of a file."
        case .signingKeyFile:
            "File of that key, mode 0600; `signing-key.pem` in the home where nothing is set. Without a database URL it is made."
        case .logLevel: "trace, debug, info, notice, warning, error or critical."
        case .shutdownSeconds: "How long a stop waits for running requests."
        case .trustedProxies: "Proxies before the server whose X-Forwarded-For is believed."
        case .requestsPerSecond: "Requests a second that one key may make over time."
        case .requestBurst: "Requests that one key may make at once."
        case .tokenIssuer: "`iss` of the identity provider's tokens; without it only API keys are accepted."
        case .tokenAudience: "`aud` that tokens must have."
        case .tokenKeys: "Key set (JWKS) of the issuer: an https URL or a file."
        case .tenantClaim: "Claim with the tenant's key."
        case .rolesClaim: "Claim with the roles."
        case .regionClaim: "Claim with the region that bounds an editor."
        }
    }
}

/// The settings as they were found.
struct ServerSettings: Sendable {
    var home: String
    var publicURL: String
    var databaseURL: String?
    var databaseConnections: Int
    var operatorKey: String?
    /// The PEM text; nil where the key is in its file.
    var signingKey: String?
    var signingKeyFile: String
    var logLevel: Logger.Level
    var shutdown: Duration
    var http: HTTPConfiguration
    var tokens: (configuration: TokenConfiguration, keys: String)?

    /// - Parameter options: settings from the command line.
    init(options: [ServerSetting: String], file: String?) async throws {
        var providers: [any ConfigProvider] = [
            InMemoryProvider(
                name: "command line",
                values: Dictionary(
                    uniqueKeysWithValues: options.map {
                        (AbsoluteConfigKey($0.key.key), ConfigValue(.string($0.value), isSecret: false))
                    })),
            EnvironmentVariablesProvider(),
        ]
        if let file { providers.append(try await FileProvider<JSONSnapshot>(filePath: FilePath(file))) }
        var found = FoundSettings(reader: ConfigReader(providers: providers))
        self.init(&found)
        guard found.faults.isEmpty else { throw SettingsFault(faults: found.faults) }
    }

    private init(_ found: inout FoundSettings) {
        home = found.text(.home) ?? ServerSetting.home.standard
        databaseURL = found.text(.databaseURL)
        databaseConnections = found.number(.databaseConnections, 1...64)
        operatorKey = found.text(.operatorKey)
        if let operatorKey, OperatorKey(operatorKey) == nil {
            found.fault(.operatorKey, "must have at least \(OperatorKey.minimumLength) characters")
        }
        signingKey = found.text(.signingKey)
        let keyFile = found.text(.signingKeyFile)
        signingKeyFile = keyFile ?? SigningKeyFile.standard(home: home)
        if signingKey != nil, keyFile != nil {
            found.fault(
                .signingKeyFile,
                "is set, and \(ServerSetting.signingKey.environmentName) is, too: use one of them")
        }
        let level = found.text(.logLevel) ?? ServerSetting.logLevel.standard
        logLevel = Logger.Level(rawValue: level) ?? .info
        if Logger.Level(rawValue: level) == nil { found.fault(.logLevel, "is no log level: \(level)") }
        shutdown = .seconds(found.number(.shutdownSeconds, 1...600))
        var http = HTTPConfiguration()
        http.host = found.text(.host) ?? ServerSetting.host.standard
        http.port = found.number(.port, 0...65_535)
        http.trustedProxies = found.number(.trustedProxies, 0...10)
        http.requests = Allowance(
            burst: found.number(.requestBurst, 1...1_000_000),
            perSecond: Double(found.number(.requestsPerSecond, 1...1_000_000)))
        self.http = http
        publicURL = found.publicURL(standard: "http://\(http.host):\(http.port)")
        tokens = found.tokens()
    }
}

/// Reads settings one by one and gathers what is wrong.
private struct FoundSettings {
    let reader: ConfigReader
    var faults: [String] = []

    mutating func fault(_ setting: ServerSetting, _ problem: String) {
        faults.append("\(setting.environmentName) \(problem)")
    }

    func text(_ setting: ServerSetting) -> String? {
        guard let text = reader.string(forKey: setting.key), !text.isEmpty else { return nil }
        return text
    }

    mutating func number(_ setting: ServerSetting, _ range: ClosedRange<Int>) -> Int {
        // In a file it may also stand as a number.
        let text = text(setting) ?? reader.int(forKey: setting.key).map(String.init) ?? setting.standard
        guard let number = Int(text), range.contains(number) else {
            fault(
                setting,
                "must be a whole number from \(range.lowerBound) to \(range.upperBound), not “\(text)”")
            return range.lowerBound
        }
        return number
    }

    /// An address without a slash at its end.
    mutating func publicURL(standard: String) -> String {
        guard let text = text(.publicURL) else { return standard }
        let isWhole = ["http://", "https://"].contains { text.hasPrefix($0) && text.count > $0.count }
        if !isWhole || text.hasSuffix("/") || text.contains("?") || text.contains("#") {
            fault(.publicURL, "must be an address such as https://baton.example.com, not “\(text)”")
        }
        return text
    }

    mutating func tokens() -> (configuration: TokenConfiguration, keys: String)? {
        let given = [ServerSetting.tokenIssuer, .tokenAudience, .tokenKeys].map { ($0, text($0)) }
        guard given.contains(where: { $0.1 != nil }) else { return nil }
        for (setting, value) in given where value == nil {
            fault(setting, "is missing: issuer, audience and keys belong together")
        }
        guard let issuer = given[0].1, let audience = given[1].1, let keys = given[2].1 else { return nil }
        let configuration = TokenConfiguration(
            issuer: issuer, audience: audience,
            tenantClaim: text(.tenantClaim) ?? ServerSetting.tenantClaim.standard,
            rolesClaim: text(.rolesClaim) ?? ServerSetting.rolesClaim.standard,
            regionClaim: text(.regionClaim) ?? ServerSetting.regionClaim.standard)
        return (configuration, keys)
    }
}

/// Settings that cannot be used, all of them.
struct SettingsFault: Error, CustomStringConvertible {
    let faults: [String]

    var description: String { faults.joined(separator: "\n") }
}
