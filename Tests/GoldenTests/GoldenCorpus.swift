import Foundation

/// The articles of the corpus and, beside each, what is expected of it.
///
/// ```
/// Articles/wire-iraq.txt      the article, any bytes
/// Articles/wire-iraq.golden   its expectation, see GoldenForm
/// ```
enum GoldenCorpus {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Articles")

  /// Whether this run writes expectations instead of comparing them.
  static let isUpdating = ProcessInfo.processInfo.environment["ISNAD_UPDATE_GOLDEN"] == "1"

  /// The names of all articles, in order.
  static let articles = names(ofType: "txt")

  /// The names of all expectations, in order.
  static var expectations: [String] { names(ofType: "golden") }

  static func article(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: file(name, "txt")))
  }

  static func expectation(_ name: String) throws -> String {
    try String(contentsOf: file(name, "golden"), encoding: .utf8)
  }

  static func write(expectation: String, _ name: String) throws {
    try Data(expectation.utf8).write(to: file(name, "golden"))
  }

  static func removeExpectation(_ name: String) throws {
    try FileManager.default.removeItem(at: file(name, "golden"))
  }

  private static func file(_ name: String, _ type: String) -> URL {
    folder.appendingPathComponent("\(name).\(type)")
  }

  private static func names(ofType type: String) -> [String] {
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == type }.map { $0.deletingPathExtension().lastPathComponent }
      .sorted()
  }
}
