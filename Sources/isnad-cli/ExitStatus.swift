import ArgumentParser

/// How the command ends, after `sysexits.h`. ArgumentParser itself ends with 64 when it is called wrongly.
enum ExitStatus {
  /// Some record or file could not be processed; everything else was.
  static let someFailed = ExitCode(1)
  /// No input could be read.
  static let noInput = ExitCode(66)
  /// The output that is to be resumed does not belong to the input.
  static let wrongResume = ExitCode(65)
  /// The user ended it.
  static let interrupted = ExitCode(130)
  /// Something inside went wrong that the caller cannot mend.
  static let software = ExitCode(70)
  /// The output could not be written.
  static let inputOutput = ExitCode(74)
}
