// The C library under its name on each platform: `read`, `write`, `open`, `poll`, `isatty`.
#if canImport(Glibc)
  @_exported import Glibc
#elseif canImport(Musl)
  @_exported import Musl
#else
  @_exported import Darwin
#endif
