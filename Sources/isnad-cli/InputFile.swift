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

  init(path: String) throws(Failure) {
    self.path = path
    descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw Failure(path: path, code: errno) }
  }

  deinit { if descriptor > 0 { close(descriptor) } }

  /// Appends up to `count` bytes; false at the end of the file.
  func read(into bytes: inout [UInt8], count: Int = 1 << 16) throws(Failure) -> Bool {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: count))
    let result = bytes.withUnsafeMutableBytes { buffer -> (received: Int, code: Int32) in
      let target = UnsafeMutableRawBufferPointer(rebasing: buffer[start...])
      while true {
        #if canImport(Darwin)
          let received = Darwin.read(descriptor, target.baseAddress, count)
        #elseif canImport(Musl)
          let received = Musl.read(descriptor, target.baseAddress, count)
        #else
          let received = Glibc.read(descriptor, target.baseAddress, count)
        #endif
        if received >= 0 || errno != EINTR { return (received, errno) }
      }
    }
    bytes.removeLast(count - max(0, result.received))
    if result.received < 0 { throw Failure(path: path, code: result.code) }
    return result.received > 0
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
      if try !read(into: &bytes, count: 1 << 18) { return (bytes, true) }
    }
    return (bytes, false)
  }
}
