package import IsnadLexicon

/// GATE's gazetteer lists: `.lst` files of `name:feature=value:…` lines, and `lists.def` that says what each list is.
package enum GateList {
  static let types: [(major: String, kind: EntryKind)] = [
    ("person_full", .person), ("organization", .organization), ("location", .place), ("nationality", .group),
    ("outlet", .outlet), ("title", .role), ("person_first", .givenName), ("surname", .familyName),
    ("country", .place),
    ("city", .place), ("province", .place), ("region", .place), ("person", .person), ("jobtitle", .role),
    ("org_base", .headWord), ("org_key", .headWord),
  ]

  static func read(_ text: String, file: String, kind: EntryKind) -> LexiconReader.Result {
    var collector = EntryCollector(file: file)
    for (number, line) in text.numberedLines where !line.allSatisfy({ $0 == " " }) {
      let fields = line.split(separator: ":", omittingEmptySubsequences: false)
      let name = String(fields[0])
      guard !name.isEmpty else {
        collector.report(number, 1, "the line has no name before its first colon")
        continue
      }
      var id: String?
      var column = name.count + 2
      for field in fields.dropFirst() {
        if let equals = field.firstIndex(of: "=") {
          if field[..<equals] == "id" { id = String(field[field.index(after: equals)...]) }
        } else if !field.isEmpty {
          collector.report(
            number, column, "\"\(field)\" is no feature; write name=value, or take the colon out of the name")
        }
        column += field.count + 1
      }
      collector.add(.init(name), id: id, kind: kind, line: number)
    }
    return collector.result
  }

  static func write(_ entries: [LexiconEntry]) -> String {
    var lines = ""
    for entry in entries {
      for text in [entry.name] + entry.forms.map(\.text) where !text.isEmpty && !text.contains(":") {
        lines += "\(text):id=\(entry.id)\n"
      }
    }
    return lines
  }

  /// Reads the lists that a definition names: `file.lst:major[:minor[:language[:annotation]]]` a line.
  ///
  /// - Parameters:
  ///   - definition: the text of the definition, `lists.def`.
  ///   - file: its path, for messages.
  ///   - list: the text of a list by its name in the definition, nil when there is none.
  package static func read(definition: String, file: String, list: (String) -> String?)
    -> LexiconReader.Result
  {
    var result = LexiconReader.Result()
    for (number, line) in definition.numberedLines where !line.allSatisfy({ $0 == " " }) {
      let fields = line.split(separator: ":", omittingEmptySubsequences: false)
      func report(_ column: Int, _ message: String) {
        result.issues.append(
          SourceIssue(file: file, line: number, column: column, severity: .error, message: message))
      }
      guard fields.count >= 2 else {
        report(1, "a line is a list and its type, such as city.lst:location:city")
        continue
      }
      let name = String(fields[0])
      // A definition from elsewhere must not choose which files of the machine are read.
      if name.contains("/") || name.contains("\\") || name.hasPrefix(".") {
        report(1, "a list is a file beside its definition, named without a folder")
        continue
      }
      guard let kind = types.first(where: { $0.major == fields[1] })?.kind else {
        report(
          name.count + 2,
          "\"\(fields[1])\" is no type; known are \(types.map(\.major).joined(separator: ", "))")
        continue
      }
      guard let text = list(name) else {
        report(1, "there is no list \(name)")
        continue
      }
      let read = read(text, file: name, kind: kind)
      result.entries += read.entries
      result.issues += read.issues
    }
    return result
  }

  /// One list for each kind, and the definition `lists.def` that names them.
  package static func files(_ entries: [LexiconEntry]) -> [(name: String, text: String)] {
    var files: [(name: String, text: String)] = []
    var definition = ""
    for kind in EntryKind.allCases {
      let ofKind = entries.filter { $0.kind == kind }
      guard !ofKind.isEmpty, let type = types.first(where: { $0.kind == kind })?.major else { continue }
      files.append(("\(kind.prefix).lst", write(ofKind)))
      definition += "\(kind.prefix).lst:\(type)\n"
    }
    return files + [("lists.def", definition)]
  }
}
