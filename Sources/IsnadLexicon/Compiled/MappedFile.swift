#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file in memory without being read: its pages come when they are touched, and the system may drop them again.
final class MappedFile: Sendable {
  private nonisolated(unsafe) let base: UnsafeMutableRawPointer?
  private let count: Int

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  /// - Throws: ``LexiconError`` with the system's reason when the file cannot be opened.
  init(path: String) throws(LexiconError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Self.failure(path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw LexiconError(.unreadable(path: path, reason: "it is no file"))
    }
    count = Int(status.st_size)
    guard count > 0 else {
      base = nil
      return
    }
    base = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0)
    if base == MAP_FAILED { throw Self.failure(path) }
  }

  deinit {
    if let base { munmap(base, count) }
  }

  private static func failure(_ path: String) -> LexiconError {
    LexiconError(.unreadable(path: path, reason: String(cString: strerror(errno))))
  }
}
