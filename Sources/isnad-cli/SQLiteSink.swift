#if SQLite
  internal import Foundation
  internal import GRDB
  internal import Isnad
  internal import IsnadFormats

  /// Writes documents, entities and quotations into a database, some hundred at a time.
  final class SQLiteSink: AnswerSink {
    let format: any DocumentFormat = NoFormat()
    let frame = DocumentFrame()
    let wantsRecords = true
    private let path: String
    private let queue: DatabaseQueue
    private var pending: [AnsweredRecord] = []
    private var pendingBytes = 0

    /// - Parameter resumes: whether the database may be there already.
    init(path: String, resumes: Bool) throws {
      self.path = path
      if !resumes, FileManager.default.fileExists(atPath: path) {
        throw OutputFile.Failure.path(path, reason: "it exists already; remove it, or go on with --resume")
      }
      let isNew = !FileManager.default.fileExists(atPath: path)
      queue = try Self.reporting(path) {
        if !isNew { return try QuoteDatabase.open(path, readonly: false) }
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: QuoteDatabase.schema) }
        return queue
      }
    }

    /// How many records have an answer in a database, and the name of the last.
    static func resumePoint(path: String) throws -> (Int, String?) {
      try reporting(path) {
        try QuoteDatabase.open(path, readonly: true).read { db in
          let count = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM document") ?? 0
          // An error has the name of its line, which may not be what the record has.
          let last = try Row.fetchOne(db, sql: "SELECT name, error FROM document ORDER BY id DESC LIMIT 1")
          return (count, last?["error"] == nil ? last?["name"] : nil)
        }
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
      try Self.reporting(path) {
        try queue.write { db in
          for record in records { try QuoteDatabase.insert(record, into: db) }
        }
      }
      pending.removeAll(keepingCapacity: true)
      pendingBytes = 0
    }

    private static func reporting<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
      do {
        return try body()
      } catch let error as DatabaseError {
        throw OutputFile.Failure.path(path, reason: error.message ?? "\(error.resultCode)")
      }
    }
  }

  /// No form: the database takes documents as they are.
  private struct NoFormat: DocumentFormat {
    func write(_ document: Document, id: DocumentID?, origin: TextOrigin?, to bytes: inout [UInt8]) {}
    func write(error: String, id: DocumentID?, line: Int?, to bytes: inout [UInt8]) {}
  }
#endif
