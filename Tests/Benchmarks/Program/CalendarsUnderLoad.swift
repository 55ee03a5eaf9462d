// Business time on one core, on the cases of `Tests/Contracts/business-time.json` that the peer can say too.

import Domain
import Foundation
import Generators

struct CalendarsUnderLoad {
    private var due: [(calendar: CompiledCalendar, start: Instant, seconds: Int, at: Instant)] = []
    private var elapsed: [(calendar: CompiledCalendar, start: Instant, end: Instant, seconds: Int)] = []
    private let definitions: [WorkingCalendar]

    init(cases path: String) throws {
        let file = try BusinessTimeCases(URL(fileURLWithPath: path))
        let plain = file.calendars.filter { _, calendar in
            calendar.exceptions.isEmpty
                && Weekday.allCases.allSatisfy { day in
                    calendar[day].allSatisfy { $0.end < WorkWindow.minutesOfDay }
                }
        }
        definitions = Array(plain.values)
        let compiled = plain.mapValues { CompiledCalendar($0) }
        for item in file.cases {
            guard let calendar = compiled[item.calendar] else { continue }
            switch item.question {
            case .due(let seconds, let at): due.append((calendar, item.start, seconds, at))
            case .elapsed(let end, let seconds): elapsed.append((calendar, item.start, end, seconds))
            case .dueDays: break
            }
        }
    }

    /// Questions a second, calendars of all years compiled a second, and how many cases had their answers.
    func rates(_ seconds: Double) throws -> [(String, Double)] {
        let right =
            try due.count { try $0.calendar.due(after: $0.start, seconds: $0.seconds) == $0.at }
            + elapsed.count { try $0.calendar.elapsed(from: $0.start, to: $0.end) == $0.seconds }
        let asked = try Stopwatch.repeating(for: seconds) {
            for _ in 0..<100 {
                for item in due { blackHole(try item.calendar.due(after: item.start, seconds: item.seconds)) }
            }
            return 100 * due.count
        }
        let counted = try Stopwatch.repeating(for: seconds) {
            for _ in 0..<100 {
                for item in elapsed { blackHole(try item.calendar.elapsed(from: item.start, to: item.end)) }
            }
            return 100 * elapsed.count
        }
        let compiled = Stopwatch.repeating(for: seconds) {
            for definition in definitions { blackHole(CompiledCalendar(definition)) }
            return definitions.count
        }
        return [
            ("business_due", asked.perSecond), ("business_elapsed", counted.perSecond),
            ("business_compiled", compiled.perSecond), ("business_right", Double(right)),
            ("business_cases", Double(due.count + elapsed.count)),
        ]
    }
}
