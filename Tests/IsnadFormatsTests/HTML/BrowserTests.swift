import Foundation
import Isnad
import Testing

@testable import IsnadFormats

/// Where Chromium is installed.
private enum Chromium {
  static let path: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let names = ["chromium-headless-shell", "chromium", "google-chrome", "chromium-browser"]
    let paths = names.flatMap { name in folders.map { "\($0)/\(name)" } }
    return paths.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()
}

/// Pages in a real Chromium.
@Suite(.enabled(if: Chromium.path != nil, "no Chromium is installed")) struct BrowserTests {
  /// The page's elements after its script has run.
  private func elements(of page: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("isnad-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("page.html")
    try Data(page.utf8).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Chromium.path))
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.path)/profile", "--dump-dom",
      "--virtual-time-budget=1000", file.absoluteString,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  @Test("the page's own script runs under its policy") func script() throws {
    let elements = try elements(of: HTMLFormat().string(for: Samples.news, id: "news"))
    #expect(elements.contains("class=\"lines\""))
    // The script takes over what the page says on hover.
    #expect(elements.contains("data-tip=") && !elements.contains("title=\"Hadi"))
  }

  @Test("no script of an article runs") func attacks() throws {
    let text = HTMLFormatTests.attacks.joined(separator: " ")
    let elements = try elements(of: HTMLFormat().string(for: Samples.hostile(text), id: "attacks"))
    #expect(elements.contains("<title>attacks</title>"))
    for tag in ["<iframe", "<img", "<svg onload"] { #expect(!elements.contains(tag)) }
    #expect(elements.contains("class=\"lines\""))
  }
}
