// The fuzzer of what reads foreign bytes: seeded inputs for each target, and what must hold for every one of them.

import Foundation
import Synchronization

/// `Fuzz [--count N] [--seed N] [--forever] [TARGET…]`: N inputs for each target, a million unless told, fewer of those that
/// cost much; with
/// `--forever` round after round with other seeds. Ends with 1 and the input at the first violation.
@main struct Fuzz {
    /// No input may take longer, and no run more memory.
    private static let inputSeconds = 10
    private static let memoryMebibytes = 256
    /// Inputs between two looks at the clock and the memory.
    private static let pace = 1_024

    private static let targets: [any FuzzTarget.Type] = [
        JSONTarget.self, CSVTarget.self, ICalendarTarget.self, CursorTarget.self, DurationTarget.self,
        SealTarget.self,
        ProofTarget.self,
    ]

    static func main() async {
        guard let options = FuzzOptions(CommandLine.arguments.dropFirst()) else {
            fail("usage: Fuzz [--count N] [--seed N] [--forever] [TARGET…]")
        }
        let known = Set(targets.map { $0.name })
        guard options.targets.allSatisfy(known.contains) else { fail("The targets are \(known.sorted()).") }
        let chosen = targets.filter { options.targets.isEmpty || options.targets.contains($0.name) }
        CrashNote.install()
        let watch = Task.detached { await Watch.run(seconds: inputSeconds) }
        var seed = options.seed
        repeat {
            for target in chosen {
                await run(target, count: max(1, options.count / target.cost), seed: seed)
            }
            seed &+= UInt64(options.count)
        } while options.isEndless
        watch.cancel()
    }

    /// Each input has a seed of its own, so that one can be made again alone: `--seed N --count 1`.
    private static func run(_ target: any FuzzTarget.Type, count: Int, seed: UInt64) async {
        let start = ContinuousClock.now
        var accepted = 0
        for index in 0..<count {
            let inputSeed = seed &+ UInt64(index)
            Progress.seed.store(inputSeed, ordering: .relaxed)
            let trial = target.trial(seed: inputSeed)
            if let violation = trial.violation {
                let hex = trial.input.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }
                fail("\(target.name) --seed \(inputSeed): \(violation)\ninput \(hex.joined())")
            }
            if trial.isAccepted { accepted += 1 }
            if index.isMultiple(of: pace) {
                checkMemory(target.name)
                // The watch needs a thread now and then, also where there is but one.
                await Task.yield()
            }
        }
        checkMemory(target.name)
        let seconds = (ContinuousClock.now - start).components.seconds
        let line =
            "fuzz: \(target.name) \(count) inputs from seed \(seed), \(accepted) accepted, "
            + "\(count - accepted) refused, \(seconds) s, at most \(peakMebibytes()) MiB\n"
        // `print` keeps lines back when the output is no terminal.
        FileHandle.standardOutput.write(Data(line.utf8))
        // Neither side of the properties may be idle.
        if count >= 10_000, accepted * 50 < count || (count - accepted) * 50 < count {
            fail("\(target.name): nearly all inputs are \(accepted * 2 < count ? "refused" : "accepted")")
        }
    }

    private static func checkMemory(_ target: String) {
        let peak = peakMebibytes()
        if peak > memoryMebibytes { fail("\(target): \(peak) MiB are in use, more than \(memoryMebibytes)") }
    }

    private static func peakMebibytes() -> Int {
        var usage = rusage()
        #if os(Linux)
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
            return usage.ru_maxrss / 1_024
        #else
            getrusage(RUSAGE_SELF, &usage)
            return usage.ru_maxrss / 1_048_576
        #endif
    }

    static func fail(_ message: String) -> Never {
        FileHandle.standardError.write(Data("fuzz: \(message)\n".utf8))
        exit(1)
    }
}

/// What was asked for on the command line.
private struct FuzzOptions {
    var count = 1_000_000
    var seed: UInt64 = 1
    var isEndless = false
    var targets: [String] = []

    /// nil where it cannot be understood.
    init?(_ arguments: some Sequence<String>) {
        var rest = Array(arguments)[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--forever": isEndless = true
            case "--count":
                guard let count = rest.popFirst().flatMap({ Int($0) }), count > 0 else { return nil }
                self.count = count
            case "--seed":
                guard let seed = rest.popFirst().flatMap({ UInt64($0) }) else { return nil }
                self.seed = seed
            default:
                if argument.hasPrefix("-") { return nil }
                targets.append(argument)
            }
        }
    }
}
