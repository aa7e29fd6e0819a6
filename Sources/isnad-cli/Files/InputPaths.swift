import Foundation

/// The files to read, in order: those that are named, those below folders, and those that patterns match.
///
/// Folders are walked one at a time, so that memory does not grow with the number of files below them.
struct InputPaths: Sequence, IteratorProtocol {
  private let endings: [String]
  /// What is still to be visited, the next one last. `isNamed` tells what the user wrote from what a folder holds.
  private var pending: [(path: String, isNamed: Bool)]

  /// - Parameter paths: as the user gave them: files, `-`, folders, and patterns with `*`, `?` or `[…]`.
  init(_ paths: [String], input: InputForm) {
    endings = input.endings
    pending = paths.reversed().flatMap { Self.expand($0).reversed() }.map { ($0, true) }
  }

  mutating func next() -> String? {
    while let (path, isNamed) = pending.popLast() {
      var isFolder: ObjCBool = false
      let exists = path != "-" && FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      guard exists, isFolder.boolValue else {
        if isNamed || isWanted(path) { return path }
        continue
      }
      if !isNamed, isLink(path) { continue }
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      let base = path.hasSuffix("/") ? path : path + "/"
      for name in names.sorted(by: >) where !name.hasPrefix(".") { pending.append((base + name, false)) }
    }
    return nil
  }

  /// How many bytes all the files have, as far as that can be known.
  static func totalSize(_ paths: InputPaths) -> Int? {
    var total = 0
    for path in paths {
      if path == "-" { return nil }
      total += size(of: path)
    }
    return total
  }

  /// The size of a file in bytes, 0 where it has none.
  static func size(of path: String) -> Int {
    (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber)?.intValue ?? 0
  }

  /// Whether a file in a folder is one to read, by its ending; `.gz` may follow.
  private func isWanted(_ path: String) -> Bool {
    let name = path.lowercased()
    return endings.contains { name.hasSuffix($0) || name.hasSuffix($0 + ".gz") }
  }

  /// Links to folders are not followed: they may lead in a circle.
  private func isLink(_ path: String) -> Bool {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
  }

  /// The paths that a pattern matches, sorted; what matches nothing stays as it is.
  private static func expand(_ path: String) -> [String] {
    guard path.contains(where: { "*?[".contains($0) }), !FileManager.default.fileExists(atPath: path) else {
      return [path]
    }
    var result = glob_t()
    defer { globfree(&result) }
    guard glob(path, 0, nil, &result) == 0 else { return [path] }
    return (0..<Int(result.gl_pathc)).compactMap { result.gl_pathv[$0].map { String(cString: $0) } }
  }
}
