// The reader of holidays: folding lines changes nothing, bounds are kept, and every refusal says where.

import Domain
import Generators

enum ICalendarTarget: FuzzTarget {
    static let name = "icalendar"
    /// It reads whole files.
    static let cost = 10

    private static let alphabet = Array("BEGIN:VEVENTDTSTART;=,0123456789\r\n \t\"\\".utf8)
    private static let fragments = [
        "\r\n ", "\n\t", "\r\n", "BEGIN:VEVENT\r\n", "END:VEVENT\r\n", "RRULE:FREQ=YEARLY;COUNT=9999\r\n",
        "RRULE:FREQ=SECONDLY\r\n", "DURATION:P366D\r\n", "DTSTART:00010101\r\n", "DTSTART:99991231\r\n",
        ";X=\"a:b\"",
        "RDATE:20260101,20270101\r\n", "EXDATE:20261224\r\n", "BYDAY=-5SU", "BYMONTH=2;BYMONTHDAY=30", "é",
        "\u{0}",
    ]
    .map { Array($0.utf8) }

    static func trial(seed: UInt64) -> Trial {
        var random = SplitMix64(seed: seed)
        var bytes = random.chance(10) ? random.noise(alphabet, upTo: 200) : file(&random)
        if random.chance(60) { for _ in 0...random.below(3) { random.damage(&bytes, fragments) } }
        let first = random.int(1970...2100)
        let years = first...min(2100, first + random.below(50))
        do throws(DomainError) {
            let file = try HolidayFile(bytes, years: years)
            return .accepted(bytes, fault(of: file, years) ?? difference(bytes, file, years, &random))
        } catch {
            let isExplained =
                !error.detail.isEmpty && error.faults.allSatisfy { $0.pointer.hasPrefix("/lines/") }
            return .refused(bytes, isExplained ? nil : "refused without a place: \(error)")
        }
    }

    private static func fault(of file: HolidayFile, _ years: ClosedRange<Int>) -> String? {
        let dates = file.holidays.map(\.date)
        guard dates.allSatisfy({ years.contains($0.year) }) else { return "dates of other years" }
        guard dates == Set(dates).sorted() else { return "dates without order" }
        guard dates.count <= CalendarLimits.holidays, file.events <= HolidayFile.maximumEvents,
            file.skipped.count <= file.skippedCount, file.skippedCount <= file.events
        else { return "more than the bounds allow" }
        let names = file.holidays.compactMap(\.name) + file.skipped.compactMap(\.summary)
        guard names.allSatisfy({ (1...CalendarLimits.nameLength).contains($0.unicodeScalars.count) }) else {
            return "a name that no calendar may have"
        }
        return nil
    }

    /// What another fold changes: one octet into some line, wherever that cuts a character.
    private static func difference(
        _ bytes: [UInt8], _ file: HolidayFile, _ years: ClosedRange<Int>, _ random: inout SplitMix64
    ) -> String? {
        let newlines = [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
        let place = random.below(bytes.count)
        guard place > 3, !newlines.contains(bytes[place]), !newlines.contains(bytes[place - 1]) else {
            return nil
        }
        var folded = bytes
        folded.insert(contentsOf: "\r\n ".utf8, at: place)
        guard let again = try? HolidayFile(folded, years: years), again.holidays == file.holidays,
            again.skippedCount == file.skippedCount
        else { return "read otherwise when folded at \(place)" }
        return nil
    }

    private static func file(_ random: inout SplitMix64) -> [UInt8] {
        var text = "BEGIN:VCALENDAR\r\n"
        for _ in 0..<random.below(4) {
            let year = random.int(1990...2110)
            let day = "\(year)0\(random.int(1...9))\(random.int(10...28))"
            text += "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:\(day)\r\n"
            if random.chance(30) { text += "DURATION:P\(random.int(1...9))D\r\n" }
            if random.chance(50) {
                text += "SUMMARY:\(random.pick(["Fête", "日", "a\\,b\\n", " "]) ?? "")\r\n"
            }
            if random.chance(60) {
                text += "RRULE:FREQ=YEARLY"
                if random.chance(30) { text += ";INTERVAL=\(random.int(1...9))" }
                if random.chance(30) { text += ";COUNT=\(random.int(1...99))" }
                if random.chance(30) { text += ";BYMONTH=\(random.int(1...12));BYDAY=\(random.int(1...5))MO" }
                text += "\r\n"
            }
            if random.chance(20) { text += "EXDATE:\(day)\r\n" }
            if random.chance(10) { text += "STATUS:CANCELLED\r\n" }
            text += "END:VEVENT\r\n"
        }
        return Array((text + "END:VCALENDAR\r\n").utf8)
    }
}
