/// A line on standard error that shows how far a long run has come; only on a terminal.
///
/// ```
///  42 %  12,300 documents  1,830 a second  11.2 MB/s  3 min left
/// ```
struct Progress {
  private let output = OutputFile.standardError
  private let isShown: Bool
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var lastShown: ContinuousClock.Instant
  private var isOnScreen = false
  /// How many bytes there are in all, where that is known.
  private let total: Int?

  /// - Parameter total: how many bytes there are; asked for only where progress is shown.
  init(isQuiet: Bool, total: () -> Int?) {
    isShown = !isQuiet && OutputFile.standardError.isTerminal
    self.total = isShown ? total() : nil
    start = clock.now
    lastShown = start
  }

  /// Shows the state if a second has passed since the start and a fifth of one since the last time.
  mutating func show(bytes: Int, documents: Int) {
    if !isShown { return }
    let now = clock.now
    if now - start < .seconds(1) || now - lastShown < .milliseconds(200) { return }
    lastShown = now
    isOnScreen = true
    let line = Self.line(bytes: bytes, total: total, documents: documents, seconds: Self.seconds(now - start))
    try? output.write("\r\u{1B}[K" + line.prefix(max(20, (output.columns ?? 80) - 1)))
  }

  /// Takes the line away, so that something else can be written.
  mutating func clear() {
    if isOnScreen { try? output.write("\r\u{1B}[K") }
    isOnScreen = false
  }

  /// What is shown.
  static func line(bytes: Int, total: Int?, documents: Int, seconds: Double) -> String {
    var parts: [String] = []
    if let total, total > 0 { parts.append("\(min(100, 100 * bytes / total)) %") }
    parts.append("\(grouped(documents)) documents")
    let rate = Double(documents) / max(seconds, 0.001)
    parts.append("\(grouped(Int(rate))) a second")
    let tenths = Int(Double(bytes) / max(seconds, 0.001) / 100_000)
    parts.append("\(tenths / 10).\(tenths % 10) MB/s")
    if let total, bytes > 0, total > bytes {
      parts.append(duration(seconds * Double(total - bytes) / Double(bytes)) + " left")
    }
    return parts.joined(separator: "  ")
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  private static func grouped(_ number: Int) -> String {
    var digits = String(number)
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
      place -= 3
    }
    return digits
  }

  private static func duration(_ seconds: Double) -> String {
    let seconds = Int(min(seconds, 1e9))
    if seconds < 90 { return "\(seconds) s" }
    if seconds < 5400 { return "\((seconds + 30) / 60) min" }
    return "\(seconds / 3600) h \(seconds % 3600 / 60) min"
  }
}
