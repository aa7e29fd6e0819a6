import Foundation
import Testing

@testable import isnad_cli

#if SQLite
  @Suite struct SQLiteConnectionTests {
    /// Runs `body` with a new database that has a table of one column.
    private func withDatabase(_ body: (SQLiteConnection, String) throws -> Void) throws {
      try Command.withTemporaryFolder { folder in
        let path = folder.appendingPathComponent("test.db").path
        let connection = try SQLiteConnection(path: path, access: .create)
        try connection.execute(script: "CREATE TABLE a (value); CREATE TABLE b (value UNIQUE);")
        try body(connection, path)
      }
    }

    private func values(_ connection: SQLiteConnection) throws -> [String?] {
      try connection.rows("SELECT value FROM a ORDER BY rowid") { $0.optionalText(0) }
    }

    @Test(
      "text comes back as it was",
      arguments: ["", "a", "نعم", "a\u{0}b", "'); DROP TABLE a; --", "\u{1F600}"])
    func text(value: String) throws {
      try withDatabase { connection, _ in
        try connection.execute("INSERT INTO a VALUES (?)", [value])
        let found = try values(connection)
        #expect(found == [value])
      }
    }

    @Test func otherValues() throws {
      try withDatabase { connection, _ in
        let missing: String? = nil
        let row = try connection.rows("SELECT ?, ?, ?, ?", [7, 0.5, missing, Int64.max]) {
          ($0.int(0), $0.double(1), $0.isNull(2), $0.int(3), $0.optionalText(2))
        }
        #expect(row.first?.0 == 7 && row.first?.1 == 0.5 && row.first?.2 == true)
        #expect(row.first?.3 == .max && row.first?.4 == nil)
      }
    }

    @Test("values of one run are not those of the next") func bindings() throws {
      try withDatabase { connection, _ in
        try connection.execute("INSERT INTO a VALUES (?)", ["x"])
        try connection.execute("INSERT INTO a VALUES (?)", [])
        let found = try values(connection)
        #expect(found == ["x", nil])
        #expect(connection.lastInsertedRowID == 2)
      }
    }

    @Test("a transaction that fails leaves nothing") func transaction() throws {
      try withDatabase { connection, _ in
        let error = #expect(throws: SQLiteConnection.Failure.self) {
          try connection.transaction { () throws(SQLiteConnection.Failure) in
            try connection.execute("INSERT INTO a VALUES ('lost')")
            for _ in 0..<2 { try connection.execute("INSERT INTO b VALUES ('twice')") }
          }
        }
        #expect(error?.message == "UNIQUE constraint failed: b.value")
        try connection.transaction { () throws(SQLiteConnection.Failure) in
          try connection.execute("INSERT INTO a VALUES ('kept')")
        }
        let found = try values(connection)
        #expect(found == ["kept"])
      }
    }

    @Test func readersDoNotWrite() throws {
      try withDatabase { connection, path in
        let reader = try SQLiteConnection(path: path, access: .readOnly)
        let error = #expect(throws: SQLiteConnection.Failure.self) {
          try reader.execute("INSERT INTO a VALUES (1)")
        }
        #expect(error?.message == "attempt to write a readonly database")
      }
    }

    @Test func failures() throws {
      let missing = #expect(throws: SQLiteConnection.Failure.self) {
        try SQLiteConnection(path: "/nonexistent.db", access: .readOnly)
      }
      #expect(missing?.message == "unable to open database file")
      try withDatabase { connection, _ in
        let wrong = #expect(throws: SQLiteConnection.Failure.self) { try connection.execute("SELEKT 1") }
        #expect(wrong?.message.contains("syntax error") == true)
        let empty = #expect(throws: SQLiteConnection.Failure.self) { try connection.execute("-- nothing") }
        #expect(empty?.message == "no statement: -- nothing")
      }
    }
  }
#endif
