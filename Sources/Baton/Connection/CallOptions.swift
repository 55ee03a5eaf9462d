// The options that every command of the API has: where, as whom, and how to print.

import ArgumentParser
import Client

struct CallOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The server's address.",
            discussion: "Also BATON_URL, or the profile's; else \(Surroundings.defaultURL).", valueName: "url"
        ))
    var url: String?

    @Option(
        help: ArgumentHelp(
            "The tenant's key to call with.",
            discussion:
                "Also BATON_API_KEY, or the profile's; else the demo's, in \(Surroundings.demoKeyFile) of BATON_HOME or .baton.",
            valueName: "key"))
    var apiKey: String?

    @Option(help: "An entry of ~/.config/baton/profiles.json; also BATON_PROFILE.")
    var profile: String?

    @Flag(help: "Print JSON, as the API answered it.")
    var json = false

    @Flag(name: [.long, .short], help: "Do not ask before what cannot be undone.")
    var yes = false
}

extension CallOptions {
    /// What was typed comes first, then a profile that was named, the environment, the profile `default`, and at last
    /// the demo's key.
    func connection(_ surroundings: Surroundings) throws -> BatonClient.Connection {
        let (named, fallback) = try profiles(surroundings)
        let key =
            apiKey ?? named?.apiKey ?? surroundings.variable("BATON_API_KEY") ?? fallback?.apiKey
            ?? surroundings.key(inFile: Surroundings.demoKeyFile)
        guard let key else {
            throw CommandError.usage(
                "No key to call with. Give --api-key, set BATON_API_KEY, or write a profile; see baton --help."
            )
        }
        return try BatonClient.Connection(url: address(named, fallback, surroundings), bearer: key)
    }

    /// The same with the operator's key.
    func operatorConnection(
        _ surroundings: Surroundings, operatorKey: String?
    ) throws -> BatonClient.Connection {
        let (named, fallback) = try profiles(surroundings)
        let key =
            operatorKey ?? named?.operatorKey ?? surroundings.variable("BATON_OPERATOR_KEY")
            ?? fallback?.operatorKey ?? surroundings.key(inFile: Surroundings.operatorKeyFile)
        guard let key else {
            throw CommandError.usage(
                "No operator key. Give --operator-key, set BATON_OPERATOR_KEY, or run where "
                    + ".baton/\(Surroundings.operatorKeyFile) is (BATON_HOME).")
        }
        return try BatonClient.Connection(url: address(named, fallback, surroundings), bearer: key)
    }

    private func address(_ named: Profile?, _ fallback: Profile?, _ surroundings: Surroundings) -> String {
        url ?? named?.url ?? surroundings.variable("BATON_URL") ?? fallback?.url ?? Surroundings.defaultURL
    }

    private func profiles(
        _ surroundings: Surroundings
    ) throws(CommandError) -> (named: Profile?, fallback: Profile?) {
        let profiles = try Profiles(reading: surroundings.profilePath)
        guard let name = profile ?? surroundings.variable("BATON_PROFILE") else {
            return (nil, profiles[Profiles.defaultName])
        }
        guard let named = profiles[name] else {
            throw .usage("There is no profile “\(name)” in \(surroundings.profilePath).")
        }
        return (named, nil)
    }
}

/// For commands that the operator of the installation runs.
struct OperatorOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The operator's key.",
            discussion:
                "Also BATON_OPERATOR_KEY, the profile's, or the file \(Surroundings.operatorKeyFile) of BATON_HOME or .baton.",
            valueName: "key"))
    var operatorKey: String?
}
