// Every command can be typed as its help says.

import ArgumentParser
import Client
import Domain
import Foundation
import Support
import Testing

@testable import Baton

@Suite("Parsing")
struct ParsingTests {
    @Test(
        "a line means its command",
        arguments: [
            ("me --json", MeCommand.self), ("tenant list --state active", ListTenants.self),
            ("tenant show a", ShowTenant.self), ("tenant create a --name A", CreateTenant.self),
            ("tenant suspend a --reason late", SuspendTenant.self), ("tenant resume a", ResumeTenant.self),
            ("tenant delete a --name A --yes", DeleteTenant.self), ("key list", ListKeys.self),
            ("key show 1", ShowKey.self), ("key create --name a --role admin --role auditor", CreateKey.self),
            ("key create --name a --role editor --region dach", CreateKey.self),
            ("key create --name a --role signatory --member ada", CreateKey.self),
            ("key revoke 1 -y", RevokeKey.self), ("member list --active --json", ListMembers.self),
            ("member list --deactivated", ListMembers.self), ("member show ada", ShowMember.self),
            ("member set ada --name A --email a@b --position P --subject s", SetMember.self),
            ("member set ada --no-position --no-subject", SetMember.self),
            ("member deactivate ada -y", DeactivateMember.self),
            ("member reactivate ada --json", ReactivateMember.self),
            ("absence list --member ada --at 2027-07-20 --limit 3", ListAbsences.self),
            (
                "absence add --from 2027-07-12 --to 2027-07-30 --time-zone Europe/Berlin --note x",
                AddAbsence.self
            ),
            ("absence add --member ada --from 2027-07-12 --to 2027-07-12", AddAbsence.self),
            ("absence cancel 1 -y", CancelAbsence.self), ("people absence cancel 1 -y", CancelAbsence.self),
            ("people list --function a --region b --vertical c --team d --at 2027-07-20", ListPeople.self),
            ("people show ada --at 2027-07-20 --json", ShowPerson.self),
            ("people set ada --post a/b/c --post a//c --post a --deputy eve", SetPerson.self),
            ("people seats", ListEmptySeats.self),
            ("people seats ada --at 2027-07-20 --language de --json", ListEmptySeats.self),
            ("people import people.csv --separator tab --json", ImportPeople.self),
            ("people export", ExportPeople.self), ("people replace ada --by eve -y", ReplacePerson.self),
            ("people set ada --no-posts --no-deputies", SetPerson.self), ("team list", ListTeams.self),
            ("team show a --at 2027-07-20", ShowTeam.self),
            (
                "team set a --name A --function f --segment r/v --segment /v --member ada=4 --member eve=0",
                SetTeam.self
            ),
            ("calendar token list --limit 3", ListCalendarTokens.self),
            ("calendar token create", CreateCalendarToken.self),
            ("calendar token create --all --name Board --language de --json", CreateCalendarToken.self),
            ("calendar token create --person ada", CreateCalendarToken.self),
            ("calendar token revoke 1 -y", RevokeCalendarToken.self),
            ("review invite 1 --language de", InviteToReview.self),
            ("calendar list --json", ListCalendars.self), ("calendar show a --version 2", ShowCalendar.self),
            ("calendar show a --at 2027-01-31", ShowCalendar.self),
            ("calendar versions a", ListCalendarVersions.self),
            (
                "calendar set a --name A --time-zone Europe/Berlin --hours mon-fri=09:00-12:00,13:00-17:00 "
                    + "--hours sat=closed --holiday-set de-by --holiday 2026-12-31=X --holiday 2026-12-30 "
                    + "--exception 2026-12-24=09:00-12:00 --exception 2026-12-23=closed --remove 2026-12-22",
                SetCalendar.self
            ),
            ("calendar set a --file -", SetCalendar.self), ("calendar delete a -y", DeleteCalendar.self),
            ("calendar import a x.ics --from-year 2027 --to-year 2028 --dry-run", ImportHolidays.self),
            ("calendar check a", CheckCalendar.self), ("calendar check --file -", CheckCalendar.self),
            ("calendar due --calendar a --start 2026-11-26T09:00:00+01:00 --within PT4H", CalendarDue.self),
            ("calendar due --calendar a --within P2D --clock elapsed --version 3", CalendarDue.self),
            ("calendar elapsed --calendar a --start 2026-11-26T09:00Z", CalendarElapsed.self),
            ("calendar effective --region a --team b --at 2026-11-26", ShowEffectiveCalendar.self),
            ("calendar sets", ListHolidaySets.self),
            ("team set a --everywhere --no-members", SetTeam.self), ("team delete a -y", DeleteTeam.self),
            (
                "audit list --action version.proposed --subject agreement/a --from 2027-01-01T00:00:00Z",
                ListAudit.self
            ),
            ("audit list --actor key:1 --to 2027-01-01T00:00:00Z --oldest --limit 3", ListAudit.self),
            ("account contacts a --limit 3 --json", ListContacts.self),
            ("account contact show a c", ShowContact.self),
            (
                "account contact set a c --name N --email a@b --title T --role champion --language de",
                SetContact.self
            ),
            ("account contact set a c --left-on 2027-03-31 --clear committee-role", SetContact.self),
            ("account contact erase a c -y", EraseContact.self),
            ("account engagement a --at 2027-01-01 --days 30 --json", ShowEngagement.self),
            ("engagement --by region --days 730 --currency USD", EngagementCommand.self),
            ("account commercials a", ShowCommercials.self),
            ("account plan a --plan 2 --json", ShowPlan.self),
            ("account plan start a --marketing ada --sales bob --started-at 2027-01-01", StartPlan.self),
            ("account plan list a --limit 3", ListPlans.self),
            ("account plan set a workshop --due 2027-01-01 --reason Later", SetMilestone.self),
            (
                "account plan confirm a workshop --by sales --evidence Minutes --on 2027-01-01",
                ConfirmMilestone.self
            ),
            ("account plan unconfirm a workshop --by marketing", UnconfirmMilestone.self),
            ("account plan dismiss a workshop --reason Sold --yes", DismissMilestone.self),
            ("account plan close a --reason Sold --yes", ClosePlan.self),
            (
                "milestones --state late --owner ada --region dach --tier tier-1 --json",
                MilestonesCommand.self
            ),
            ("account dossier a --version 2 --json", ShowDossier.self),
            ("account dossier show a --format html --language de", ShowDossier.self),
            ("account dossier versions a --limit 3", ListDossierVersions.self),
            ("account dossier set a --file dossier.yaml", SetDossier.self),
            (
                "account dossier insight a Merger --source newspaper --date 2026-11-02", AddInsight.self
            ),
            (
                "account commercials set a --clear spend --as-of 2026-12-31 --source crm --json",
                SetCommercials.self
            ),
            (
                "account engage a --kind meeting --contact c --at 2027-03-01 --source s --id 1",
                EngageAccount.self
            ),
            (
                "account events a --kind demo --contact c --from 2027-03-01 --to 2027-04-01 --limit 3",
                ListEvents.self
            ),
            ("audit verify --json", VerifyAudit.self),
            ("audit verify --expect 1:\(String(repeating: "a", count: 64))", VerifyAudit.self),
            ("audit verify --checkpoint a.jws --keys keys.json", VerifyAudit.self),
            ("audit checkpoint --output a.jws", TakeCheckpoint.self),
            ("audit checkpoints --limit 3 --json", ListCheckpoints.self),
            ("signing-key create key.pem --json", CreateSigningKey.self),
            ("signing-key create -", CreateSigningKey.self),
            ("signing-key rotate --home h --yes", RotateSigningKey.self),
            ("signing-key show --json", ShowSigningKey.self),
            ("segment region list", ListNodes<Regions>.self),
            ("segment region show a", ShowNode<Regions>.self),
            ("segment region set a --name A --country DE --country AT", SetRegion.self),
            ("segment region move a --under b", MoveNode<Regions>.self),
            ("segment region delete a", DeleteNode<Regions>.self),
            ("segment vertical list", ListNodes<Verticals>.self),
            ("segment vertical set a --alias x --root", SetVertical.self),
            ("segment vertical move a --root", MoveNode<Verticals>.self),
            ("segment vertical delete a", DeleteNode<Verticals>.self), ("segment sizes", ShowSizes.self),
            ("segment sizes show", ShowSizes.self), ("segment sizes set s=0-9 m=10-", SetSizes.self),
            ("segment tiers", ShowTiers.self), ("segment tiers set a=1 b=2:B", SetTiers.self),
            ("currency", ShowCurrencies.self), ("currency show --json", ShowCurrencies.self),
            ("currency set --file r.json -y", SetCurrencies.self),
            ("currency set --file - --base CHF", SetCurrencies.self),
            ("segment precedence show", ShowPrecedence.self),
            ("segment precedence set tier region vertical size", SetPrecedence.self),
            ("segment precedence set --no-default-framework", SetPrecedence.self),
            ("segment precedence set --time-zone Europe/Berlin", SetPrecedence.self),
            ("segment precedence set --fiscal-year-start 4", SetPrecedence.self),
            ("actual list a --metric mql --from 2026-01-01 --to 2026-12-31 --superseded", ListActuals.self),
            (
                "actual set a mql 5 --from 2026-01-01 --to 2026-01-31 --currency EUR --origin x",
                SetActual.self
            ),
            ("actual set a growth --from 2026-01-01 --to 2026-01-31 -- -5", SetActual.self),
            ("actual import a f.csv --separator tab --origin CRM", ImportActuals.self),
            ("metric list", ListMetrics.self), ("metric history employees --limit 3", HistoryOfMetric.self),
            ("metric set employees 52 --as-of 2026-09-30 --origin Payroll", SetMetric.self),
            ("evolution list --agreement a --state armed", ListPaths.self),
            ("evolution show a", ShowPath.self),
            ("evolution add a --agreement b --preset 50-200 --language de", AddPath.self),
            (
                "evolution add a --agreement b --name N --title T --reason R --when employees>=50",
                AddPath.self
            ),
            ("evolution edit a --when employees>=50 --when regions<3", EditPath.self),
            ("evolution withdraw a -y", WithdrawPath.self),
            ("evolution presets --size up-to-20 --language de", ListPresets.self),
            ("agreement list --kind local --state draft --region dach", ListAgreements.self),
            ("agreement show a", ShowAgreement.self),
            ("agreement create a --name A --programme P", CreateAgreement.self),
            ("agreement create a --name A --framework f --kind local", CreateAgreement.self),
            ("agreement create a --template starter", CreateAgreement.self),
            ("agreement create a --template t --language de --starts 2027-04-01", CreateAgreement.self),
            ("agreement create a --template t --set /x/y=1 --set /z=a=b --name A", CreateAgreement.self),
            ("agreement schema", SchemaOfTerms.self),
            ("agreement schema --kind local --language de", SchemaOfTerms.self),
            ("template list --language de --json", ListTemplates.self),
            ("template show starter --starts 2027-01-01 --terms", ShowTemplate.self),
            ("version document a", DocumentOfVersion.self),
            (
                "version document a 2 --language de --format markdown --output f --force",
                DocumentOfVersion.self
            ),
            ("agreement rename a B", RenameAgreement.self), ("version list a", ListVersions.self),
            ("version show a", ShowVersion.self), ("version show a 2", ShowVersion.self),
            ("version draft a --terms t.json --region r --from 2027-01-01", DraftVersion.self),
            ("version draft a --based-on 1 --to 2027-12-31 --time-zone Europe/Berlin", DraftVersion.self),
            ("version edit a 2 --tier t", EditVersion.self),
            ("version terms a --merge -", TermsOfVersion.self),
            ("version propose a 2 -y", ProposeVersion.self),
            ("version delete a", DeleteVersion.self), ("version envelope a 1", EnvelopeOfVersion.self),
            ("renew a", RenewCommand.self),
            ("renew a --to 2029-12-31 --sign-by 2028-11-30 -y --json", RenewCommand.self),
            ("terminate a --on 2027-12-31 --reason R", TerminateCommand.self),
            ("terminate a --on 2027-12-31 --reason R --version 2 --waive-notice -y", TerminateCommand.self),
            ("expiring --within 30 --json", ExpiringCommand.self), ("expiring", ExpiringCommand.self),
            ("notice list --agreement a --kind version_in_force --open --limit 3", ListNotices.self),
            ("notice list --member ada --acknowledged --json", ListNotices.self),
            ("notice acknowledge 1", AcknowledgeNotice.self),
            ("change list a --state open --limit 5", ListChanges.self), ("change show a 3", ShowChange.self),
            ("change request a --title T --reason R --values - --json", RequestChange.self),
            ("change request a --title T --reason R", RequestChange.self),
            (
                "change request a --title T --reason R --exception /kpis/** --exception /x --until 2027-03-31",
                RequestChange.self
            ),
            (
                "change request a --title T --reason R --exception /kpis/** --until 2027-03-31 --time-zone UTC",
                RequestChange.self
            ),
            ("change decide a 3 agreed -y", DecideChange.self),
            ("change decide a 3 declined --reason R", DecideChange.self),
            ("change withdraw a 3 --yes", WithdrawChange.self), ("change draft a 3", DraftChange.self),
            ("change draft a 3 --into-draft", DraftChange.self),
            ("effective-sla crm-0462", ShowEffectiveSLA.self), ("effective-sla", ShowEffectiveSLA.self),
            ("effective-sla --region dach --size enterprise --tier tier-1", ShowEffectiveSLA.self),
            ("effective-sla show --account crm-0462 --at 2027-01-01T00:00:00+01:00", ShowEffectiveSLA.self),
            ("effective-sla batch ids.txt --framework inbound", BatchEffectiveSLA.self),
            ("version conformance a 2 --all", ConformanceOfVersion.self),
            ("version impact a --json", ImpactOfVersion.self),
            ("version diff a 2 --against b:1 --language de --patch", DiffOfVersion.self),
            ("export d --in-force --json", ExportFiles.self), ("validate d --json", ValidateFiles.self),
            ("diff d --strict", DiffFiles.self), ("apply d --propose -y --json", ApplyFiles.self),
            ("maturity --region a --size s --at 2027-01-01 --json", MaturityCommand.self),
            ("account list --region a --unclassified --limit 5 -q x", ListAccounts.self),
            ("account show a", ShowAccount.self),
            ("account create a --name A --industry x", CreateAccount.self),
            ("account update a --clear website", UpdateAccount.self),
            ("account import f.csv --column name=Company --separator tab --json", ImportAccounts.self),
        ] as [(String, any ParsableCommand.Type)])
    func commands(_ line: String, _ type: any ParsableCommand.Type) throws {
        let command = try BatonCommand.parseAsRoot(line.split(separator: " ").map(String.init))
        #expect(Swift.type(of: command) == type, "\(Swift.type(of: command))")
    }

    @Test(
        "what makes no sense together is refused",
        arguments: [
            "audit verify --keys k.json", "audit checkpoints --limit 0", "signing-key create",
            "signing-key create - --json",
            "audit verify --checkpoint c.jws --expect 1:\(String(repeating: "a", count: 64))",
            "key create --name a --role editor", "key create --name a --role admin --region dach",
            "change request a --title T --reason R --exception /kpis/**",
            "change request a --title T --reason R --until 2027-03-31",
            "change request a --title T --reason R --time-zone UTC",
            "change request a --title T --reason R --exception /kpis/** --until 2027-02-30",
            "member list --active --deactivated", "member set ada --subject s --no-subject", "member set",
            "member deactivate", "absence add --from 2027-07-12", "absence list --limit 0",
            "absence add --from 2027-07-12 --to 2027-07-11", "absence add --from 2027-02-30 --to 2027-03-01",
            "tenant delete a --yes", "segment region move a", "segment region move a --under b --root",
            "segment region set a --parent b --root", "segment sizes set s=9", "segment sizes set S=0-9",
            "segment tiers set a=first", "currency set", "currency set --file f --base eur",
            "segment precedence set tier region", "segment precedence set",
            "segment precedence set tier tier region size", "agreement create a --name A --kind local",
            "agreement create a --name A --framework f --programme P", "agreement create a",
            "agreement create a --template t --framework f", "agreement create a --name A --set /x=1",
            "agreement create a --name A --language de", "agreement create a --template t --set x=1",
            "agreement create a --template t --set /x",
            "agreement create a --template t --set /x=1 --set /x=2",
            "agreement create a --template t --starts 2027-02-30", "agreement schema --kind region",
            "template show a --language fr", "template show a --json --terms", "template show",
            "version draft a --based-on 1 --from 2027-01-01T00:00:00Z",
            "version edit a --time-zone Mars/Olympus",
            "actual list", "actual set a mql 5", "actual set a mql x --from 2026-01-01 --to 2026-01-31",
            "actual import a f --separator x", "metric set regions 5 --as-of 2026-01-01",
            "metric set employees -- -5 --as-of 2026-01-01", "metric set people 5 --as-of 2026-01-01",
            "evolution add a --agreement b", "evolution add a --agreement b --preset huge",
            "evolution edit a --when people>=50", "evolution edit a --when employees>=many",
            "evolution edit a --when employees>=5 --condition c.json",
            "segment precedence set --time-zone Berlin",
            "segment precedence set --fiscal-year-start 13",
            "version document a --format pdf",
            "version document a --force", "version draft a",
            "version show a b",
            "version terms a --merge x --patch y", "effective-sla a --account b", "effective-sla a --tier b",
            "export", "validate", "diff a b", "apply d --in-force",
            "account create a", "account update a", "account import f --column name",
            "account list --limit 0",
            "change decide a 3 declined", "change decide a 3 maybe", "change show a x",
            "change request a --title T",
            "change list a --state active", "change list a --limit 0",
            "account import f --separator x", "account import f --column name=a --column name=b",
        ])
    func refusals(_ line: String) {
        #expect(throws: (any Error).self) {
            try BatonCommand.parseAsRoot(line.split(separator: " ").map(String.init))
        }
    }

    @Test("bands and tiers are read with and without a name")
    func bandsAndTiers() {
        #expect(
            SizeBand(argument: "mid=250-999:Mid-market: large")
                == SizeBand(
                    key: Slug("mid"), name: "Mid-market: large", employeesFrom: 250, employeesTo: 999))
        #expect(SizeBand(argument: "big=1000-")?.employeesTo == nil)
        #expect(SizeBand(argument: "big=1000-")?.name == "big")
        #expect(
            Tier(argument: "tier-1=1:Strategic") == Tier(key: Slug("tier-1"), name: "Strategic", rank: 1))
    }

    @Test("an instant may be a date alone")
    func instants() {
        #expect(Instant(argument: "2027-01-01")?.description == "2027-01-01T00:00:00Z")
        #expect(Instant(argument: "2027-01-01T00:00:00+01:00")?.description == "2026-12-31T23:00:00Z")
        #expect(Instant(argument: "2027-02-30") == nil)
    }

    @Test("an update sends what was named, and null for what is cleared")
    func accountChanges() throws {
        let line = ["a", "--employees", "4", "--clear", "annual-revenue", "--clear", "industries"]
        let command = try UpdateAccount.parse(line)
        #expect(
            JSON.object(command.changes).canonicalText
                == #"{"annual_revenue":null,"employees":4,"industries":[]}"#)
    }
}
