import Foundation
import IsnadLexiconSource
import IsnadNames
import Testing

@Suite("Files of name groups")
struct NameGroupFileTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// `isnad names compile-groups` was run after the last change of the files or of the reading of names.
  @Test func builtInGroupsAreUpToDate() throws {
    var groups: [NameGroup] = []
    for file in ["family-names.yaml", "given-names.yaml"] {
      let url = Self.root.appendingPathComponent("Lexicons/names/\(file)")
      groups += try NameGroupFile(String(contentsOf: url, encoding: .utf8), file: file).groups
    }
    #expect(NameGroups.compile(groups) == NameGroups.standardBytes, "run: isnad names compile-groups")
  }

  @Test(
    arguments: [
      ("a: b", "a list of name groups is wanted"),
      ("- {id: x/y, name: N, arabic: ن, regions: [all]}", "an id starts with"),
      ("- {id: given-name/n, arabic: ن, regions: [all]}", "name is missing"),
      ("- {id: given-name/n, name: N, arabic: ن, regions: [moon]}", "no region is named moon"),
      ("- {id: given-name/n, name: N, arabic: ن, regions: [all], gender: x}", "gender is"),
      (
        "- {id: given-name/n, name: N, arabic: ن, regions: [all]}\n- {id: given-name/a, name: A, arabic: ا, regions: [all]}",
        "file.yaml:2:3: given-name/a comes before given-name/n"
      ),
    ])
  func problems(yaml: String, message: String) {
    let error = #expect(throws: NameGroupFile.Problem.self) { try NameGroupFile(yaml, file: "file.yaml") }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }
}
