internal import ArgumentParser
internal import Isnad
internal import IsnadLexiconSource

/// Reads the lexicons that `--lexicon` names: compiled files each for itself, YAML files and folders of them together.
///
/// - Throws: `ValidationError` for a path that cannot be read or a damaged file, `SourceError` for faults of YAML.
func loadLexicons(_ paths: [String]) throws -> [Lexicon] {
  try paths.map { path in
    guard !SourceFiles.isFolder(path) else { return try compiled(SourceFiles.read([path])) }
    // Read once and used from memory: what becomes of the file afterwards does not matter.
    let bytes = try SourceFiles.bytes(path)
    if Lexicon.isCompiled(bytes.prefix(8)) {
      do {
        return try Lexicon(compiled: bytes)
      } catch {
        throw ValidationError("\(path): \(error)")
      }
    }
    return try compiled([.init(path: path, text: try SourceFiles.text(bytes, path))])
  }
}

private func compiled(_ sources: [LexiconCompiler.Source]) throws -> Lexicon {
  try Lexicon(compiled: LexiconCompiler().compile(sources))
}
