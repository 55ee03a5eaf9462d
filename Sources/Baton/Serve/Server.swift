// The server put together: which services there are, and in which order they stop.

import API
import AsyncHTTPClient
import Console
import Domain
import Foundation
import Hummingbird
import Logging
import NIOHTTP1
import Operations
import Postgres
import ServiceLifecycle
import Store
import UnixSignals
import Worker

/// A server with its database and everything that runs beside it.
struct Server: Sendable {
    let settings: ServerSettings
    let logger: Logger

    /// Runs until SIGTERM or SIGINT: stop accepting, finish what runs, close the pool, stop our own PostgreSQL.
    func run() async throws {
        let keys = SigningKeySource(settings)
        // Before anything is started: a server that could not seal does not begin.
        let key = try keys.required()
        let source = try await DatabaseSource.open(settings, logger: logger)
        do {
            try await run(source, try key ?? made(by: keys))
        } catch is CancellationError {
            // The stop came to its bound: what still ran was cut off, and the rest has ended in its order.
            await source.embedded?.stop()
            logger.warning("Requests that did not end within the time of a stop were cut off")
        } catch {
            await source.embedded?.stop()
            throw error
        }
    }

    /// The key of a first start, in the home that the database has made.
    private func made(by keys: SigningKeySource) throws -> ServerSeal {
        let seal = try keys.make()
        logger.notice(
            "A signing key was made", metadata: ["key.id": "\(seal.kid)", "key.file": "\(keys.file.path)"])
        return seal
    }

    private func run(_ source: DatabaseSource, _ seal: ServerSeal) async throws {
        var configuration = PostgresConfiguration(conninfo: source.conninfo)
        configuration.connections = settings.databaseConnections
        let pool = PostgresPool(configuration, logger: logger)
        let database = Database(pool)
        let memory = Memory()
        let workspace = Workspace(
            database: database, memory: memory, seal: seal, logger: logger,
            // Half of the connections stay for those who want one answer.
            bulk: BulkLanes(settings.databaseConnections / 2))
        let listening = ListeningService(pool: pool, memory: memory)
        let metrics = PrometheusRegistry()
        let application = try application(workspace, database, metrics)

        var services: [any Service] = []
        if let embedded = source.embedded { services.append(embedded) }
        services += [
            pool,
            StartupCheck(
                workspace: workspace, database: database, conninfo: source.conninfo, logger: logger),
            PoolGauges(pool, in: metrics), listening,
        ]
        if settings.runsWorker {
            services.append(JobWorker(workspace, clock: { SystemClock.now }, logger: logger))
        }
        services.append(application)
        var group = ServiceGroupConfiguration(
            services: services.map { .init(service: $0) }, gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger)
        group.maximumGracefulShutdownDuration = settings.shutdown
        // Whoever does not stop within the bound is cancelled, and has this long to go.
        group.maximumCancellationDuration = .seconds(10)
        try await ServiceGroup(configuration: group).run()
    }

    private func application(
        _ workspace: Workspace, _ database: Database, _ metrics: PrometheusRegistry
    ) throws -> some ApplicationProtocol {
        let parts = try parts(workspace, database, metrics)
        var http = settings.http
        http.maximumConnections = OpenFiles.makeRoom(for: http.maximumConnections)
        if http.maximumConnections < settings.http.maximumConnections {
            logger.warning(
                "The limit on open files leaves room for fewer connections",
                metadata: ["http.connections.limit": "\(http.maximumConnections)"])
        }
        return buildApplication(http, parts, logger: logger) { channel in
            let port = channel.localAddress?.port ?? settings.http.port
            logger.info(
                "Baton is listening",
                metadata: ["http.host": "\(settings.http.host)", "http.port": "\(port)"])
        }
    }

    /// All routes with what they need; a test holds them to openapi.yaml.
    func parts(_ workspace: Workspace, _ database: Database, _ metrics: PrometheusRegistry) throws
        -> HTTPParts
    {
        let tokens = settings.tokens.map { tokens in
            TokenVerifier(tokens.configuration) { try await KeySetSource(tokens.keys).read() }
        }
        return HTTPParts(
            service: ServiceRoutes(metrics: metrics, openAPI: Carried.openAPI) {
                await readiness(database)
            },
            open: [
                KeySetRoutes(workspace), CalendarFeedRoutes(workspace),
                ConsoleRoutes(signing: SigningPages(workspace, publicURL: settings.publicURL)),
            ],
            tenant: [
                AccessRoutes(workspace), MemberRoutes(workspace), AbsenceRoutes(workspace),
                PeopleRoutes(workspace), PeopleFileRoutes(workspace), TeamRoutes(workspace),
                ResponsibilityRoutes(workspace),
                SettingsRoutes(workspace), RegionRoutes(workspace),
                VerticalRoutes(workspace), SizeAndTierRoutes(workspace), CurrencyRateRoutes(workspace),
                CalendarRoutes(workspace), BusinessTimeRoutes(workspace),
                AgreementRoutes(workspace), VersionRoutes(workspace),
                SignatureRoutes(workspace, of: .version),
                SlotRoutes(workspace, signingPage: SigningPage(base: settings.publicURL), of: .version),
                SignatureRoutes(workspace, of: .exception),
                SlotRoutes(workspace, signingPage: SigningPage(base: settings.publicURL), of: .exception),
                ChangeRequestRoutes(workspace), ActualRoutes(workspace), EvolutionRoutes(workspace),
                TenantMetricRoutes(workspace), EffectiveSLARoutes(workspace),
                MaturityRoutes(workspace), ConformanceRoutes(workspace), ImpactRoutes(workspace),
                DiffRoutes(workspace), AuditRoutes(workspace), CheckpointRoutes(workspace),
                AccountRoutes(workspace), ContactRoutes(workspace),
                EngagementEventRoutes(workspace), EngagementRoutes(workspace), DossierRoutes(workspace),
                PlanRoutes(workspace), ReviewRoutes(workspace), ActionRoutes(workspace),
                InvitationRoutes(workspace),
                CalendarTokenRoutes(workspace, publicURL: settings.publicURL),
                TierRoutes(workspace),
                TemplateRoutes(workspace),
                TermRoutes(workspace),
                DocumentRoutes(workspace), RenewalRoutes(workspace), NoticeRoutes(workspace),
                ProofRoutes(workspace),
            ],
            operators: [TenantDirectoryRoutes(workspace)],
            authenticate: { bearer, now in
                try await workspace.authenticate(bearer: bearer, tokens: tokens, now: now)
            },
            operatorKey: try operatorKey(), clock: { SystemClock.now })
    }

    private func operatorKey() throws -> OperatorKey? {
        if let key = settings.operatorKey { return OperatorKey(key) }
        guard settings.databaseURL == nil else { return nil }
        return OperatorKey(try OperatorKeyFile(home: settings.home).key())
    }

    private func readiness(_ database: Database) async -> Readiness {
        do {
            _ = try await database.directory { try await $0.session() }
            return Readiness(isReady: true, database: "up")
        } catch {
            return Readiness(isReady: false, database: "down")
        }
    }
}

/// The one place that reads the clock.
enum SystemClock {
    static var now: Instant {
        Instant(microseconds: Int64((Date().timeIntervalSince1970 * 1_000_000).rounded(.down)))
    }
}

/// The issuer's key set, from an https URL or a file.
struct KeySetSource: Sendable {
    private static let maximumBytes = 1_048_576
    private let place: String

    init(_ place: String) { self.place = place }

    func read() async throws -> String {
        guard place.hasPrefix("https://") || place.hasPrefix("http://") else {
            return try String(contentsOfFile: place, encoding: .utf8)
        }
        let response = try await HTTPClient.shared.execute(
            HTTPClientRequest(url: place), timeout: .seconds(5))
        guard response.status.code == 200 else { throw URLError(.badServerResponse) }
        let body = try await response.body.collect(upTo: KeySetSource.maximumBytes)
        return String(buffer: body)
    }
}
