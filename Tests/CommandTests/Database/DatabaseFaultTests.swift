import Foundation
import Testing

@testable import isnad_cli

#if SQLite
  /// A database that others hold, and runs into one that are killed.
  @Suite struct DatabaseFaultTests {
    private static let lines = (1...2000).map { #"{"id":"d\#($0)","text":"“Yes,” Anna Berg said."}"# }

    private func withInput(_ body: (_ input: String, _ database: String) throws -> Void) throws {
      try Command.withTemporaryFolder { folder in
        let input = folder.appendingPathComponent("in.jsonl").path
        try Data((Self.lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: input))
        try body(input, folder.appendingPathComponent("out.db").path)
      }
    }

    private func names(_ database: String) throws -> [String] {
      try SQLiteConnection(path: database, access: .readOnly)
        .rows("SELECT name FROM document ORDER BY id") { $0.text(0) }
    }

    private var allNames: [String] { (1...2000).map { "d\($0)" } }

    /// Who holds it longer than ten seconds ends the run; with the lock gone the run goes on.
    @Test func lockedAllTheTime() throws {
      try withInput { input, database in
        let first = try Command.shell(
          "head -n 1000 '\(input)' | \"$ISNAD\" analyze --input jsonl --output 'sqlite=\(database)'")
        #expect(first.status == 0)
        let holder = try SQLiteConnection(path: database, access: .readWrite)
        try holder.execute("BEGIN IMMEDIATE")
        let refused = try Command.isnad(
          "analyze", "--input", "jsonl", "--output", "sqlite=\(database)", "--resume", input)
        #expect(refused.status == 74)
        #expect(refused.errors == "isnad: cannot write \(database): database is locked\n")
        try holder.execute("COMMIT")
        #expect(try names(database) == Array(allNames.prefix(1000)))
        let rest = try Command.isnad(
          "analyze", "--input", "jsonl", "--output", "sqlite=\(database)", "--resume", input)
        #expect(rest.status == 0)
        #expect(try names(database) == allNames)
      }
    }

    @Test func killedAndResumed() throws {
      try withInput { input, database in
        let result = try Command.shell(
          """
          run() { exec "$ISNAD" analyze --input jsonl --output "sqlite=\(database)" "$@" "\(input)"; }
          run & pid=$!
          until [ -s "\(database)" ] || ! kill -0 $pid 2> /dev/null; do :; done
          sleep 0.2; kill -KILL $pid 2> /dev/null; wait $pid
          (run --resume); echo "status $?"
          """)
        #expect(result.lines == ["status 0"])
        #expect(try names(database) == allNames)
      }
    }

    /// A full disk: what a transaction could not finish is not there.
    @Test func aDiskThatFills() throws {
      try withInput { input, database in
        let full = try Command.shell(
          """
          trap '' XFSZ; ulimit -f 300
          "$ISNAD" analyze --input jsonl --output "sqlite=\(database)" "\(input)"
          """)
        #expect(full.status == 74)
        #expect(full.errors.hasPrefix("isnad: cannot write \(database): "))
        let rest = try Command.isnad(
          "analyze", "--input", "jsonl", "--output", "sqlite=\(database)", "--resume", input)
        #expect(rest.status == 0)
        #expect(try names(database) == allNames)
      }
    }
  }
#endif
