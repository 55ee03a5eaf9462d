// How many connections fit into a limit on open files.

import Testing

@testable import Baton

@Suite("Open files")
struct OpenFilesTests {
    @Test(
        "as many connections as fit beside what the server itself needs, and never none",
        arguments: [
            (4_096, 1_048_576, 4_096), (4_096, 4_096 + OpenFiles.reserve, 4_096),
            (4_096, 1_024, 1_024 - OpenFiles.reserve), (4_096, OpenFiles.reserve, 1), (4_096, 0, 1),
        ])
    func fitting(wanted: Int, files: Int, fit: Int) {
        #expect(OpenFiles.fitting(wanted, in: files) == fit)
    }
}
