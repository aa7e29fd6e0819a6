import CIsnad
import Testing

@Suite struct IsnadCommandTests {
  @Test func version() throws {
    let result = try Command.isnad("--version")
    #expect(result.status == 0)
    #expect(result.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test func versionIsThatOfTheCInterface() throws {
    #expect(try Command.isnad("--version").lines == [String(cString: isnad_version())])
  }

  @Test(arguments: [[], ["--help"], ["analyze", "--help"], ["demo", "--help"], ["evaluate", "--help"]])
  func helpGoesToStandardOutput(arguments: [String]) throws {
    let result = try Command.shell("\"$ISNAD\" " + arguments.joined(separator: " "))
    #expect(result.status == 0)
    #expect(result.output.contains("USAGE: isnad"))
    #expect(result.errors.isEmpty)
  }

  @Test func helpHasExamples() throws {
    for arguments in ["--help", "analyze --help", "evaluate --help"] {
      #expect(try Command.shell("\"$ISNAD\" " + arguments).output.contains("EXAMPLES"))
    }
  }

  @Test(arguments: [
    ["nonsense"], ["--nonsense"], ["analyze", "--nonsense"], ["analyze", "--output", "nonsense"],
    ["analyze", "--offsets", "byte"], ["analyze", "--input", "xml"], ["analyze", "--jobs", "0"],
    ["analyze", "--jobs", "many"], ["evaluate"],
  ])
  func callsThatAreWrong(arguments: [String]) throws {
    let result = try Command.shell("\"$ISNAD\" " + arguments.joined(separator: " "))
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("Error: "))
  }

  @Test func demo() throws {
    let result = try Command.isnad("demo")
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(result.output.hasPrefix("BAGHDAD – Iraq's Ministry of Water Resources"))
    #expect(result.lines.allSatisfy { $0.count <= 80 })
  }
}
