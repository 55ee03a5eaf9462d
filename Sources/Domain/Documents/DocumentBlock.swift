// The tree of which a document consists, before it becomes HTML or Markdown.

/// A part of a section.
package enum DocumentBlock: Sendable, Hashable {
    case heading(String)
    case paragraph(Phrase)
    /// The sentence that matters most.
    case lead(Phrase)
    case note(Phrase)
    case bullets([Phrase])
    case definitions([Definition])
    case table(Table)
    /// What follows on one another: levels of an escalation, steps of a dispute.
    case ladder([Step])
    case signatures([SignatureField])

    package struct Definition: Sendable, Hashable {
        package var term: Phrase
        package var lines: [Line]
    }

    /// A line of a cell or a definition.
    package enum Line: Sendable, Hashable {
        case text(Phrase)
        case labelled(String, Phrase)
        case bullets([Phrase])
    }

    package struct Step: Sendable, Hashable {
        package var title: Phrase
        package var when: Phrase
        package var lines: [Line]
    }

    package struct SignatureField: Sendable, Hashable {
        package var party: String
        package var name: String
        package var position: String
        package var requirement: String
        /// When it was signed; nil for a line that waits for a signature.
        package var signed: String?
    }
}

extension DocumentBlock {
    package struct Table: Sendable, Hashable {
        package enum Kind: Sendable, Hashable {
            /// A row a thing: on a narrow screen each becomes a card.
            case records
            /// Compared across columns.
            case matrix
            /// Letters in a grid.
            case grid
        }

        package struct Column: Sendable, Hashable {
            package var title: String
            /// Its share of the width; nil lets the content decide.
            package var share: Int?

            init(_ title: String, share: Int? = nil) {
                self.title = title
                self.share = share
            }
        }

        package struct Row: Sendable, Hashable {
            package var cells: [[Line]]
            package var isEmphasised = false

            init(_ cells: [[Line]], isEmphasised: Bool = false) {
                self.cells = cells
                self.isEmphasised = isEmphasised
            }
        }

        package var kind: Kind
        /// What the table shows, for those who do not see where it stands.
        package var caption: String
        package var columns: [Column]
        /// The first cell of a row is its heading.
        package var rows: [Row]

        init(_ kind: Kind, _ caption: String, _ columns: [Column], _ rows: [Row]) {
            self.kind = kind
            self.caption = caption
            // A column in which no row has anything says nothing.
            let used = columns.indices.filter { index in
                index == 0 || kind != .records || rows.contains { !$0.cells[index].isEmpty }
            }
            self.columns = used.map { columns[$0] }
            self.rows = rows.map { row in
                Row(used.map { row.cells[$0] }, isEmphasised: row.isEmphasised)
            }
        }
    }
}

/// A numbered section of a document.
package struct DocumentSection: Sendable, Hashable {
    package var number: Int
    /// Unique in the document; fit for an anchor.
    package var id: String
    package var title: String
    package var blocks: [DocumentBlock]
}

/// The first page: what one must know at a glance.
package struct DocumentCover: Sendable, Hashable {
    package struct Party: Sendable, Hashable {
        package var name: String
        package var representative: String
        package var position: String
    }

    package struct Figure: Sendable, Hashable {
        package var value: String
        package var unit: String
        package var label: String
    }

    package struct Group: Sendable, Hashable {
        package var title: String
        package var figures: [Figure]
        /// Below the figures.
        package var note: String?
    }

    package struct Fact: Sendable, Hashable {
        package var label: String
        package var value: Phrase
    }

    package var kind: String
    package var state: String
    package var isBinding: Bool
    package var subtitle: String
    package var statement: String?
    package var parties: [Party]
    package var groups: [Group]
    package var facts: [Fact]
}
