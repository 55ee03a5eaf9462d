// ISO 8601 durations and periods: one text for each value, and every refusal says what would be right.

import Domain
import Generators

enum DurationTarget: FuzzTarget {
    static let name = "duration"

    private static let alphabet = Array("PPTTDHMSWY0123456789.,-+ ".utf8)
    private static let fragments = [
        "P", "T", "1D", "2H", "3M", "4S", "5W", "6Y", ".5", "-", "99999999999", "é", "\u{0}",
    ]
    .map { Array($0.utf8) }

    static func trial(seed: UInt64) -> Trial {
        var random = SplitMix64(seed: seed)
        if random.chance(20) { return known(&random) }
        var bytes = random.chance(20) ? random.noise(alphabet, upTo: 20) : parts(&random)
        if random.chance(50) { for _ in 0...random.below(2) { random.damage(&bytes, fragments) } }
        return check(bytes)
    }

    /// The value of a text that was made from it.
    private static func known(_ random: inout SplitMix64) -> Trial {
        let days = random.int(0...ISODuration.maximumDays)
        let time = (random.int(0...1_000), random.int(0...1_000), random.int(0...100_000))
        let text = "P\(days)DT\(time.0)H\(time.1)M\(time.2)S"
        let expected = time.0 * 3_600 + time.1 * 60 + time.2
        guard let duration = try? ISODuration(text, on: .elapsed) else {
            return .refused(Array(text.utf8), "not read")
        }
        guard duration.days == days, duration.seconds == expected else {
            return .accepted(
                Array(text.utf8), "read as \(duration.days) days and \(duration.seconds) seconds")
        }
        return check(Array(text.utf8))
    }

    private static func check(_ bytes: [UInt8]) -> Trial {
        let text = String(decoding: bytes, as: UTF8.self)
        if let fault = periodFault(text) { return .accepted(bytes, fault) }
        let business = try? ISODuration(text, on: .business)
        do throws(ISODurationFault) {
            let duration = try ISODuration(text, on: .elapsed)
            let again = try ISODuration(duration.description, on: .elapsed)
            guard again == duration, again.description == duration.description else {
                return .accepted(bytes, "\(duration) is read as \(again)")
            }
            guard (0...ISODuration.maximumDays).contains(duration.days),
                (0...ISODuration.maximumSeconds).contains(duration.seconds)
            else { return .accepted(bytes, "\(duration) is out of bounds") }
            let isEither = duration.days == 0 || duration.seconds == 0
            guard business == (isEither ? duration : nil) else {
                return .accepted(bytes, "for business it is \(business.map { "\($0)" } ?? "refused")")
            }
            return .accepted(bytes)
        } catch {
            if business != nil { return .refused(bytes, "refused, and taken for business") }
            return .refused(bytes, error.detail.isEmpty ? "refused without a word" : nil)
        }
    }

    /// What is wrong with what the text is as a period; nil where nothing is.
    private static func periodFault(_ text: String) -> String? {
        do throws(CalendarPeriodFault) {
            let period = try CalendarPeriod(text)
            let again = try CalendarPeriod(period.description)
            guard again == period, again.description == period.description else {
                return "\(period) is read as \(again)"
            }
            guard (0...CalendarPeriod.maximumMonths).contains(period.months),
                (0...CalendarPeriod.maximumDays).contains(period.days), period.months + period.days > 0
            else { return "\(period) is out of bounds" }
            return nil
        } catch {
            return error.detail.isEmpty ? "refused as a period without a word" : nil
        }
    }

    /// Parts of a duration, mostly in their order and mostly of the units that are taken.
    private static func parts(_ random: inout SplitMix64) -> [UInt8] {
        var text = random.chance(95) ? "P" : random.pick(["", "-P", "+P", "p"]) ?? ""
        for unit in ["Y", "M", "W"] where random.chance(5) { text += number(&random) + unit }
        if random.chance(50) { text += number(&random) + "D" }
        if random.chance(60) {
            text += "T"
            for unit in ["H", "M", "S"] where random.chance(60) { text += number(&random) + unit }
        }
        return Array(text.utf8)
    }

    private static func number(_ random: inout SplitMix64) -> String {
        let digits =
            random.chance(80) ? String(random.below(100)) : String(random.next() >> UInt64(random.below(64)))
        return random.chance(95) ? digits : digits + (random.pick([".5", ",25", ".", "0"]) ?? "")
    }
}
