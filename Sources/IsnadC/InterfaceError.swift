/// What is wrong with the arguments of a call from C.
struct InterfaceError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
