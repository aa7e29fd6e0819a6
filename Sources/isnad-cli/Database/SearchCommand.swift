#if SQLite
  internal import ArgumentParser
  internal import Foundation
  internal import IsnadFormats

  /// `isnad search`: quotations in a database, by their words and their speaker.
  struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "search",
      abstract: "Find quotations in a database that --output sqlite=FILE wrote.",
      discussion: """
        All words must occur, in any order; "words in quotation marks" stand together. Without words, all quotations of \
        the speaker are shown.

        EXAMPLES
          isnad analyze --input jsonl --output sqlite=quotes.db articles.jsonl
          isnad search quotes.db withdrawal --speaker soleimani
          isnad search quotes.db '"within days"' --json

        EXIT STATUS
          0 something was found    1 nothing was found    64 called wrongly    66 the database cannot be read
        """)

    @Argument(help: "The database.", completion: .file()) var database: String
    @Argument(help: "The words to look for.") var words: [String] = []

    @Option(help: ArgumentHelp("Only quotations of this speaker, in any spelling.", valueName: "name"))
    var speaker: String?

    @Option(help: "At most this many quotations.") var limit = 20
    @Flag(help: "One JSON object a quotation.") var json = false

    mutating func validate() throws {
      if words.isEmpty, speaker == nil { throw ValidationError("Give words to look for, or a --speaker.") }
    }

    func run() async throws {
      let found: [FoundQuotation]
      do throws(SQLiteConnection.Failure) {
        guard FileManager.default.fileExists(atPath: database) else {
          throw SQLiteConnection.Failure(message: "No such file or directory")
        }
        found = try find()
      } catch {
        OutputFile.warn("\(database): \(error.message)")
        throw ExitStatus.noInput
      }
      try OutputFile.reportingFailures {
        for quotation in found {
          try OutputFile.standardOutput.write(json ? quotation.json() : quotation.text())
        }
      }
      if found.isEmpty { throw ExitStatus.someFailed }
    }

    private func find() throws(SQLiteConnection.Failure) -> [FoundQuotation] {
      let connection = try QuoteDatabase.open(database, access: .readOnly)
      var conditions: [String] = []
      var values: [any SQLiteValue] = []
      if let pattern = Self.pattern(words) {
        conditions.append("quote.id IN (SELECT rowid FROM quote_text WHERE quote_text MATCH ?)")
        values.append(pattern)
      } else if !words.isEmpty {
        return []
      }
      if let speaker {
        conditions.append("quote.speaker_name IN (SELECT value FROM json_each(?))")
        values.append(try Self.names(of: speaker, in: connection))
      }
      return try connection.rows(
        """
        SELECT \(FoundQuotation.columns) FROM quote JOIN document ON document.id = quote.document
        WHERE \(conditions.joined(separator: " AND ")) ORDER BY quote.id LIMIT ?
        """, values + [limit]
      ) { FoundQuotation($0) }
    }

    /// The names in the database that the user may mean by `speaker`, as a JSON array.
    private static func names(
      of speaker: String, in connection: SQLiteConnection
    ) throws(SQLiteConnection.Failure) -> String {
      let wanted = SpokenName(speaker)
      let names = try connection.rows(
        "SELECT DISTINCT speaker_name, speaker_lexicon FROM quote WHERE speaker_name IS NOT NULL"
      ) { row in row.optionalText(1) == speaker || wanted.matches(row.text(0)) ? row.text(0) : nil }
      let data = try? JSONEncoder().encode(names.compactMap(\.self))
      return data.map { String(decoding: $0, as: UTF8.self) } ?? "[]"
    }

    /// The words as a pattern of FTS5, in which nothing that the user writes is an operator.
    static func pattern(_ words: [String]) -> String? {
      var pieces: [String] = []
      for word in words {
        let parts = word.split(separator: "\"", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
          // What stands between quotation marks is one phrase.
          let terms = index % 2 == 1 ? [part] : part.split(whereSeparator: \.isWhitespace)
          pieces += terms.filter { $0.contains { $0.isLetter || $0.isNumber } }.map { "\"\($0)\"" }
        }
      }
      return pieces.isEmpty ? nil : pieces.joined(separator: " ")
    }
  }

  /// A quotation of a database.
  private struct FoundQuotation: Encodable {
    var document: String
    var speaker: String?
    var addressee: String?
    var chain: String?
    var cue: String?
    var kind: String
    var content: String
    var start: Int
    var end: Int
    var confidence: Double
    var rule: String

    static let columns = """
      document.name, quote.speaker_name, quote.addressee_name,
      (SELECT group_concat(name, ' > ') FROM (SELECT name FROM chain WHERE quote = quote.id ORDER BY position)),
      quote.cue, quote.kind, quote.content, quote."start", quote."end", quote.confidence, quote.rule
      """

    init(_ row: SQLiteRow) {
      document = row.text(0)
      speaker = row.optionalText(1)
      addressee = row.optionalText(2)
      chain = row.optionalText(3)
      cue = row.optionalText(4)
      kind = row.text(5)
      content = row.text(6)
      start = row.int(7)
      end = row.int(8)
      confidence = row.double(9)
      rule = row.text(10)
    }

    func json() throws -> String {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }

    func text() -> String {
      let output = OutputFile.standardOutput
      let width = output.isTerminal ? max(20, (output.columns ?? 80) - 2) : .max
      let shown = kind == "direct" ? "“\(content)”" : content
      var who = speaker ?? "not named"
      if let addressee { who += " to \(addressee)" }
      if let chain { who += ", through \(chain)" }
      return TextFormat.paragraph(shown, width: width) + "\n    "
        + TextFormat.paragraph("\(who) (\(document))", width: width) + "\n\n"
    }
  }
#endif
