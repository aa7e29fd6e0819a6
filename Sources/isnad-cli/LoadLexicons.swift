import ArgumentParser

/// Reads the lexicons that `--lexicon` names.
func loadLexicons(_ paths: [String]) throws {
  if paths.isEmpty { return }
  throw ValidationError("--lexicon is not supported yet.")
}
