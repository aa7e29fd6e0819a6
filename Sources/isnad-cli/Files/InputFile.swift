/// A file or standard input, open for reading by chunks. Gzip data is unpacked, whatever the file is called.
final class InputFile {
  /// Why a file could not be read.
  struct Failure: Error, CustomStringConvertible {
    let path: String
    let reason: String
    var description: String { "\(path): \(reason)" }

    init(path: String, code: Int32) { self.init(path: path, reason: String(cString: strerror(code))) }

    init(path: String, reason: String) {
      self.path = path
      self.reason = reason
    }
  }

  private static let chunkSize = 1 << 16

  /// The path as the user gave it; `-` is standard input.
  let path: String
  /// How many bytes were read from the file, packed as they are.
  private(set) var bytesRead = 0
  private let descriptor: Int32
  private let chunk: UnsafeMutableRawBufferPointer
  private var gzip: GzipReader?

  init(path: String) throws(Failure) {
    self.path = path
    descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunkSize, alignment: 16)
    if descriptor < 0 { throw Failure(path: path, code: errno) }
  }

  deinit {
    if descriptor > 0 { close(descriptor) }
    chunk.deallocate()
  }

  /// Appends what one read gives; false at the end of the file.
  func read(into bytes: inout [UInt8]) throws(Failure) -> Bool {
    if let gzip { return try unpack(gzip, into: &bytes) }
    let isFirst = bytesRead == 0
    let count = try readChunk()
    let read = UnsafeRawBufferPointer(rebasing: chunk[..<count])
    if isFirst, GzipReader.isGzip(read) {
      let reader = GzipReader()
      reader.feed(Array(read))
      gzip = reader
      return try unpack(reader, into: &bytes)
    }
    bytes.append(contentsOf: read)
    return count > 0
  }

  private func unpack(_ gzip: GzipReader, into bytes: inout [UInt8]) throws(Failure) -> Bool {
    let start = bytes.count
    do {
      while bytes.count == start {
        if gzip.needsInput {
          let count = try readChunk()
          if count == 0 {
            try gzip.finish()
            return false
          }
          gzip.feed(Array(chunk[..<count]))
        }
        try gzip.read(into: &bytes, limit: Self.chunkSize)
      }
      return true
    } catch let failure as Failure {
      throw failure
    } catch GzipReader.Failure.endsTooEarly {
      throw Failure(path: path, reason: "the gzip data ends too early")
    } catch {
      throw Failure(path: path, reason: "damaged gzip data")
    }
  }

  private func readChunk() throws(Failure) -> Int {
    while true {
      #if canImport(Darwin)
        let count = Darwin.read(descriptor, chunk.baseAddress, chunk.count)
      #elseif canImport(Musl)
        let count = Musl.read(descriptor, chunk.baseAddress, chunk.count)
      #else
        let count = Glibc.read(descriptor, chunk.baseAddress, chunk.count)
      #endif
      if count >= 0 {
        bytesRead += count
        return count
      }
      if errno != EINTR { throw Failure(path: path, code: errno) }
    }
  }

  /// Whether reading would give something, or the end, without a wait.
  var isReady: Bool {
    if let gzip, !gzip.needsInput { return true }
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
