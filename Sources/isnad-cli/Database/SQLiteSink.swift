#if SQLite
  internal import Foundation
  internal import Isnad
  internal import IsnadFormats

  /// Writes documents, entities and quotations into a database, some hundred at a time.
  final class SQLiteSink: AnswerSink {
    let format: any DocumentFormat = NoFormat()
    let frame = DocumentFrame()
    let wantsRecords = true
    private let path: String
    private let connection: SQLiteConnection
    private var pending: [AnsweredRecord] = []
    private var pendingBytes = 0

    /// - Parameter resumes: whether the database may be there already.
    init(path: String, resumes: Bool) throws {
      self.path = path
      if !resumes, FileManager.default.fileExists(atPath: path) {
        throw OutputFile.Failure.path(path, reason: "it exists already; remove it, or go on with --resume")
      }
      connection = try Self.reporting(path) { () throws(SQLiteConnection.Failure) in
        try QuoteDatabase.openOrCreate(path)
      }
    }

    /// How many records have an answer in a database, and the name of the last.
    static func resumePoint(path: String) throws -> (Int, String?) {
      try reporting(path) { () throws(SQLiteConnection.Failure) in
        // What a run that was killed left half written is taken back as the file is opened, for which it is written.
        let connection = try QuoteDatabase.openOrCreate(path)
        let count = try connection.rows("SELECT COUNT(*) FROM document") { $0.int(0) }
        // An error has the name of its line, which may not be what the record has.
        let last = try connection.rows("SELECT name, error FROM document ORDER BY id DESC LIMIT 1") {
          $0.isNull(1) ? $0.optionalText(0) : nil
        }
        return (count.first ?? 0, last.first ?? nil)
      }
    }

    func write(_ bytes: [UInt8]) throws {}

    func write(_ record: AnsweredRecord) throws {
      pending.append(record)
      if case .document(let document) = record.content { pendingBytes += document.text.utf8.count }
      if pending.count >= 512 || pendingBytes >= 1 << 22 { try flush() }
    }

    func finish() throws { try flush() }

    private func flush() throws {
      if pending.isEmpty { return }
      let records = pending
      try Self.reporting(path) { () throws(SQLiteConnection.Failure) in
        try connection.transaction { () throws(SQLiteConnection.Failure) in
          for record in records { try QuoteDatabase.insert(record, into: connection) }
        }
      }
      pending.removeAll(keepingCapacity: true)
      pendingBytes = 0
    }

    private static func reporting<Value>(
      _ path: String, _ body: () throws(SQLiteConnection.Failure) -> Value
    ) throws(OutputFile.Failure) -> Value {
      do {
        return try body()
      } catch {
        throw .path(path, reason: error.message)
      }
    }
  }

  /// No form: the database takes documents as they are.
  private struct NoFormat: DocumentFormat {
    func write(_ document: Document, id: DocumentID?, origin: TextOrigin?, to bytes: inout [UInt8]) {}
    func write(error: String, id: DocumentID?, line: Int?, to bytes: inout [UInt8]) {}
  }
#endif
