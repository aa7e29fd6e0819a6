/// Why a run of the transducer came to an end.
enum TransducerOutcome {
  /// The limit was reached; `boundary` is where the next run starts.
  case limit
  /// The buffer is full.
  case full
  /// The text ended, and its last boundary is written.
  case end
  /// A segment that ICU has to split with its dictionaries starts at `boundary` and ends here.
  case dictionary(end: Int)
}

/// Runs the transducer over UTF-8.
///
/// Writes are free of branches: each character writes a segment, and the count moves on or not. That executes more
/// instructions than asking first, and is faster by half, since where words end is what a processor cannot predict.
struct TransducerRun {
  private let tables: WordTables
  private let text: UnsafePointer<UInt8>
  private let length: Int
  /// How much room the buffer needs at any time: two segments for each character of a block.
  static let slack = 144

  init(_ tables: WordTables, _ text: UnsafePointer<UInt8>, _ length: Int) {
    self.tables = tables
    self.text = text
    self.length = length
  }

  /// Writes packed segments, ends relative to `base`, from the boundary at `boundary` on.
  ///
  /// - Parameter boundary: moves to the last boundary written.
  /// - Parameter limit: where to stop; no character that starts there is read.
  func run(
    from boundary: inout Int, limit: Int, base: Int, into out: UnsafeMutableBufferPointer<UInt32>,
    count: inout Int
  ) -> TransducerOutcome {
    guard let buffer = out.baseAddress else { return .full }
    let entries = tables.entries
    let pairs = tables.pairs.table
    let skipsLetters = tables.skipsLetters
    let table = tables.categories
    let first = count
    let capacity = out.count - Self.slack
    var n = count
    var row = 0
    var saved: UInt32 = 0
    var at = boundary
    var rareEntry: UInt32 = 0

    // Takes a character of a category that starts at packed offset `here`; true if ICU is needed.
    @inline(__always) func step(_ category: Int, _ here: UInt32) -> Bool {
      // Adding the category first keeps it off the chain from state to state, which sets the pace.
      let entry = (entries + category)[row]
      row = Int(entry >> Transducer.Entry.rowShift)
      if entry & Transducer.Entry.rare != 0 {
        rareEntry = entry
        if entry & Transducer.Entry.dictionary != 0 { return true }
        buffer[n] = saved | (entry &>> Transducer.Entry.savedKindShift & 7)
        n &+= 1
      }
      buffer[n] = here | (entry & 7)
      n &+= Int(entry &>> Transducer.Entry.emitsHereShift & 1)
      saved = entry & 1 << Transducer.Entry.savesShift != 0 ? here : saved
      return false
    }

    @inline(__always) func packed(_ position: Int) -> UInt32 {
      UInt32(truncatingIfNeeded: position &- base) &<< 3
    }

    @inline(__always) func finish(_ outcome: TransducerOutcome) -> TransducerOutcome {
      count = n
      if n > first { boundary = base &+ Int(buffer[n &- 1] >> 3) }
      return outcome
    }

    func dictionary(_ position: Int) -> TransducerOutcome {
      var end = position
      if rareEntry & Transducer.Entry.dictionarySaved != 0 {
        end = base &+ Int(saved >> 3)
      } else if rareEntry >> Transducer.Entry.emitsSavedShift & 1 != 0 {
        buffer[n] = saved | (rareEntry >> Transducer.Entry.savedKindShift & 7)
        n &+= 1
      }
      return finish(.dictionary(end: end))
    }

    // Blocks have characters of up to four bytes behind them.
    let blockLimit = min(limit, length - 4) - 64
    while at < limit {
      // Whole blocks as long as they are well-formed: only the characters that can change something are visited.
      blocks: while at <= blockLimit {
        if n >= capacity { return finish(.full) }
        guard var visits = ByteBlock(text + at, skipsLetters: skipsLetters).visits else { break }
        let here = packed(at)
        let block = UnsafeRawPointer(text + at)
        var last = 0
        while visits != 0 {
          let position = visits.trailingZeroBitCount
          visits &= visits &- 1
          last = position
          let pair = block.loadUnaligned(fromByteOffset: position, as: UInt16.self)
          var category = Int(pairs[Int(UInt16(bigEndian: pair))])
          if category == CategoryPairs.none {
            let (codePoint, size) = decode(at &+ position)
            // A lead that no continuation can make a character: its continuations have to be visited.
            let lead = text[at &+ position]
            if size != (lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2) {
              at &+= position
              break blocks
            }
            category = table.category(of: codePoint)
          }
          if step(category, here &+ UInt32(truncatingIfNeeded: position) &<< 3) {
            return dictionary(at &+ position)
          }
        }
        let lead = text[at &+ last]
        at &+= max(64, last &+ (lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4))
      }
      let stop = min(limit, at &+ 64)
      while at < stop {
        if n >= capacity { return finish(.full) }
        let (codePoint, size) = decode(at)
        if step(table.category(of: codePoint), packed(at)) { return dictionary(at) }
        at &+= size
      }
    }
    if at < length || row == 0 { return finish(at >= length ? .end : .limit) }
    let final = tables.finals[row / tables.stride]
    rareEntry = final
    if final & (Transducer.Entry.dictionaryHere | Transducer.Entry.dictionarySaved) != 0 {
      return dictionary(at)
    }
    if final >> Transducer.Entry.emitsSavedShift & 1 != 0 {
      buffer[n] = saved | (final >> Transducer.Entry.savedKindShift & 7)
      n += 1
    }
    buffer[n] = UInt32(truncatingIfNeeded: at &- base) << 3 | (final & 7)
    n += 1
    return finish(.end)
  }

  /// The end and the kind of the segment that starts at a boundary, by ICU's own automaton and in 64 bits.
  func longSegment(from boundary: Int) -> (end: Int, kind: UInt32) {
    let rules = tables.rules
    var state = rules.start
    var at = boundary
    var match = (end: boundary, kind: UInt32(0))
    while at < length {
      let (codePoint, size) = decode(at)
      state = rules.next(state, rules.categories.category(of: codePoint))
      at += size
      if rules.accepts[state] { match = (at, rules.kinds[state]) }
      if state == CompiledRules.stop { break }
    }
    return match.end > boundary ? match : (boundary + decode(boundary).1, 0)
  }

  @inline(__always)
  private func decode(_ at: Int) -> (UInt32, Int) { decodeUTF8(text, length, at) }
}
