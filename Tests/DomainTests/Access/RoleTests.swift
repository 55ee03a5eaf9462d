// The table of roles and permissions, written a second time.

import Domain
import Testing

@Suite("Roles and permissions")
struct RoleTests {
    /// `yes` for the roles in the order of `columns`.
    private static let columns: [Role] = [.admin, .revops, .editor, .signatory, .analyst, .ingest, .auditor]
    private static let table: [(Permission, String)] = [
        //                       admin revops editor signatory analyst ingest auditor
        (.readSettings, "        yes   yes    yes    yes       yes     -      yes"),
        (.writeSettings, "       yes   yes    -      -         -       -      -"),
        (.readSegments, "        yes   yes    yes    yes       yes     yes    yes"),
        (.writeSegments, "       yes   yes    -      -         -       -      -"),
        (.readCalendars, "       yes   yes    yes    yes       yes     yes    yes"),
        (.writeCalendars, "      yes   yes    -      -         -       -      -"),
        (.readAgreements, "      yes   yes    yes    yes       yes     -      yes"),
        (.writeAgreements, "     yes   yes    yes    -         -       -      -"),
        (.writeActuals, "        yes   yes    yes    -         -       yes    -"),
        (.sign, "                yes   yes    yes    yes       -       -      -"),
        (.collectSignatures, "   yes   yes    -      -         -       -      -"),
        (.readSignatures, "      yes   yes    yes    yes       -       -      yes"),
        (.readCalendars, "       yes   yes    yes    yes       yes     yes    yes"),
        (.writeCalendars, "      yes   yes    -      -         -       -      -"),
        (.readAccounts, "        yes   yes    yes    -         yes     yes    yes"),
        (.writeAccounts, "       yes   yes    -      -         -       yes    -"),
        (.importAccounts, "      yes   yes    -      -         -       yes    -"),
        (.readEngagement, "      yes   yes    yes    -         yes     yes    yes"),
        (.writeEngagement, "     yes   yes    -      -         -       yes    -"),
        (.readEffectiveSLA, "    yes   yes    yes    yes       yes     yes    yes"),
        (.readKeys, "            yes   -      -      -         -       -      yes"),
        (.writeKeys, "           yes   -      -      -         -       -      -"),
        (.readAudit, "           yes   -      -      -         -       -      yes"),
        (.checkpointAudit, "     yes   -      -      -         -       -      yes"),
        (.readMembers, "         yes   yes    yes    yes       yes     -      yes"),
        (.writeMembers, "        yes   yes    -      -         -       -      -"),
        (.writeAbsences, "       yes   yes    yes    yes       yes     -      yes"),
        (.acknowledgeNotices, "  yes   yes    yes    yes       yes     -      yes"),
        (.completeActions, "     yes   yes    yes    yes       yes     -      yes"),
        (.subscribeCalendars, "  yes   yes    yes    yes       yes     -      yes"),
        (.manageCalendars, "     yes   yes    -      -         -       -      -"),
        (.readPeople, "          yes   yes    yes    yes       yes     -      yes"),
        (.writePeople, "         yes   yes    -      -         -       -      -"),
    ]

    @Test("are those of the table", arguments: table)
    func permissions(permission: Permission, row: String) {
        let cells = row.split(separator: " ")
        #expect(cells.count == RoleTests.columns.count)
        for (role, cell) in zip(RoleTests.columns, cells) {
            #expect(role.permissions.contains(permission) == (cell == "yes"), "\(role) and \(permission)")
        }
    }

    @Test("are all in the table")
    func complete() {
        #expect(Set(RoleTests.table.map(\.0)) == Set(Permission.allCases))
        #expect(Set(RoleTests.columns) == Set(Role.allCases))
    }
}
