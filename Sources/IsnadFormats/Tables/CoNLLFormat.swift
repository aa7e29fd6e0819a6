public import Isnad

/// Documents in columns, a token a line, after the shared tasks of the Conference on Natural Language Learning.
///
/// ```
/// -DOCSTART-	a1	O	O
///
/// Hadi	e1	B-speaker	B-person
/// al-Ameri	e1	I-speaker	I-person
/// left	_	O	O
/// ```
/// The columns, with a tab between them, are the token, the entity, the role in a quotation (`cue`, `speaker`,
/// `addressee`, `source`, `content`) and the type of the mention, the last two as BIO tags. An empty line ends a
/// sentence. Where phrases of several roles meet, the first of that list wins.
public struct CoNLLFormat: DocumentFormat, Hashable {
  /// A format of four columns.
  public init() {}

  /// Appends a document, which begins with a line `-DOCSTART-` with its identifier.
  public func write(
    _ document: Document, id: DocumentID? = nil, origin: TextOrigin? = nil, to bytes: inout [UInt8]
  ) {
    let tokens = AnnotatedTokens(document)
    let text = DocumentSlices(document)
    append(["-DOCSTART-", id.map { Self.column($0.description) } ?? "_", "O", "O"], to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    for sentence in tokens.sentences {
      var previous: AnnotatedTokens.Item?
      for item in tokens.items[sentence] {
        let mention = item.mention.map { document.mentions[$0] }
        let role = AnnotatedTokens.tag(
          item.role?.phrase, after: previous?.role?.phrase, name: item.role?.role.rawValue ?? "")
        let type = AnnotatedTokens.tag(
          item.mention, after: previous?.mention, name: mention?.type.rawValue ?? "")
        let entity = mention.flatMap(document.entity(of:))?.id ?? "_"
        append([Self.column(text[item.range]), entity, role, type], to: &bytes)
        previous = item
      }
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  /// Appends a comment in the place of the document.
  public func write(error: String, id: DocumentID? = nil, line: Int? = nil, to bytes: inout [UInt8]) {
    append(["-DOCSTART-", id.map { Self.column($0.description) } ?? "_", "O", "O"], to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
  }

  private func append(_ columns: [String], to bytes: inout [UInt8]) {
    bytes.append(contentsOf: columns.joined(separator: "\t").utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Text that has no white space and is not empty, so that it stays one column.
  private static func column(_ text: String) -> String {
    let column = PlainText.line(text).split(separator: " ").joined(separator: "_")
    return column.isEmpty ? "\u{FFFD}" : column
  }
}
