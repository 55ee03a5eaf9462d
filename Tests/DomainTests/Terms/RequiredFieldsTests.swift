// The fields that the requirements ask for (A1 to A25), each as a path of the catalogue.

import Domain
import Testing

@Suite("Fields of the requirements")
struct RequiredFieldsTests {
    private static let fields: [(requirement: String, paths: String)] = [
        (
            "A1",
            """
            /parties/x/representative/name /parties/x/representative/position /parties/x/deputy/name
            /parties/x/deputy/member /parties/x/champions/y/name /scope/introduction/moderator/name
            /scope/introduction/team/y/name /parties/x/representative/email /parties/x/signature
            """
        ),
        (
            "A2",
            """
            /scope/business_unit /scope/geography /scope/group /scope/subgroup /scope/programme /scope/campaign
            /scope/target_group /scope/target_market /scope/products /scope/services /scope/sales_teams
            /scope/next_review
            """
        ),
        (
            "A3",
            """
            /funnel/stages/x/position /funnel/stages/x/definition /funnel/stages/x/owner
            /funnel/stages/x/entry/text /funnel/stages/x/entry/condition /funnel/stages/x/volume/target
            /funnel/stages/x/volume/period /funnel/deal_stages/x/name /funnel/closed_won /funnel/revenue
            /funnel/attribution/model /funnel/conversions/x/from /funnel/conversions/x/to
            /funnel/conversions/x/target /funnel/glossary/x/text
            """
        ),
        (
            "A4",
            """
            /profile/industries /profile/employees/from /profile/employees/to /profile/revenue_from
            /profile/locations /profile/tech_stack /profile/use_cases/x/text /profile/minimum_budget
            /profile/personas/x/role /profile/personas/x/goals /profile/personas/x/stage
            """
        ),
        ("A5", "/exclusions/x/text /exclusions/x/condition"),
        (
            "A6",
            """
            /scoring/grades/x/name /scoring/criteria/x/kind /scoring/points/x/points /scoring/decay/every
            /scoring/thresholds/x/grade /scoring/thresholds/x/points /scoring/thresholds/x/example
            """
        ),
        (
            "A7",
            """
            /responses/x/handover /responses/x/start_work /responses/x/first_response
            /responses/x/attempts/minimum /responses/x/attempts/over /responses/x/attempts/channels
            /responses/x/actions /responses/x/acceptance /responses/x/status_update /responses/x/stagnation
            """
        ),
        (
            "A8",
            """
            /contact/channels /contact/unreachable/after_attempts /contact/unreachable/status
            /contact/unreachable/resubmit /contact/unreachable/programme /contact/unreachable/trigger
            """
        ),
        ("A9", "/handover/fields/x/text /handover/fields/x/required /handover/fields/x/values"),
        (
            "A10",
            """
            /rejection/reasons/x/text /rejection/reasons/x/comment /rejection/reasons/x/to
            /rejection/return/points /rejection/return/reasons/x/text /rejection/exceptions/x/condition
            """
        ),
        ("A11", "/feedback/x/kind /feedback/x/when /feedback/x/within /feedback/x/format /feedback/x/from"),
        ("A12", "/recycling/x/text /recycling/x/action /recycling/x/after /recycling/x/to"),
        ("A13", "/nurturing/x/text /nurturing/x/for"),
        (
            "A14",
            """
            /commitments/x/party /commitments/x/metric /commitments/x/target /commitments/x/period
            /commitments/x/basis /commitments/x/steps/y/from /commitments/x/steps/y/target
            /commitments/x/incentive
            """
        ),
        ("A15", "/kpis/x/metric /kpis/x/target /kpis/x/level /kpis/x/owner /kpis/x/core"),
        (
            "A16",
            """
            /escalation/levels/x/who /escalation/levels/x/after /escalation/levels/x/text
            /disputes/steps/x/within /disputes/steps/x/who /disputes/typical/x/text /disputes/typical/x/answer
            """
        ),
        (
            "A17",
            """
            /meetings/x/kind /meetings/x/interval /meetings/x/weekday /meetings/x/time
            /meetings/x/participants /meetings/x/people /meetings/x/rotation /meetings/x/agenda
            """
        ),
        ("A18", "/lanes/x/condition /lanes/x/responses/first_response /lanes/x/responses/attempts/minimum"),
        ("A19", "/journey/x/handover /journey/x/metric /journey/x/metrics"),
        ("A20", "/resources/budget/amount /resources/people/x /resources/technology"),
        ("A22", "/annexes/x/name /annexes/x/date /annexes/x/sha256"),
        ("A23", "/purpose/statement /purpose/objectives/x/text"),
        ("A24", "/reporting/x/text /reporting/x/tool /reporting/x/interval /reporting/x/to"),
        ("A25", "/legal/reviewed_by /legal/basis /legal/human_override /legal/customer_promises"),
        ("C4", "/engagement/milestones/x/due /engagement/milestones/x/text"),
        ("D1", "/raci/x/responsible /raci/x/accountable /raci/x/consulted /raci/x/informed"),
        ("D3", "/scope/stakeholders/x/role"), ("D4", "/scope/staffing"),
        (
            "E8",
            """
            /scope/renewal/mode /scope/renewal/notice /scope/renewal/extension /scope/renewal/unchanged
            /scope/renewal/at_expiry
            """
        ),
        ("F1", "/reviews/x/interval /reviews/x/dates /reviews/x/time_zone"),
        ("F6", "/reviews/triggers/x/text /reviews/triggers/x/condition /reviews/triggers/x/change"),
        ("H2", "/reporting/x/bands/y/below /reporting/x/bands/y/relative_conversion"),
    ]

    @Test("every field has a row", arguments: fields)
    func field(requirement: String, paths: String) throws {
        for path in paths.split(whereSeparator: \.isWhitespace) {
            let term = TermCatalogue.term(at: try JSONPointer(parsing: String(path)))
            #expect(term?.isWhole == true, "\(requirement): \(path)")
        }
    }
}
