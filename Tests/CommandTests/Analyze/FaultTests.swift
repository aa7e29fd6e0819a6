import Foundation
import Testing

/// What goes wrong outside: full disks, readers that go, files that vanish or change, processes that are killed. Nothing
/// may be lost, nothing be there twice, and the exit status must tell.
@Suite struct FaultTests {
  private static let lines = (1...3000).map {
    #"{"id":"d\#($0)","text":"“Yes,” Anna Berg said. “No,” he added."}"#
  }

  /// Input of 3,000 records and the output of an undisturbed run.
  private func withInput(_ body: (_ input: String, _ output: String, _ whole: String) throws -> Void) throws {
    try Command.withTemporaryFolder { folder in
      let input = folder.appendingPathComponent("in.jsonl").path
      try Data((Self.lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: input))
      let whole = try Command.isnad("analyze", "--input", "jsonl", input).output
      try body(input, folder.appendingPathComponent("out.jsonl").path, whole)
    }
  }

  private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  /// The disk is full in the middle of an answer; with room again the run goes on.
  @Test(arguments: [1, 100, 333]) func aDiskThatFills(kilobytes: Int) throws {
    try withInput { input, output, whole in
      // As on a full disk, `write` gives less than was asked for, and then an error.
      let full = try Command.shell(
        """
        trap '' XFSZ; ulimit -f \(kilobytes * 2)
        "$ISNAD" analyze --input jsonl --output "jsonl=\(output)" "\(input)"
        """)
      #expect(full.status == 74)
      #expect(full.errors.hasPrefix("isnad: cannot write \(output): File too large\n"))
      let written = try text(output)
      #expect(whole.hasPrefix(written) && written.utf8.count > 0 && written != whole)
      let rest = try Command.isnad(
        "analyze", "--input", "jsonl", "--output", "jsonl=\(output)", "--resume", input)
      #expect(rest.status == 0)
      #expect(try text(output) == whole)
    }
  }

  #if os(Linux)
    /// A file system that is really full, where the tests may mount one.
    @Test func aFullFileSystem() throws {
      try withInput { input, output, whole in
        let result = try Command.shell(
          """
          folder=$(mktemp -d)
          mount -t tmpfs -o size=64k tmpfs "$folder" 2> /dev/null || { rmdir "$folder"; echo unmounted; exit 0; }
          "$ISNAD" analyze --input jsonl --output "jsonl=$folder/out" "\(input)"; echo "status $?"
          cp "$folder/out" "\(output)"; umount "$folder"; rmdir "$folder"
          """)
        if result.lines == ["unmounted"] { return }
        #expect(result.lines == ["status 74"])
        #expect(result.errors.hasSuffix("No space left on device\n"))
        let rest = try Command.isnad(
          "analyze", "--input", "jsonl", "--output", "jsonl=\(output)", "--resume", input)
        #expect(rest.status == 0)
        #expect(try text(output) == whole)
      }
    }
  #endif

  /// Killed without a chance to finish, several times, and taken up each time.
  @Test func killedAndResumed() throws {
    try withInput { input, output, whole in
      let result = try Command.shell(
        """
        run() { exec "$ISNAD" analyze --input jsonl --output "jsonl=\(output)" "$@" "\(input)"; }
        size() { wc -c < "\(output)" 2> /dev/null || echo 0; }
        rm -f "\(output)"
        run & pid=$!
        until [ "$(size)" -gt 0 ] || ! kill -0 $pid 2> /dev/null; do :; done
        kill -KILL $pid 2> /dev/null; wait $pid; echo "first $?"
        before=$(size)
        run --resume & pid=$!
        until [ "$(size)" -gt $before ] || ! kill -0 $pid 2> /dev/null; do :; done
        kill -KILL $pid 2> /dev/null; wait $pid
        (run --resume); echo "last $?"
        """)
      #expect(result.lines.last == "last 0")
      #expect(try text(output) == whole)
    }
  }

  @Test func aReaderThatGoes() throws {
    try withInput { input, _, whole in
      let result = try Command.shell(
        """
        { "$ISNAD" analyze --input jsonl "\(input)"; echo "status $?" >&2; } | head -n 3
        """)
      #expect(result.lines == Array(whole.split(separator: "\n").prefix(3).map(String.init)))
      #expect(result.errors == "status 0\n")
    }
  }

  /// A link to nothing, a circle of links, a folder without permission (which root has anyway).
  @Test func filesThatCannotBeRead() throws {
    let result = try Command.shell(
      """
      folder=$(mktemp -d); cd "$folder"
      printf 'Anna Berg said no.' > good.txt
      ln -s nowhere gone.txt; ln -s b.txt a.txt; ln -s a.txt b.txt
      printf 'Secret.' > closed.txt; chmod 000 closed.txt
      "$ISNAD" analyze --output jsonl gone.txt a.txt good.txt; echo "status $?"
      "$ISNAD" analyze --output text gone.txt a.txt; echo "status $?"
      [ "$(id -u)" = 0 ] || "$ISNAD" analyze --output text closed.txt > /dev/null; echo "status $?"
      cd /; rm -r "$folder"
      """)
    #expect(
      result.objects.compactMap { $0["error"] as? String } == [
        "No such file or directory", "Too many levels of symbolic links",
      ])
    #expect(result.objects.count { $0["mentions"] != nil } == 1)
    #expect(result.lines.filter { $0.hasPrefix("status") }.dropLast() == ["status 1", "status 66"])
    #expect(["status 0", "status 66"].contains(result.lines.last))
    #expect(result.errors.contains("a.txt: Too many levels of symbolic links"))
  }

  /// A lexicon that is overwritten, cut off and removed while it is in use: a run keeps what it began with.
  @Test func aLexiconThatChanges() throws {
    let result = try Command.shell(
      """
      folder=$(mktemp -d); cd "$folder"; mkfifo in
      echo '- {id: place/zzyx, name: Zzyx, type: city}' > a.yaml
      "$ISNAD" lexicon compile a.yaml --output a.isnadlex > compiled
      "$ISNAD" analyze --input jsonl --lexicon a.isnadlex --output jsonl=out in & pid=$!
      exec 3> in
      echo '{"id":1,"text":"They met in Zzyx."}' >&3
      until [ -s out ]; do sleep 0.05; done
      : > a.isnadlex
      echo '{"id":2,"text":"They met in Zzyx."}' >&3
      head -c 4000 /dev/zero > a.isnadlex
      echo '{"id":3,"text":"They met in Zzyx."}' >&3
      exec 3>&-; wait $pid; echo "status $?"
      grep -c place/zzyx out
      "$ISNAD" analyze --lexicon a.isnadlex a.yaml 2> error > answer; echo "status $?"
      cat error; cd /; rm -r "$folder"
      """)
    #expect(
      result.lines.prefix(3) == ["status 0", "3", "status 1"]
        || result.lines.prefix(3) == ["status 0", "3", "status 64"])
    #expect(result.output.contains("a.isnadlex"))
  }

  /// Compiling into a lexicon that others read puts a new file in its place.
  @Test func compilingReplacesTheFile() throws {
    let result = try Command.shell(
      """
      folder=$(mktemp -d); cd "$folder"
      echo '- {id: place/zzyx, name: Zzyx}' > a.yaml
      "$ISNAD" lexicon compile a.yaml --output a.isnadlex > compiled; exec 3< a.isnadlex; cp a.isnadlex old
      echo '- {id: place/zzyz, name: Zzyz}' >> a.yaml
      "$ISNAD" lexicon compile a.yaml --output a.isnadlex > compiled
      cmp old - <&3 && echo same; cmp -s old a.isnadlex || echo changed; ls
      cd /; rm -r "$folder"
      """)
    #expect(result.lines == ["same", "changed", "a.isnadlex", "a.yaml", "compiled", "old"])
  }
}
