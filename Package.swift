// swift-tools-version: 6.2
// The layers of Baton as targets; which may import which is explained in Sources/README.md and tested.
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let asyncHTTPClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let configuration = Target.Dependency.product(name: "Configuration", package: "swift-configuration")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let deque = Target.Dependency.product(name: "DequeModule", package: "swift-collections")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let jwtKit = Target.Dependency.product(name: "JWTKit", package: "jwt-kit")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let metrics = Target.Dependency.product(name: "Metrics", package: "swift-metrics")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioFoundation = Target.Dependency.product(name: "NIOFoundationCompat", package: "swift-nio")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

let package = Package(
    name: "baton",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "baton", targets: ["Baton"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(
            url: "https://github.com/apple/swift-configuration", from: "1.4.0",
            traits: ["JSON"]),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev", "pkg-config"])]),
        .target(
            name: "Postgres",
            dependencies: ["CLibPQ", deque, lifecycle, logging],
            swiftSettings: settings),
        .target(
            name: "Domain", exclude: ["Calendars/content", "Templates/content"], swiftSettings: settings),
        .target(
            name: "Store", dependencies: ["Domain", "Postgres", lifecycle, logging],
            swiftSettings: settings),
        .target(
            name: "Operations",
            dependencies: ["Domain", "Store", crypto, jwtKit, lifecycle, logging, metrics],
            swiftSettings: settings),
        .target(
            name: "API",
            dependencies: [
                "Domain", "Operations", crypto, hummingbird, hummingbirdCore, httpTypes, lifecycle, logging,
                metrics,
                nioCore, nioHTTPTypes,
            ],
            swiftSettings: settings),
        .target(
            name: "Console",
            dependencies: [
                "Domain", "Operations", crypto, hummingbird, httpTypes, logging, mustache, nioCore,
            ],
            exclude: ["Templates/content"], swiftSettings: settings),
        .target(
            name: "Client",
            dependencies: ["Domain", asyncHTTPClient, nioCore, nioFoundation, nioHTTP1, nioPosix],
            swiftSettings: settings),
        .target(
            name: "Worker", dependencies: ["Domain", "Operations", lifecycle, logging],
            swiftSettings: settings),
        .executableTarget(
            name: "Baton",
            dependencies: [
                "API", "Client", "Console", "Domain", "Operations", "Postgres", "Store", "Worker",
                argumentParser,
                asyncHTTPClient, configuration, crypto, hummingbird, lifecycle, logging, nioCore, nioHTTP1,
                systemPackage, unixSignals, yams,
            ],
            exclude: ["Demo/content"], swiftSettings: settings),
        .target(
            name: "Support",
            dependencies: [
                "Domain", "Operations", "Postgres", "Store", asyncHTTPClient, crypto, logging, nioCore,
                nioHTTP1,
            ],
            path: "Tests/Support", swiftSettings: settings),
        // Not a product: `make bench` builds and runs it.
        .executableTarget(
            name: "Benchmarks", dependencies: ["Domain", "Generators", "Postgres", "Store", logging],
            path: "Tests/Benchmarks/Program",
            swiftSettings: settings),
        .testTarget(
            name: "StoreTests",
            dependencies: ["Domain", "Operations", "Postgres", "Store", "Support", logging],
            swiftSettings: settings),
        .testTarget(
            name: "OperationsTests",
            dependencies: [
                "Domain", "Generators", "Operations", "Postgres", "Store", "Support", crypto, jwtKit, logging,
            ],
            swiftSettings: settings),
        .testTarget(name: "HouseTests", swiftSettings: settings),
        .target(
            name: "Generators", dependencies: ["Domain"], path: "Tests/Generators", swiftSettings: settings),
        .executableTarget(
            name: "Fuzz", dependencies: ["Domain", "Generators", crypto], path: "Tests/Fuzz",
            swiftSettings: settings),
        .testTarget(
            name: "DomainTests", dependencies: ["Baton", "Domain", "Generators", "Operations"],
            swiftSettings: settings),
        .testTarget(
            name: "PostgresTests", dependencies: ["Postgres", "Support", deque, lifecycle, logging],
            swiftSettings: settings),
        .testTarget(
            name: "ClientTests", dependencies: ["Client", "Domain", nioCore, nioHTTP1, nioPosix],
            swiftSettings: settings),
        .testTarget(
            name: "ConsoleTests",
            dependencies: [
                "Console", "Domain", "Operations", hummingbird, hummingbirdCore, httpTypes, nioCore,
            ],
            swiftSettings: settings),
        .testTarget(
            name: "BatonTests",
            dependencies: [
                "API", "Baton", "Client", "Domain", "Generators", "Operations", "Postgres", "Store",
                "Support", "Worker",
                argumentParser, crypto, hummingbird, jwtKit, logging,
            ],
            swiftSettings: settings),
        .testTarget(
            name: "APITests",
            dependencies: [
                "API", "Domain", "Operations", hummingbird, hummingbirdCore, hummingbirdTesting, httpTypes,
                lifecycle,
                logging,
                metrics, nioCore, nioEmbedded, nioPosix, nioHTTPTypes,
            ],
            swiftSettings: settings),
    ]
)
