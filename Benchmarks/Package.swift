// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that importers of the library never resolve what only measuring needs.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "isnad", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .target(name: "SampleTexts"),
    .target(name: "ICUSentences", linkerSettings: [.linkedLibrary("icuuc")]),
    .executableTarget(name: "names-speed", dependencies: [.product(name: "IsnadNames", package: "isnad")]),
    .executableTarget(
      name: "analyzer-speed",
      dependencies: [
        "SampleTexts", .product(name: "Isnad", package: "isnad"),
        .product(name: "IsnadFormats", package: "isnad"),
      ]),
    .executableTarget(
      name: "analyzer-scaling",
      dependencies: ["SampleTexts", .product(name: "Isnad", package: "isnad")]),
    .executableTarget(
      name: "lexicon-speed",
      dependencies: [
        .product(name: "IsnadLexiconSource", package: "isnad"), .product(name: "IsnadText", package: "isnad"),
      ]),
    .executableTarget(
      name: "tokenizer-ratio",
      dependencies: ["ICUSentences", "SampleTexts", .product(name: "IsnadText", package: "isnad")]),
    .executableTarget(
      name: "Tokenization",
      dependencies: [
        "ICUSentences", "SampleTexts", .product(name: "IsnadText", package: "isnad"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Tokenization",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ]
)
