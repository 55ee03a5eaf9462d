// libyaml's events as Swift values: what a YAML text says, one step at a time and with the place of each.

// The C library inside Yams. Yams itself makes whole trees, in which an alias is a copy already and compares keys by
// their content: a text of a few hundred bytes can take all memory before anybody may refuse it.
import CYaml
import Domain

/// One step through a YAML text.
struct YAMLEvent {
    enum Kind {
        case documentStart(hasDirectives: Bool)
        /// `isPlain`: without quotes, and no block.
        case scalar(String, isPlain: Bool)
        case sequenceStart, mappingStart, collectionEnd
        case alias
        case streamEnd
        /// Nothing of interest.
        case other
    }

    let kind: Kind
    let place: FilePlace
    let hasAnchor: Bool
    let hasTag: Bool
}

/// Why libyaml reads no further.
struct YAMLProblem: Error {
    let context: String
    let problem: String
    /// nil where only `offset` is known.
    let place: FilePlace?
    /// Bytes before the problem, where no place is known.
    let offset: Int
    /// The character at the place.
    let character: Unicode.Scalar?
}

/// Pulls events out of a text. Time and memory are linear in what was read so far.
struct YAMLEvents: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let scalars: [Unicode.Scalar]

    /// - Parameters:
    ///   - bytes: stay where they are as long as this lives.
    ///   - text: the same as text.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, _ text: String) {
        // libyaml keeps the address of its own structure.
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        let startsWithMark = text.unicodeScalars.first == "\u{FEFF}"
        scalars = Array(startsWithMark ? text.unicodeScalars.dropFirst() : text.unicodeScalars[...])
        guard yaml_parser_initialize(parser) == 1 else { return nil }
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deinitialize(count: 1)
        parser.deallocate()
    }

    mutating func next() throws(YAMLProblem) -> YAMLEvent {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw problem }
        defer { yaml_event_delete(&event) }
        return read(event)
    }

    private func read(_ event: yaml_event_t) -> YAMLEvent {
        var (hasAnchor, hasTag) = (false, false)
        let kind: YAMLEvent.Kind
        switch event.type {
        case YAML_DOCUMENT_START_EVENT:
            let start = event.data.document_start
            kind = .documentStart(
                hasDirectives: start.version_directive != nil
                    || start.tag_directives.start != start.tag_directives.end)
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            kind = .scalar(
                String(decoding: bytes, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
            // The tag “!” alone is not told; it still stands there.
            hasAnchor = scalar.anchor != nil
            hasTag = scalar.tag != nil || (!hasAnchor && character(at: event.start_mark) == "!")
        case YAML_SEQUENCE_START_EVENT:
            kind = .sequenceStart
            (hasAnchor, hasTag) = (
                event.data.sequence_start.anchor != nil, event.data.sequence_start.tag != nil
            )
        case YAML_MAPPING_START_EVENT:
            kind = .mappingStart
            (hasAnchor, hasTag) = (
                event.data.mapping_start.anchor != nil, event.data.mapping_start.tag != nil
            )
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: kind = .collectionEnd
        case YAML_ALIAS_EVENT: kind = .alias
        case YAML_STREAM_END_EVENT: kind = .streamEnd
        default: kind = .other
        }
        return YAMLEvent(
            kind: kind, place: FilePlace(event.start_mark), hasAnchor: hasAnchor, hasTag: hasTag)
    }

    private var problem: YAMLProblem {
        let state = parser.pointee
        let isLocated = state.error == YAML_SCANNER_ERROR || state.error == YAML_PARSER_ERROR
        return YAMLProblem(
            context: state.context.map { String(cString: $0) } ?? "",
            problem: state.problem.map { String(cString: $0) } ?? "there is not enough memory",
            place: isLocated ? FilePlace(state.problem_mark) : nil, offset: state.problem_offset,
            character: isLocated ? character(at: state.problem_mark) : nil)
    }

    private func character(at mark: yaml_mark_t) -> Unicode.Scalar? {
        mark.index < scalars.count ? scalars[mark.index] : nil
    }
}

extension FilePlace {
    fileprivate init(_ mark: yaml_mark_t) { self.init(line: mark.line + 1, column: mark.column + 1) }
}
