// The functions of `isnad.h`, where they are documented. `@_cdecl` and not `@c`, which compilers before 6.3 lack.
internal import CIsnad
internal import Isnad
internal import IsnadFormats

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What an `isnad_analyzer *` points to.
private final class Handle: Sendable {
  let analyzer: Analyzer

  init(_ analyzer: Analyzer) { self.analyzer = analyzer }
}

/// `isnad_analyzer_open`
@_cdecl("isnad_analyzer_open")
public func openAnalyzer(_ lexicons: UnsafePointer<UnsafePointer<CChar>?>?, _ count: Int) -> OpaquePointer? {
  noting {
    if lexicons == nil, count != 0 { throw InterfaceError("lexicons is NULL, but count is not 0") }
    let paths = UnsafeBufferPointer(start: lexicons, count: count)
    let opened = try paths.enumerated().map { index, path in
      guard let path else { throw InterfaceError("the path of lexicon \(index) is NULL") }
      return try Lexicon(compiledFile: path)
    }
    return OpaquePointer(Unmanaged.passRetained(Handle(try Analyzer(adding: opened))).toOpaque())
  }
}

/// `isnad_analyze`
@_cdecl("isnad_analyze")
public func analyze(
  _ analyzer: OpaquePointer?, _ text: UnsafePointer<CChar>?, _ length: Int, _ offsets: UInt32,
  _ jsonLength: UnsafeMutablePointer<Int>?
) -> UnsafeMutablePointer<CChar>? {
  noting {
    guard let analyzer else { throw InterfaceError("analyzer is NULL") }
    guard let text else { throw InterfaceError("text is NULL; an empty text needs a pointer too") }
    guard length >= 0 else { throw InterfaceError("length is more than memory can hold") }
    guard let encoding = OffsetEncoding(interface: offsets) else {
      throw InterfaceError("offsets is \(offsets), which is none of enum isnad_offsets")
    }
    let handle = Unmanaged<Handle>.fromOpaque(UnsafeRawPointer(analyzer))
    let document = handle._withUnsafeGuaranteedRef {
      $0.analyzer.analyze(utf8: UnsafeRawBufferPointer(start: text, count: length))
    }
    var json: [UInt8] = []
    JSONFormat(offsets: encoding).write(document, to: &json)
    guard let copy = malloc(json.count + 1)?.bindMemory(to: CChar.self, capacity: json.count + 1) else {
      throw InterfaceError("out of memory")
    }
    json.withUnsafeBytes {
      UnsafeMutableRawBufferPointer(start: copy, count: json.count).copyMemory(from: $0)
    }
    copy[json.count] = 0
    jsonLength?.pointee = json.count
    return copy
  }
}

/// `isnad_free`
@_cdecl("isnad_free")
public func freeJSON(_ json: UnsafeMutablePointer<CChar>?) {
  free(json)
}

/// `isnad_analyzer_close`
@_cdecl("isnad_analyzer_close")
public func closeAnalyzer(_ analyzer: OpaquePointer?) {
  guard let analyzer else { return }
  Unmanaged<Handle>.fromOpaque(UnsafeRawPointer(analyzer)).release()
}

/// What `body` gives; where it throws, nil, and the error is what `isnad_last_error` tells.
private func noting<Value>(_ body: () throws -> Value) -> Value? {
  do {
    return try body()
  } catch {
    isnad_note_error("\(error)")
    return nil
  }
}

extension OffsetEncoding {
  /// The encoding that a value of `enum isnad_offsets` stands for.
  fileprivate init?(interface value: UInt32) {
    switch isnad_offsets(rawValue: value) {
    case ISNAD_OFFSETS_UTF8: self = .utf8
    case ISNAD_OFFSETS_UTF16: self = .utf16
    case ISNAD_OFFSETS_SCALAR: self = .scalar
    case ISNAD_OFFSETS_CHARACTER: self = .character
    default: return nil
    }
  }
}
