internal import CZlib

/// Unpacks gzip data piece by piece; several members behind one another are one stream.
///
/// A piece of output is never larger than asked for, however much the data would unpack to.
final class GzipReader {
  enum Failure: Error {
    case damaged, endsTooEarly
  }

  private var stream = z_stream()
  private var input: [UInt8] = []
  private var position = 0
  private var isInsideMember = false

  init() {
    // It fails only without memory or with another version of the library than the header is of.
    let status = inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib cannot be used")
  }

  deinit { inflateEnd(&stream) }

  /// Whether bytes begin as gzip data does.
  static func isGzip(_ bytes: some Collection<UInt8>) -> Bool { bytes.starts(with: [0x1F, 0x8B, 0x08]) }

  /// Whether all input was used.
  var needsInput: Bool { position == input.count }

  /// Adds packed bytes; only when ``needsInput``.
  func feed(_ bytes: [UInt8]) {
    input = bytes
    position = 0
  }

  /// Appends at most `limit` unpacked bytes.
  func read(into output: inout [UInt8], limit: Int) throws(Failure) {
    if needsInput { return }
    let start = output.count
    output.append(contentsOf: repeatElement(0, count: limit))
    let (status, used, made) = output.withUnsafeMutableBytes { target in
      input.withUnsafeMutableBufferPointer { source in
        stream.next_in = source.baseAddress.map { $0 + position }
        stream.avail_in = uInt(source.count - position)
        stream.next_out = target.baseAddress.map { ($0 + start).assumingMemoryBound(to: UInt8.self) }
        stream.avail_out = uInt(limit)
        let status = inflate(&stream, Z_NO_FLUSH)
        return (status, source.count - position - Int(stream.avail_in), limit - Int(stream.avail_out))
      }
    }
    output.removeLast(limit - made)
    position += used
    isInsideMember = status != Z_STREAM_END
    switch status {
    case Z_OK, Z_BUF_ERROR: return
    case Z_STREAM_END: inflateReset(&stream)
    default: throw .damaged
    }
  }

  /// Checks that the last member is complete.
  func finish() throws(Failure) {
    if isInsideMember { throw .endsTooEarly }
  }
}
