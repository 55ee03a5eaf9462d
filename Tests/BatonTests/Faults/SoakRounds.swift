// How often the tests go round that only time can make sure of.

import Foundation

/// A few rounds in `make test`; `make soak` says with BATON_SOAK_ROUNDS how often it kills (100).
enum SoakRounds {
    private static let soak = ProcessInfo.processInfo.environment["BATON_SOAK_ROUNDS"].flatMap { Int($0) }

    /// How often the server and its PostgreSQL are killed under load.
    static let deaths = soak ?? 5
    /// How often the server is killed while people sign.
    static let signingDeaths = soak ?? 10
    /// How often everybody works at one version at once.
    static let contests = soak.map { $0 * 2 } ?? 20
}
