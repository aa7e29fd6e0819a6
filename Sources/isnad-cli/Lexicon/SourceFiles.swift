internal import ArgumentParser
internal import Foundation
internal import IsnadLexicon
internal import IsnadLexiconSource

/// Lexicon files below some paths, named relative to the folder they were found in.
enum SourceFiles {
  /// Where a file lies, and the name that messages show.
  struct File {
    let location: String
    let name: String
  }

  static func read(_ paths: [String]) throws -> [LexiconCompiler.Source] {
    try locate(paths).map { .init(path: $0.name, text: try text($0.location)) }
  }

  /// Every record of some paths. Errors go to standard error and end the command: half a lexicon would be
  /// taken for the whole.
  static func entries(_ paths: [String]) throws -> [LexiconEntry] {
    let result = LexiconCompiler().check(try read(paths))
    let errors = result.issues.filter { $0.severity == .error }
    guard errors.isEmpty else {
      FileHandle.standardError.write(Data(errors.map { "\($0)\n" }.joined().utf8))
      throw ExitCode(1)
    }
    return result.entries
  }

  static func locate(_ paths: [String]) throws -> [File] {
    var found: [File] = []
    for path in paths {
      guard FileManager.default.fileExists(atPath: path) else {
        throw ValidationError("no such file or folder: \(path)")
      }
      guard isFolder(path) else {
        found.append(File(location: path, name: path))
        continue
      }
      let files = (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []).sorted()
      for file in files where file.hasSuffix(".yaml") || file.hasSuffix(".yml") {
        found.append(File(location: "\(path)/\(file)", name: file))
      }
    }
    return found
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// A lexicon larger than this is not read: it would take a hundred times as much memory to compile.
  static let maximumSize = 1 << 28

  static func text(_ path: String) throws -> String { try text(bytes(path), path) }

  static func text(_ bytes: [UInt8], _ path: String) throws -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ValidationError("\(path) is not UTF-8")
    }
    return text
  }

  /// The whole of a lexicon file, compiled or YAML.
  static func bytes(_ path: String) throws -> [UInt8] {
    guard FileManager.default.fileExists(atPath: path) else {
      throw ValidationError("no such file or folder: \(path)")
    }
    do {
      let (bytes, isWhole) = try InputFile(path: path).readAll(limit: maximumSize)
      guard isWhole else {
        throw ValidationError("\(path): a lexicon may have \(maximumSize >> 20) MiB; split it")
      }
      return bytes
    } catch let failure as InputFile.Failure {
      throw ValidationError("cannot read \(failure)")
    }
  }
}
