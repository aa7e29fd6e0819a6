internal import ArgumentParser
internal import Foundation
internal import Isnad
internal import IsnadLexiconSource

/// Reads the lexicons that `--lexicon` names: compiled files each for itself, YAML files and folders of them together.
///
/// - Throws: `ValidationError` for a path that cannot be read, `SourceError` and `LexiconError` for what stands there.
func loadLexicons(_ paths: [String]) throws -> [Lexicon] {
  var lexicons: [Lexicon] = []
  for path in paths {
    if let data = FileManager.default.contents(atPath: path), Lexicon.isCompiled(data.prefix(8)) {
      lexicons.append(try Lexicon(contentsOfFile: path))
    } else {
      lexicons.append(try Lexicon(compiled: LexiconCompiler().compile(SourceFiles.read([path]))))
    }
  }
  return lexicons
}
