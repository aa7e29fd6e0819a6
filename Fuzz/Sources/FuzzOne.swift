internal import FuzzTargets

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The target that the environment names, made once; libFuzzer calls from one thread alone.
nonisolated(unsafe) private let target: any FuzzTarget = {
  let name = getenv("ISNAD_FUZZ_TARGET").map { String(cString: $0) } ?? ""
  guard let kind = FuzzTargets(rawValue: name) else {
    fatalError(
      "ISNAD_FUZZ_TARGET is one of: \(FuzzTargets.allCases.map(\.rawValue).joined(separator: " "))")
  }
  do {
    return try kind.make()
  } catch {
    fatalError("\(name): \(error)")
  }
}()

/// What libFuzzer calls with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  do {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    try target.check(bytes, thoroughly: InputDigest(bytes).isForThoroughChecks)
  } catch {
    fatalError("\(error)")
  }
  return 0
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ one: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// Where the package manager has the program start: libFuzzer's own `main` would not be found.
@_cdecl("isnad_fuzz_main")
public func start(
  _ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> Int32 {
  var (count, arguments) = (count, arguments)
  return runFuzzer(&count, &arguments, fuzzOne)
}
