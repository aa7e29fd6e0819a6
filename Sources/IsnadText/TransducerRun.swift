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
/// Writes are free of branches: each character writes up to two segments and the count moves on by none, one or
/// two. That executes more instructions than asking first, and is faster by half, since where words end is what
/// a processor cannot predict.
struct TransducerRun {
  private let tables: WordTables
  private let text: UnsafePointer<UInt8>
  private let length: Int
  /// How much is left over in the buffer before the run looks whether it is full.
  static let slack = 40

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
    let ascii = tables.ascii
    let narrow = tables.narrow
    let (blocks, categories) = (tables.categories.blocks, tables.categories.categories)
    let first = count
    let capacity = out.count - Self.slack
    var n = count
    var row = 0
    var saved: UInt32 = 0
    var at = boundary
    var dictionaryEntry: UInt32 = 0

    // Takes a character of a category that starts at `position`; true if ICU is needed.
    @inline(__always) func step(_ category: UInt8, _ position: Int) -> Bool {
      // Adding the category first keeps it off the chain from state to state, which sets the pace.
      let entry = (entries + Int(category))[row]
      row = Int(entry >> Transducer.Entry.rowShift)
      if entry & (Transducer.Entry.dictionaryHere | Transducer.Entry.dictionarySaved) != 0 {
        dictionaryEntry = entry
        return true
      }
      let here = UInt32(truncatingIfNeeded: position &- base) &<< 3
      buffer[n] = saved | (entry &>> Transducer.Entry.savedKindShift & 7)
      n &+= Int(entry &>> Transducer.Entry.emitsSavedShift & 1)
      buffer[n] = here | (entry & 7)
      n &+= Int(entry &>> Transducer.Entry.emitsHereShift & 1)
      saved ^= (saved ^ here) & (0 &- (entry &>> Transducer.Entry.savesShift & 1))
      return false
    }

    @inline(__always) func finish(_ outcome: TransducerOutcome) -> TransducerOutcome {
      count = n
      if n > first { boundary = base &+ Int(buffer[n &- 1] >> 3) }
      return outcome
    }

    func dictionary(_ position: Int) -> TransducerOutcome {
      var end = position
      if dictionaryEntry & Transducer.Entry.dictionarySaved != 0 {
        end = base &+ Int(saved >> 3)
      } else if dictionaryEntry >> Transducer.Entry.emitsSavedShift & 1 != 0 {
        buffer[n] = saved | (dictionaryEntry >> Transducer.Entry.savedKindShift & 7)
        n &+= 1
      }
      return finish(.dictionary(end: end))
    }

    let blockLimit = min(limit, length - 16)
    while at < limit {
      if n >= capacity { return finish(.full) }
      if at < blockLimit {
        let word = UnsafeRawPointer(text + at).loadUnaligned(as: UInt64.self)
        if word & 0x8080_8080_8080_8080 == 0 {
          for i in 0..<8 {
            if step(ascii[Int(text[at &+ i])], at &+ i) { return dictionary(at &+ i) }
          }
          at &+= 8
          continue
        }
        // Characters of one or two bytes without a branch between them: in Arabic or French text neither is rare.
        let stop = at &+ 8
        while at < stop {
          let lead = text[at]
          let next = text[at &+ 1]
          let isOdd = (lead &- 0xC2 < 0x1E ? 0 : 1) | (next & 0xC0 == 0x80 ? 0 : 1)
          if isOdd & Int(lead &>> 7) != 0 { break }
          let isWide = 0 &- Int(lead &>> 7)
          let wide = Int(lead & 0x1F) &<< 6 | Int(next & 0x3F)
          if step(narrow[wide & isWide | Int(lead) & ~isWide], at) { return dictionary(at) }
          at &+= 1 &- isWide
        }
        if at >= stop { continue }
        // Three bytes, but for the leads behind which not every second byte is legal.
        let lead = text[at]
        let (second, third) = (text[at &+ 1], text[at &+ 2])
        if lead & 0xF0 == 0xE0, lead != 0xE0, lead != 0xED, second & 0xC0 == 0x80, third & 0xC0 == 0x80 {
          let block = Int(blocks[Int(lead & 15) &<< 6 | Int(second & 0x3F)])
          if step(categories[block &<< 6 | Int(third & 0x3F)], at) { return dictionary(at) }
          at &+= 3
          continue
        }
      }
      let (codePoint, size) = decode(at)
      let category = tables.categories.category(of: codePoint)
      if step(UInt8(truncatingIfNeeded: category), at) { return dictionary(at) }
      at &+= size
    }
    if at < length || row == 0 { return finish(at >= length ? .end : .limit) }
    let final = tables.finals[row / tables.stride]
    dictionaryEntry = final
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
    var state = CompiledRules.start
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
