#if SQLite
  internal import CSQLite

  /// A connection to a file of SQLite, for one thread at a time.
  ///
  ///     let connection = try SQLiteConnection(path: "quotes.db", access: .readOnly)
  ///     let names = try connection.rows("SELECT name FROM entity WHERE type = ?", ["person"]) { $0.text(0) }
  final class SQLiteConnection {
    /// What SQLite said went wrong.
    struct Failure: Error {
      var message: String
    }

    enum Access {
      case readOnly, readWrite, create
    }

    private let handle: OpaquePointer
    private var statements: [String: OpaquePointer] = [:]

    init(path: String, access: Access) throws(Failure) {
      let flags =
        switch access {
        case .readOnly: SQLITE_OPEN_READONLY
        case .readWrite: SQLITE_OPEN_READWRITE
        case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        }
      var opened: OpaquePointer?
      let code = sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
      guard let opened else { throw Failure(message: "out of memory") }
      guard code == SQLITE_OK else {
        // After most failures there still is a handle, which has the message.
        defer { sqlite3_close_v2(opened) }
        throw Self.failure(of: opened)
      }
      handle = opened
      // Somebody who searches meanwhile does not end a run.
      sqlite3_busy_timeout(handle, 10_000)
    }

    deinit {
      for statement in statements.values { sqlite3_finalize(statement) }
      sqlite3_close_v2(handle)
    }

    var lastInsertedRowID: Int64 { sqlite3_last_insert_rowid(handle) }

    /// Executes statements without values, one after the other.
    func execute(script: String) throws(Failure) {
      try check(sqlite3_exec(handle, script, nil, nil, nil))
    }

    /// Executes one statement; SQLite compiles it the first time only.
    func execute(_ sql: String, _ values: [(any SQLiteValue)?] = []) throws(Failure) {
      _ = try rows(sql, values) { _ in }
    }

    /// The rows that one statement gives, in order. A row may be read only while `read` is called.
    func rows<Value>(
      _ sql: String, _ values: [(any SQLiteValue)?] = [], read: (SQLiteRow) -> Value
    ) throws(Failure) -> [Value] {
      let statement = try statement(sql)
      defer {
        sqlite3_reset(statement)
        sqlite3_clear_bindings(statement)
      }
      for (index, value) in values.enumerated() {
        let position = Int32(index + 1)
        try check(value?.bind(to: statement, at: position) ?? sqlite3_bind_null(statement, position))
      }
      var found: [Value] = []
      while true {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: found.append(read(SQLiteRow(statement: statement)))
        case SQLITE_DONE: return found
        default: throw Self.failure(of: handle)
        }
      }
    }

    /// Runs `body` so that either all that it writes is kept, or nothing.
    func transaction(_ body: () throws(Failure) -> Void) throws(Failure) {
      try execute("BEGIN IMMEDIATE")
      do throws(Failure) {
        try body()
        try execute("COMMIT")
      } catch {
        // Some failures have rolled back already, and the first one is what matters.
        try? execute("ROLLBACK")
        throw error
      }
    }

    private func statement(_ sql: String) throws(Failure) -> OpaquePointer {
      if let known = statements[sql] { return known }
      var prepared: OpaquePointer?
      try check(sqlite3_prepare_v2(handle, sql, -1, &prepared, nil))
      guard let prepared else { throw Failure(message: "no statement: \(sql)") }
      statements[sql] = prepared
      return prepared
    }

    private func check(_ code: Int32) throws(Failure) {
      if code != SQLITE_OK { throw Self.failure(of: handle) }
    }

    private static func failure(of handle: OpaquePointer) -> Failure {
      Failure(message: String(cString: sqlite3_errmsg(handle)))
    }
  }

  /// The row that a statement stands at. Columns are numbered from 0; a NULL reads as 0 or as no text.
  struct SQLiteRow {
    fileprivate let statement: OpaquePointer

    func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }
    func double(_ column: Int32) -> Double { sqlite3_column_double(statement, column) }
    func text(_ column: Int32) -> String { optionalText(column) ?? "" }
    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }

    func optionalText(_ column: Int32) -> String? {
      guard let bytes = sqlite3_column_text(statement, column) else { return nil }
      let count = Int(sqlite3_column_bytes(statement, column))
      return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }
  }

  /// What can be put in the place of a `?`.
  protocol SQLiteValue {
    func bind(to statement: OpaquePointer, at position: Int32) -> Int32
  }

  extension Int: SQLiteValue {
    func bind(to statement: OpaquePointer, at position: Int32) -> Int32 {
      sqlite3_bind_int64(statement, position, Int64(self))
    }
  }

  extension Int64: SQLiteValue {
    func bind(to statement: OpaquePointer, at position: Int32) -> Int32 {
      sqlite3_bind_int64(statement, position, self)
    }
  }

  extension Double: SQLiteValue {
    func bind(to statement: OpaquePointer, at position: Int32) -> Int32 {
      sqlite3_bind_double(statement, position, self)
    }
  }

  extension String: SQLiteValue {
    func bind(to statement: OpaquePointer, at position: Int32) -> Int32 {
      var text = self
      return text.withUTF8 { utf8 in
        utf8.withMemoryRebound(to: CChar.self) { characters in
          // An empty text may have no address, which would be bound as NULL.
          guard let base = characters.baseAddress else {
            return sqlite3_bind_text_copy(statement, position, "", 0)
          }
          return sqlite3_bind_text_copy(statement, position, base, UInt64(characters.count))
        }
      }
    }
  }
#endif
