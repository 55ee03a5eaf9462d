// Damaged documents: the parser answers or refuses, and what it reads is stable.
import Domain
import Testing

@Suite("Random documents")
struct FuzzTests {
    /// Documents for each seed; with eight seeds this makes 40,000 damaged ones.
    private static let documents = 5_000

    @Test("a document read from its canonical text is the document", arguments: 1...4 as ClosedRange<UInt64>)
    func roundTrip(seed: UInt64) throws {
        var random = RandomDocuments(seed: seed)
        for _ in 0..<2_000 {
            let document = random.document()
            let bytes = document.canonicalBytes()
            let read = try JSON.parse(bytes)
            #expect(read == document)
            #expect(read.canonicalBytes() == bytes)
        }
    }

    @Test("damage is refused or read stably", arguments: 1...8 as ClosedRange<UInt64>)
    func damage(seed: UInt64) {
        var random = RandomDocuments(seed: 1_000 + seed)
        var (read, refused) = (0, 0)
        for _ in 0..<Self.documents {
            var bytes = random.document().canonicalBytes()
            for _ in 0...random.below(3) { random.damage(&bytes) }
            do {
                let value = try JSON.parse(bytes)
                let canonical = value.canonicalBytes()
                let again = try JSON.parse(canonical)
                #expect(again == value && again.canonicalBytes() == canonical, "\(bytes)")
                read += 1
            } catch {
                #expect((0...bytes.count).contains(error.offset), "\(error) of \(bytes)")
                refused += 1
            }
        }
        // Both ways are well trodden, so that neither expectation above is idle.
        #expect(
            read > Self.documents / 20 && refused > Self.documents / 3, "\(read) read, \(refused) refused")
    }

    @Test("bytes at random are refused or read stably")
    func noise() {
        var random = RandomDocuments(seed: 99)
        let alphabet = Array("{}[]\",:\\u0d8c1e-+. tn\u{E9}".utf8)
        for _ in 0..<20_000 {
            let bytes = (0..<random.below(24)).map { _ in alphabet[random.below(alphabet.count)] }
            guard let value = try? JSON.parse(bytes) else { continue }
            #expect((try? JSON.parse(value.canonicalBytes())) == value, "\(bytes)")
        }
    }
}
