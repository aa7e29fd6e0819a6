/// A file or standard input, open for reading by chunks.
final class InputFile {
  /// Why a file could not be read.
  struct Failure: Error, CustomStringConvertible {
    let path: String
    let code: Int32
    var reason: String { String(cString: strerror(code)) }
    var description: String { "\(path): \(reason)" }
  }

  /// The path as the user gave it; `-` is standard input.
  let path: String
  private let descriptor: Int32
  private let chunk: UnsafeMutableRawBufferPointer

  init(path: String) throws(Failure) {
    self.path = path
    descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    if descriptor < 0 { throw Failure(path: path, code: errno) }
  }

  deinit {
    if descriptor > 0 { close(descriptor) }
    chunk.deallocate()
  }

  /// Appends what one read gives; false at the end of the file.
  func read(into bytes: inout [UInt8]) throws(Failure) -> Bool {
    while true {
      #if canImport(Darwin)
        let count = Darwin.read(descriptor, chunk.baseAddress, chunk.count)
      #elseif canImport(Musl)
        let count = Musl.read(descriptor, chunk.baseAddress, chunk.count)
      #else
        let count = Glibc.read(descriptor, chunk.baseAddress, chunk.count)
      #endif
      if count >= 0 {
        bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk[..<count]))
        return count > 0
      }
      if errno != EINTR { throw Failure(path: path, code: errno) }
    }
  }

  /// Whether reading would give something, or the end, without a wait.
  var isReady: Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) != 0
  }

  /// Everything that is left, but not more than `limit` bytes, and whether that was all.
  func readAll(limit: Int) throws(Failure) -> (bytes: [UInt8], isWhole: Bool) {
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      if try !read(into: &bytes) { return (bytes, true) }
    }
    return (bytes, false)
  }
}
