/// Rows of cells: with commas and quotes as in RFC 4180, or with tabs and without quotes.
enum DelimitedText {
  struct Cell: Hashable {
    var text: String
    /// The column at which it starts, from 1, in characters.
    var column: Int
  }

  /// The rows with the lines at which they start; quotation marks work in tables with commas alone.
  static func rows(
    _ text: String, delimiter: Character, report: (_ line: Int, _ column: Int, _ message: String) -> Void
  ) -> [(line: Int, cells: [Cell])] {
    var rows: [(line: Int, cells: [Cell])] = []
    var cells: [Cell] = []
    var cell = Cell(text: "", column: 1)
    var (line, column, rowLine) = (1, 0, 1)
    var quoteStart: (line: Int, column: Int)?
    var justClosed = false
    for character in text {
      column += 1
      let isLineEnd = character == "\n" || character == "\r\n"
      if quoteStart != nil {
        justClosed = character == "\""
        if justClosed { quoteStart = nil } else { cell.text.append(character) }
        if isLineEnd { (line, column) = (line + 1, 0) }
        continue
      }
      if delimiter == ",", character == "\"", cell.text.isEmpty || justClosed {
        // Two quotation marks inside quotes stand for one.
        if justClosed { cell.text.append("\"") }
        quoteStart = (line, column)
      } else if character == delimiter {
        cells.append(cell)
        cell = Cell(text: "", column: column + 1)
      } else if isLineEnd {
        cells.append(cell)
        rows.append((rowLine, cells))
        cells = []
        cell = Cell(text: "", column: 1)
        (line, column) = (line + 1, 0)
        rowLine = line
      } else {
        cell.text.append(character)
      }
      justClosed = false
    }
    if let open = quoteStart { report(open.line, open.column, "this quotation mark is never closed") }
    if !cells.isEmpty || !cell.text.isEmpty { rows.append((rowLine, cells + [cell])) }
    return rows
  }

  /// One row; with commas, cells are quoted where they must be, and with tabs, tabs and line ends become spaces.
  static func row(_ cells: [String], delimiter: Character) -> String {
    cells.map { cell in
      guard delimiter == "," else { return String(cell.map { $0 == "\t" || $0.isNewline ? " " : $0 }) }
      guard cell.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return cell }
      return "\"" + cell.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    }.joined(separator: String(delimiter))
  }
}
