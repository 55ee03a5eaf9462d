// Durations and their ISO 8601 text.

import Domain
import Generators
import Testing

@Suite("ISO duration")
struct ISODurationTests {
    @Test(
        "reads days and a time, and writes them in one way",
        arguments: [
            ("P1D", 1, 0, "P1D"), ("P365D", 365, 0, "P365D"), ("PT4H", 0, 14_400, "PT4H"),
            ("PT15M", 0, 900, "PT15M"), ("PT30S", 0, 30, "PT30S"), ("PT1H30M", 0, 5_400, "PT1H30M"),
            ("PT1H5S", 0, 3_605, "PT1H5S"), ("PT1M1S", 0, 61, "PT1M1S"), ("PT1H1M1S", 0, 3_661, "PT1H1M1S"),
            ("P2DT12H", 2, 43_200, "P2DT12H"), ("P1DT1S", 1, 1, "P1DT1S"),
            // A day is no 24 hours, and 24 hours are no day.
            ("PT24H", 0, 86_400, "PT24H"), ("PT26H", 0, 93_600, "PT26H"), ("P1DT24H", 1, 86_400, "P1DT24H"),
            // Other spellings of the same.
            ("PT90M", 0, 5_400, "PT1H30M"), ("PT3600S", 0, 3_600, "PT1H"), ("PT0H90M", 0, 5_400, "PT1H30M"),
            ("P05D", 5, 0, "P5D"), ("PT060M", 0, 3_600, "PT1H"), ("P1DT0S", 1, 0, "P1D"),
            ("P0DT1H", 0, 3_600, "PT1H"), ("PT59M60S", 0, 3_600, "PT1H"),
            // Nothing at all.
            ("PT0S", 0, 0, "PT0S"), ("P0D", 0, 0, "PT0S"), ("P0DT0H0M0S", 0, 0, "PT0S"),
            // The bounds.
            ("P36525D", 36_525, 0, "P36525D"), ("PT876600H", 0, 3_155_760_000, "PT876600H"),
            ("PT3155760000S", 0, 3_155_760_000, "PT876600H"),
        ])
    func reads(text: String, days: Int, seconds: Int, written: String) throws {
        let duration = try ISODuration(text, on: .elapsed)
        #expect(duration.days == days && duration.seconds == seconds, "\(duration.days) \(duration.seconds)")
        #expect(duration.description == written)
        #expect(try ISODuration(written, on: .elapsed) == duration)
    }

    @Test(
        "refuses what is no duration",
        arguments: [
            "", "P", "PT", "P1", "PT1", "1D", "P1DT", "PD", "PTH", "T1H", "P1H", "PT1D", "PT1Y", "P1S",
            "p1d", "P1d", "Pt1H", " P1D", "P1D ", "P 1D", "P1D1D", "P1DT1H1H", "PT1M1H", "PT1S1M", "PTT1H",
            "PT1HT1M", "P1DP1D", "--P1D", "+-P1D", "P-1D", "P+1D", "P1,D", "P.5D", "P1.D", "P1.5.5D",
            "P1_000D", "P0x1D", "P１D", "P1D\u{0}", "P1D\n", "P1D\u{301}", "4h", "P0001-01-01T00:00:00",
            "P" + String(repeating: "0", count: 31) + "D", "P" + String(repeating: "9", count: 1_000) + "D",
        ])
    func refuses(text: String) {
        #expect(throws: ISODurationFault.malformed) { try ISODuration(text, on: .elapsed) }
    }

    @Test(
        "knows what others write, and says what would be right",
        arguments: [
            ("-P1D", .signed, "no sign"), ("+PT1H", .signed, "no sign"),
            ("PT1.5H", .fraction, "PT1H30M"), ("PT1,5H", .fraction, "PT1H30M"),
            ("P0.5D", .fraction, "smaller"),
            ("PT0.0S", .fraction, "smaller"), ("P1M", .months, "P30D"), ("P1Y", .months, "P30D"),
            ("P1Y2M3DT4H", .months, "P30D"), ("P0M", .months, "P30D"), ("P2W", .weeks(2), "P14D"),
            ("P1W3DT1H", .weeks(1), "P7D"), ("P0W", .weeks(0), "P0D"), ("P5218W", .weeks(5_218), "P7D"),
            ("P36526D", .outOfRange, "36525"), ("PT876601H", .outOfRange, "36525"),
            ("P99999999999999999999999999999D", .outOfRange, "36525"),
            ("PT99999999999999999999999999999S", .outOfRange, "36525"),
            ("PT9999999999H9999999999M999999S", .outOfRange, "36525"),
        ] as [(String, ISODurationFault, String)])
    func explains(text: String, fault: ISODurationFault, word: String) {
        for clock in ISODuration.Clock.allCases {
            #expect(throws: fault) { try ISODuration(text, on: clock) }
        }
        #expect(fault.detail.contains(word), "\(fault.detail)")
    }

    @Test(
        "counts working days or open hours, and never both",
        arguments: [
            ("P5D", nil), ("PT4H", nil), ("PT36H", nil), ("P0DT4H", nil), ("P1DT0S", nil),
            ("P1DT4H", .daysAndTime), ("P1DT1S", .daysAndTime), ("P1W", .weeks(1)), ("P1M", .months),
        ] as [(String, ISODurationFault?)])
    func business(text: String, fault: ISODurationFault?) throws {
        do throws(ISODurationFault) {
            let duration = try ISODuration(text, on: .business)
            #expect(fault == nil && (duration.days == 0 || duration.seconds == 0), "\(duration)")
        } catch {
            #expect(error == fault)
        }
    }

    @Test("every value has one text, which is read as that value")
    func roundTrip() throws {
        var random = SplitMix64(seed: 8_601)
        for _ in 0..<5_000 {
            let days = random.chance(50) ? random.int(0...ISODuration.maximumDays) : 0
            let seconds = random.chance(70) ? random.int(0...200_000) : 0
            let duration = try ISODuration("P\(days)DT\(seconds)S", on: .elapsed)
            #expect(duration.days == days && duration.seconds == seconds)
            let again = try ISODuration(duration.description, on: .elapsed)
            #expect(again == duration && again.description == duration.description, "\(duration)")
        }
    }
}
