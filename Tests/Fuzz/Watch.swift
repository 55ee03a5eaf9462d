// What sees that an input hangs or crashes, and says which one it was.

import Foundation
import Synchronization

/// Where the run is; the handler of a crash reads it too.
enum Progress {
    /// Of the input that is tried.
    static let seed = Atomic<UInt64>(0)
}

/// Ends the program when one input takes too long.
enum Watch {
    static func run(seconds: Int) async {
        var last: UInt64?
        while !Task.isCancelled {
            try? await Task.sleep(for: .seconds(seconds))
            let seed = Progress.seed.load(ordering: .relaxed)
            if seed == last { Fuzz.fail("--seed \(seed): one input takes longer than \(seconds) s") }
            last = seed
        }
    }
}

/// Says which input it was when the program crashes.
enum CrashNote {
    static func install() {
        for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE] {
            signal(number) { number in
                // The rest of the crash is the system's.
                signal(number, SIG_DFL)
                var digits = Progress.seed.load(ordering: .relaxed)
                // No allocation here: the heap may be what is broken.
                withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { text in
                    var start = 20
                    repeat {
                        start -= 1
                        text[start] = UInt8(ascii: "0") + UInt8(digits % 10)
                        digits /= 10
                    } while digits > 0
                    _ = write(2, "fuzz: crashed at --seed ", 24)
                    _ = write(2, text.baseAddress! + start, 20 - start)
                    _ = write(2, "\n", 1)
                }
                raise(number)
            }
        }
    }
}
