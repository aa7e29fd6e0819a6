import ArgumentParser
import Foundation
import IsnadLexiconSource
import IsnadNames

/// `isnad names compile-groups`: turns Lexicons/names into the bytes that are built into the library.
struct NamesCompileGroupsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile-groups", abstract: "Compile files of name groups for building into the library.",
    shouldDisplay: false)

  @Option(help: "Where to write.") var output = "Sources/CIsnadNames/name-groups.bin"
  @Flag(help: "Write nothing; fail if the file is not up to date.") var check = false
  @Argument(help: "Files of name groups.")
  var files = ["Lexicons/names/family-names.yaml", "Lexicons/names/given-names.yaml"]

  func run() throws {
    var groups: [NameGroup] = []
    for file in files {
      groups += try NameGroupFile(try SourceFiles.text(file), file: file).groups
    }
    let bytes = Data(NameGroups.compile(groups))
    if check {
      guard FileManager.default.contents(atPath: output) == bytes else {
        throw ValidationError("\(output) is not up to date; run: isnad names compile-groups")
      }
    } else {
      try bytes.write(to: URL(fileURLWithPath: output))
      try BufferedOutput.write("\(groups.count) groups, \(bytes.count) bytes: \(output)\n")
    }
  }
}
