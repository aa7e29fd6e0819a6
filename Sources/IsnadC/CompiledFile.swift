internal import IsnadLexicon

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

extension Lexicon {
  /// A compiled lexicon from a file. Without Foundation, which would make the library several times as large; that is
  /// also why YAML is not read here.
  ///
  /// - Throws: `InterfaceError` that names the path and the reason.
  init(compiledFile path: UnsafePointer<CChar>) throws(InterfaceError) {
    let name = String(cString: path)
    guard let file = fopen(path, "rb") else {
      throw InterfaceError("\(name): cannot be opened: \(String(cString: strerror(errno)))")
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes.append(contentsOf: chunk[..<count])
    }
    if ferror(file) != 0 {
      throw InterfaceError("\(name): cannot be read: \(String(cString: strerror(errno)))")
    }
    do {
      try self.init(compiled: bytes)
    } catch {
      throw InterfaceError("\(name): \(error)")
    }
  }
}
