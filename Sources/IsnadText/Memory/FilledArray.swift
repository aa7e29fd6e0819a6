// The standard library allocates `Array(repeating:count:)` and `Array(unsafeUninitializedCapacity:)` by code that no compiler
// specialises: it asks the runtime for the array's type each time, which for the dozens of small arrays of a short text was a third
// of the time that does not grow with the text. Small arrays are filled through `append` here; for long ones asking is nothing
// beside filling them.
extension Array {
  /// An array of one value many times over.
  /// - Complexity: O(*n*).
  @inlinable
  package init(filledWith value: Element, count: Int) {
    if count >= 512 {
      self.init(count: count) { $0.initialize(repeating: value) }
    } else {
      self.init()
      if count == 0 { return }
      reserveCapacity(count)
      append(contentsOf: repeatElement(value, count: count))
    }
  }

  /// An array of `count` elements, all of which `body` initializes.
  /// - Complexity: O(*n*), and that of `body`.
  @inlinable
  package init(count: Int, initializingWith body: (UnsafeMutableBufferPointer<Element>) -> Void) {
    if count >= 512 {
      self.init(unsafeUninitializedCapacity: count) { buffer, initialized in
        LargePages.advise(UnsafeRawBufferPointer(buffer))
        body(UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
        initialized = count
      }
    } else {
      self.init()
      if count == 0 { return }
      reserveCapacity(count)
      withUnsafeTemporaryAllocation(of: Element.self, capacity: count) { buffer in
        body(buffer)
        append(contentsOf: UnsafeBufferPointer(buffer))
        buffer.deinitialize()
      }
    }
  }
}
