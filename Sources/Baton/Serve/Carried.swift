// What the program carries with it, since a binary that is moved has no files beside it.

/// Texts that are generated into the program; `deploy/embed_carried.py` writes them from their sources.
enum Carried {
    static var openAPI: [UInt8] { Array(openAPIText.utf8) }
}
