/// A lexicon file cut into its records, comments included.
///
/// ```yaml
/// # Iraq                      ┐ head, line 1
///                             ┘
/// - id: place/basra           ┐ record, line 3
///   name: Basra               ┘
/// ```
enum RecordPieces {
  struct Piece {
    /// The line at which it starts, from 1.
    let line: Int
    let text: String
  }

  /// Every record from its dash to the line before the next one.
  static func split(_ yaml: String) -> [Piece] {
    var pieces: [Piece] = []
    var start = 1
    var lines: [Substring] = []
    for (index, line) in yaml.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("-"), !lines.isEmpty {
        pieces.append(Piece(line: start, text: lines.joined(separator: "\n") + "\n"))
        lines = []
        start = index + 1
      }
      lines.append(line)
    }
    pieces.append(Piece(line: start, text: lines.joined(separator: "\n")))
    return pieces
  }
}
