// The program `baton`: its root command, and how it ends.

import ArgumentParser
import Foundation

@main
struct BatonCommand: AsyncParsableCommand {
    /// Commands that run Baton itself; those of the API are below.
    static let serverCommands: [any ParsableCommand.Type] = [
        ServeCommand.self, MigrateCommand.self, DoctorCommand.self, SigningKeyCommand.self,
        DemoCommand.self,
    ]

    static let configuration = CommandConfiguration(
        commandName: "baton",
        abstract: "Service level agreements between marketing and sales.",
        discussion: """
            Commands that call the API find the server in --url, BATON_URL or a profile, and \
            the key in --api-key, BATON_API_KEY or a profile; in a directory with a demo they \
            use its key. Profiles are entries of ~/.config/baton/profiles.json:

              {"profiles": {"prod": {"url": "https://…", "api_key": "baton_…"}}}

            EXIT STATUS: 0 done, 1 failed, 2 wrong usage, 3 refused by a rule.

            EXAMPLES:
              baton effective-sla crm-0462
              baton effective-sla --region dach --size enterprise --tier tier-1
              baton account import companies.csv --column name=Company
              baton agreement list --json
              baton export agreements/ && baton diff agreements/
            """,
        groupedSubcommands: groups)

    private static var groups: [CommandGroup] {
        let server =
            serverCommands.isEmpty ? [] : [CommandGroup(name: "Running Baton", subcommands: serverCommands)]
        return server + [
            CommandGroup(
                name: "Agreement",
                subcommands: [
                    EffectiveSLACommand.self, MaturityCommand.self, AgreementCommand.self,
                    VersionCommand.self, ChangeCommand.self, TemplateCommand.self,
                    SignCommand.self, DeclineCommand.self, SignaturesCommand.self,
                    RenewCommand.self, TerminateCommand.self, ExpiringCommand.self, ActualCommand.self,
                    EvolutionCommand.self, MetricCommand.self,
                    NoticeCommand.self, VerifyProof.self,
                ]),
            CommandGroup(
                name: "Review", subcommands: [ReviewCommand.self, AgendaCommand.self, ActionCommand.self]),
            CommandGroup(
                name: "Agreements as files",
                subcommands: [
                    ExportFiles.self, ValidateFiles.self, DiffFiles.self, ApplyFiles.self,
                ]),
            CommandGroup(
                name: "Account and segment",
                subcommands: [
                    AccountCommand.self, EngagementCommand.self, MilestonesCommand.self, TierCommand.self,
                    SegmentCommand.self, CalendarCommand.self, CurrencyCommand.self,
                ]),
            CommandGroup(
                name: "Access",
                subcommands: [
                    MeCommand.self, MemberCommand.self, AbsenceCommand.self, RACICommand.self,
                    PeopleCommand.self,
                    TeamCommand.self, KeyCommand.self,
                    TenantCommand.self, AuditCommand.self,
                ]),
        ]
    }

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            end(with: failure(of: error))
        }
    }

    static func failure(of error: any Error) -> Failure {
        Failure(error) { (exitCode(for: $0).rawValue, fullMessage(for: $0)) }
    }

    private static func end(with failure: Failure) -> Never {
        let stream = failure.status == 0 ? FileHandle.standardOutput : FileHandle.standardError
        if !failure.message.isEmpty { stream.write(Data((failure.message + "\n").utf8)) }
        Foundation.exit(failure.status)
    }
}
