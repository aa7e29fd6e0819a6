import Foundation
import Testing

@testable import isnad_cli

@Suite struct InputPathsTests {
  /// The files that are found, relative to a folder with some of each kind.
  private func found(_ paths: String..., input: InputForm = .text) throws -> [String] {
    try Command.withTemporaryFolder { folder in
      let files = FileManager.default
      for name in ["in/deep", "other"] {
        try files.createDirectory(at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
      }
      for name in [
        "in/b.txt", "in/a.TXT", "in/c.txt.gz", "in/d.jsonl", "in/.hidden.txt", "in/deep/e.text",
        "other/f.txt", "g",
      ] {
        try Data().write(to: folder.appendingPathComponent(name))
      }
      for (link, target) in [
        ("in/deep/circle", ".."), ("in/out", "../other"), ("in/link.txt", "../other/f.txt"),
      ] {
        try files.createSymbolicLink(
          atPath: folder.appendingPathComponent(link).path, withDestinationPath: target)
      }
      let prefix = folder.path + "/"
      return InputPaths(paths.map { $0 == "-" ? $0 : prefix + $0 }, input: input)
        .map { $0.replacingOccurrences(of: prefix, with: "") }
    }
  }

  /// In order, without what is hidden or has another ending; links to files are followed, those to folders are not.
  @Test func aFolder() throws {
    #expect(try found("in") == ["in/a.TXT", "in/b.txt", "in/c.txt.gz", "in/deep/e.text", "in/link.txt"])
    #expect(try found("in/", input: .jsonl) == ["in/d.jsonl"])
  }

  @Test func whatIsNamedIsReadWhateverItIs() throws {
    #expect(try found("g", "-", "in/.hidden.txt", "missing") == ["g", "-", "in/.hidden.txt", "missing"])
    #expect(try found("in/deep/circle/b.txt") == ["in/deep/circle/b.txt"])
  }

  @Test func aLinkThatIsNamedIsFollowed() throws {
    #expect(try found("in/out") == ["in/out/f.txt"])
  }

  @Test func patterns() throws {
    #expect(try found("in/[ab].*") == ["in/a.TXT", "in/b.txt"])
    #expect(try found("in/?.nothing") == ["in/?.nothing"])
  }
}
