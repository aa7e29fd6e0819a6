internal import IsnadLexicon

/// Puts a lexicon file into canonical order: records by identifier, keys in the order of `Lexicons/README.md`, comments kept
/// beside what they stand before.
///
/// Nothing else changes: a value keeps its spelling and its line, so that a difference shows what was moved alone.
package struct LexiconFormatter: Sendable {
  /// A formatter.
  package init() {}

  /// The file in canonical order.
  ///
  /// - Throws: ``SourceError`` when the file has an error, or when reordering would change what it says.
  package func format(_ yaml: String, file: String) throws(SourceError) -> String {
    let before = try read(yaml, file)
    var (head, blocks) = Self.blocks(yaml)
    guard blocks.count == before.count else {
      throw SourceError(issues: [Self.issue(file, 1, "records must start with \"- \" in the first column")])
    }
    for (index, entry) in before.enumerated() {
      blocks[index].id = entry.id
      blocks[index].lines = RecordLines.sorted(blocks[index].lines)
    }
    let order = blocks.indices.sorted { (blocks[$0].id, $0) < (blocks[$1].id, $1) }
    var lines: [String] = []
    for (place, index) in order.enumerated() {
      let block = blocks[index]
      if place > 0, block.hasGap || !block.comments.isEmpty { lines.append("") }
      lines += block.comments + block.lines
    }
    while head.last == "" { head.removeLast() }
    if !head.isEmpty { head.append("") }
    let result = (head + lines).joined(separator: "\n") + (lines.isEmpty && head.isEmpty ? "" : "\n")
    let after = try read(result, file)
    guard Self.meaning(before) == Self.meaning(after) else {
      throw SourceError(issues: [Self.issue(file, 1, "cannot be put in order without changing what it says")])
    }
    return result
  }

  private func read(_ yaml: String, _ file: String) throws(SourceError) -> [LexiconEntry] {
    let result = LexiconReader().read(yaml, file: file)
    guard result.issues.isEmpty else { throw SourceError(issues: result.issues) }
    return result.entries
  }

  private struct Block {
    var id = ""
    var hasGap = false
    var comments: [String] = []
    var lines: [String] = []
  }

  /// The lines before the first record that do not belong to it, and each record with the comments right before it.
  private static func blocks(_ yaml: String) -> (head: [String], blocks: [Block]) {
    var head: [String] = []
    var blocks: [Block] = []
    var pending: [String] = []
    for line in yaml.split(separator: "\n", omittingEmptySubsequences: false).map(trimmed) {
      if line.hasPrefix("-"), line != "---" {
        var block = Block()
        let own = pending.lastIndex(of: "").map { pending[($0 + 1)...] } ?? pending[...]
        let rest = pending[..<own.startIndex]
        block.comments = Array(own)
        if blocks.isEmpty {
          head = Array(rest)
        } else {
          block.hasGap = rest.contains("")
          block.comments = rest.filter { $0 != "" } + block.comments
        }
        block.lines = [line]
        blocks.append(block)
        pending = []
      } else if line.isEmpty || line.hasPrefix("#") || line == "---" || blocks.isEmpty {
        pending.append(line)
      } else {
        blocks[blocks.count - 1].lines += pending.filter { $0 != "" } + [line]
        pending = []
      }
    }
    let last = pending.filter { $0 != "" }
    if !last.isEmpty {
      if blocks.isEmpty { head = pending } else { blocks[blocks.count - 1].lines += last }
    }
    return (head, blocks)
  }

  private static func trimmed(_ line: Substring) -> String {
    var line = line
    while let last = line.last, last == " " || last == "\t" || last == "\r" || last == "\r\n" {
      line.removeLast()
    }
    return String(line)
  }

  /// What a file says, whatever its order.
  private static func meaning(_ entries: [LexiconEntry]) -> Set<LexiconEntry> {
    Set(
      entries.map { entry in
        var entry = entry
        entry.line = 0
        entry.attributes.sort { ($0.key, $0.value) < ($1.key, $1.value) }
        for i in entry.forms.indices {
          entry.forms[i].line = 0
          entry.forms[i].column = 0
        }
        entry.forms.sort { ($0.text, $0.use.rawValue) < ($1.text, $1.use.rawValue) }
        return entry
      })
  }

  private static func issue(_ file: String, _ line: Int, _ message: String) -> SourceIssue {
    SourceIssue(file: file, line: line, column: 1, severity: .error, message: message)
  }
}

/// The lines of one record.
enum RecordLines {
  /// The lines with the record's keys in canonical order; a comment goes with the key below it.
  static func sorted(_ lines: [String]) -> [String] {
    guard let first = lines.first else { return lines }
    let start = first.dropFirst().drop { $0 == " " }
    if start.hasPrefix("{") { return lines.count == 1 ? [flow(first)] : lines }
    let indent = first.count - start.count
    guard indent > 1 else { return lines }
    let space = String(repeating: " ", count: indent)
    var chunks: [(key: String, lines: [String])] = []
    var comments: [String] = []
    for line in [space + start] + lines.dropFirst() {
      let rest = line.dropFirst(indent)
      if line.drop(while: { $0 == " " }).hasPrefix("#"), !line.hasPrefix(space + " ") || chunks.isEmpty {
        comments.append(line)
      } else if line.hasPrefix(space), let next = rest.first, next != " ", next != "-", next != "#",
        let colon = rest.firstIndex(of: ":")
      {
        chunks.append((String(rest[..<colon]), comments + [line]))
        comments = []
      } else if !chunks.isEmpty {
        chunks[chunks.count - 1].lines += comments + [line]
        comments = []
      }
    }
    if !comments.isEmpty, !chunks.isEmpty { chunks[chunks.count - 1].lines += comments }
    let order = chunks.indices.sorted {
      chunks[$0].key == chunks[$1].key ? $0 < $1 : KeyOrder.precedes(chunks[$0].key, chunks[$1].key)
    }
    var result = order.flatMap { chunks[$0].lines }
    // The dash needs the first key's line; comments that stood before it go in front of the dash.
    guard let dash = result.firstIndex(where: { !$0.drop { $0 == " " }.hasPrefix("#") }) else { return lines }
    result[dash] = "-" + result[dash].dropFirst()
    for i in 0..<dash { result[i] = String(result[i].drop { $0 == " " }) }
    return result
  }

  /// `- {name: X, id: y}` → `- {id: y, name: X}`; a line that is not one map and nothing else stays as it is.
  private static func flow(_ line: String) -> String {
    guard let open = line.firstIndex(of: "{"), line.last == "}" else { return line }
    let inner = line[line.index(after: open)...].dropLast()
    var fields: [Substring] = []
    var depth = 0
    var quote: Character?
    var start = inner.startIndex
    var last: Character = " "
    for index in inner.indices {
      let character = inner[index]
      if let open = quote {
        if character == open, last != "\\" { quote = nil }
      } else if character == "\"" || character == "'", " [{,:".contains(last) {
        quote = character
      } else if character == "[" || character == "{" {
        depth += 1
      } else if character == "]" || character == "}" {
        depth -= 1
      } else if character == ",", depth == 0 {
        fields.append(inner[start..<index])
        start = inner.index(after: index)
      }
      last = character
    }
    guard depth == 0, quote == nil else { return line }
    fields.append(inner[start...])
    let keyed = fields.map { field -> (key: String, text: Substring) in
      let text = field.drop { $0 == " " }
      return (String(text.prefix { $0 != ":" }), text)
    }
    let sorted = keyed.indices.sorted {
      keyed[$0].key == keyed[$1].key ? $0 < $1 : KeyOrder.precedes(keyed[$0].key, keyed[$1].key)
    }
    return "- {" + sorted.map { String(keyed[$0].text) }.joined(separator: ", ") + "}"
  }
}
