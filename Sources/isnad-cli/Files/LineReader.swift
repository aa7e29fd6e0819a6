/// Some whole lines of a file.
struct LineBatch: Sendable {
  /// The bytes of the lines and their ends.
  let bytes: [UInt8]
  /// The place of each line in ``bytes``, without its end; nil for a line that was too long to keep.
  let lines: [Range<Int>?]
  /// The number of the first line, from 1.
  let firstNumber: Int

  /// The batch without its first lines.
  func dropping(_ count: Int) -> LineBatch {
    LineBatch(bytes: bytes, lines: Array(lines.dropFirst(count)), firstNumber: firstNumber + count)
  }
}

/// Cuts a stream into batches of lines; holds one batch and one chunk in memory.
struct LineReader {
  /// A line longer than this is passed over and marked.
  static let maximumLength = 256 << 20

  private let file: InputFile
  private let maximumLines: Int
  private let maximumBytes: Int
  private let maximumLength: Int
  private var buffer: [UInt8] = []
  /// How far the buffer was searched for line ends.
  private var searched = 0
  private var lines: [Range<Int>?] = []
  /// The start of the line that is being read.
  private var lineStart = 0
  private var isPassingOver = false
  private var nextNumber = 1
  private var isAtEnd = false

  init(
    _ file: InputFile, maximumLines: Int = 128, maximumBytes: Int = 1 << 17,
    maximumLength: Int = LineReader.maximumLength
  ) {
    self.file = file
    self.maximumLines = maximumLines
    self.maximumBytes = maximumBytes
    self.maximumLength = maximumLength
  }

  /// Whether ``next()`` has something to give, or the end, without a wait.
  var isReady: Bool { isAtEnd || searched < buffer.count || file.isReady }

  /// The next lines, or nil at the end. Does not wait for more lines when some are there already.
  mutating func next() throws(InputFile.Failure) -> LineBatch? {
    while true {
      splitLines()
      if isFull { return cut() }
      if isAtEnd {
        finishLastLine()
        return lines.isEmpty ? nil : cut()
      }
      if !lines.isEmpty, !file.isReady { return cut() }
      isAtEnd = try !file.read(into: &buffer)
    }
  }

  private var isFull: Bool { lines.count >= maximumLines || (!lines.isEmpty && lineStart >= maximumBytes) }

  private mutating func splitLines() {
    while !isFull, let end = nextLineEnd() {
      append(lineEnd: end)
      searched = end + 1
      lineStart = searched
    }
    if isFull { return }
    searched = buffer.count
    if buffer.count - lineStart > maximumLength { isPassingOver = true }
    if isPassingOver {
      buffer.removeSubrange(lineStart...)
      searched = lineStart
    }
  }

  private func nextLineEnd() -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, searched < bytes.count else { return nil }
      guard let end = memchr(start + searched, 0x0A, bytes.count - searched) else { return nil }
      return UnsafeRawPointer(end) - start
    }
  }

  private mutating func append(lineEnd end: Int) {
    let isTooLong = isPassingOver || end - lineStart > maximumLength
    lines.append(isTooLong ? nil : lineStart..<end)
    isPassingOver = false
  }

  private mutating func finishLastLine() {
    if lineStart == buffer.count, !isPassingOver { return }
    append(lineEnd: buffer.count)
    lineStart = buffer.count
    searched = buffer.count
  }

  private mutating func cut() -> LineBatch {
    let batch = LineBatch(bytes: Array(buffer[..<lineStart]), lines: lines, firstNumber: nextNumber)
    nextNumber += lines.count
    buffer.removeSubrange(..<lineStart)
    searched -= lineStart
    lineStart = 0
    lines.removeAll(keepingCapacity: true)
    return batch
  }
}
