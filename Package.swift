// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

// Layers, lowest first; each target imports only targets above it in this list.
let package = Package(
  name: "isnad",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Isnad", targets: ["Isnad"]),
    .library(name: "IsnadText", targets: ["IsnadText"]),
    .library(name: "IsnadNames", targets: ["IsnadNames"]),
    .library(name: "IsnadLexiconSource", targets: ["IsnadLexiconSource"]),
    .library(name: "IsnadFormats", targets: ["IsnadFormats"]),
    .library(name: "IsnadC", type: .dynamic, targets: ["IsnadC"]),
    .library(name: "IsnadHTML", targets: ["IsnadHTML"]),
    .executable(name: "isnad", targets: ["isnad-cli"]),
  ],
  traits: [
    .trait(name: "HTML", description: "The command reads HTML, by Gumbo."),
    .trait(name: "SQLite", description: "The command writes and searches databases, by SQLite."),
    .default(enabledTraits: ["HTML", "SQLite"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CICU", pkgConfig: "icu-uc",
      providers: [.apt(["libicu-dev"]), .brew(["icu4c"])]),
    // Named again, because without pkg-config nothing else says what to link.
    .target(
      name: "CIsnadText", dependencies: ["CICU"], linkerSettings: [.linkedLibrary("icuuc")]),
    .target(name: "IsnadText", dependencies: ["CIsnadText"], swiftSettings: strict),
    .target(name: "CIsnadNames"),
    .target(name: "IsnadNames", dependencies: ["CIsnadNames"], swiftSettings: strict),
    .target(name: "IsnadLexicon", dependencies: ["IsnadText", "IsnadNames"], swiftSettings: strict),
    .target(
      name: "IsnadLexiconSource",
      dependencies: ["IsnadLexicon", "IsnadNames", "IsnadText", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(name: "CIsnadLexicon"),
    .target(
      name: "Isnad",
      dependencies: ["IsnadText", "IsnadNames", "IsnadLexicon", "CIsnadLexicon"],
      swiftSettings: strict),
    .target(name: "CIsnadPage", exclude: ["page.css", "page.js"]),
    .target(
      name: "IsnadFormats", dependencies: ["Isnad", "IsnadText", "CIsnadPage"], swiftSettings: strict),
    .target(name: "CIsnad"),
    .target(
      name: "IsnadC", dependencies: ["CIsnad", "Isnad", "IsnadLexicon", "IsnadText", "IsnadFormats"],
      swiftSettings: strict),
    .systemLibrary(
      name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])]),
    .target(name: "CIsnadHTML", dependencies: ["CGumbo"]),
    .target(
      name: "IsnadHTML", dependencies: ["Isnad", "IsnadFormats", "CGumbo", "CIsnadHTML"],
      swiftSettings: strict),
    .target(name: "IsnadEvaluation", swiftSettings: strict),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .executableTarget(
      name: "isnad-cli",
      dependencies: [
        "CZlib", "Isnad", "IsnadText", "IsnadNames", "IsnadLexicon", "IsnadLexiconSource", "IsnadFormats",
        "IsnadEvaluation",
        .target(name: "IsnadHTML", condition: .when(traits: ["HTML"])),
        .target(name: "CSQLite", condition: .when(traits: ["SQLite"])),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(name: "RandomNumbers", swiftSettings: strict),
    .target(
      name: "TextFuzzing", dependencies: ["IsnadText", "RandomNumbers"], swiftSettings: strict),
    .executableTarget(
      name: "tokenizer-fuzz", dependencies: ["IsnadText", "TextFuzzing"], swiftSettings: strict),
    .target(
      name: "LexiconFuzzing", dependencies: ["IsnadLexicon", "IsnadText", "RandomNumbers"],
      swiftSettings: strict),
    .executableTarget(name: "lexicon-fuzz", dependencies: ["LexiconFuzzing"], swiftSettings: strict),
    .target(
      name: "FuzzTargets",
      dependencies: [
        "CIsnad", "Isnad", "IsnadC", "IsnadFormats", "IsnadHTML", "IsnadLexicon", "IsnadLexiconSource",
        "IsnadNames",
        "IsnadText",
        "LexiconFuzzing", "TextFuzzing",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "IsnadTextTests", dependencies: ["IsnadText", "TextFuzzing"], exclude: ["Data"],
      swiftSettings: strict),
    .testTarget(
      name: "IsnadNamesTests", dependencies: ["IsnadNames", "RandomNumbers"], swiftSettings: strict),
    .testTarget(
      name: "IsnadLexiconTests",
      dependencies: ["IsnadLexicon", "IsnadText", "LexiconFuzzing", "RandomNumbers"],
      swiftSettings: strict),
    .testTarget(
      name: "IsnadLexiconSourceTests", dependencies: ["IsnadLexiconSource", "IsnadLexicon", "IsnadNames"],
      swiftSettings: strict),
    .testTarget(
      name: "FuzzTargetsTests", dependencies: ["FuzzTargets", "RandomNumbers"], swiftSettings: strict),
    .testTarget(
      name: "IsnadTests",
      dependencies: ["Isnad", "IsnadLexicon", "IsnadNames", "IsnadText", "RandomNumbers"],
      swiftSettings: strict),
    .testTarget(
      name: "IsnadFormatsTests", dependencies: ["IsnadFormats", "Isnad", "IsnadText"], swiftSettings: strict),
    .testTarget(
      name: "IsnadCTests",
      dependencies: ["IsnadC", "CIsnad", "Isnad", "IsnadLexicon", "IsnadText", "IsnadFormats"],
      swiftSettings: strict),
    .testTarget(name: "IsnadHTMLTests", dependencies: ["IsnadHTML", "IsnadFormats"], swiftSettings: strict),
    .testTarget(
      name: "GoldenTests", dependencies: ["Isnad", "IsnadFormats"], exclude: ["Articles"],
      swiftSettings: strict),
    .testTarget(name: "IsnadEvaluationTests", dependencies: ["IsnadEvaluation"], swiftSettings: strict),
    .testTarget(name: "CommandTests", dependencies: ["isnad-cli", "CIsnad", "Isnad"], swiftSettings: strict),
  ],
  cLanguageStandard: .gnu2x
)

// Only Scripts/fuzz.sh sets this: libFuzzer brings the program's `main`, without which nothing else would link.
if Context.environment["ISNAD_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "isnad-fuzz", dependencies: ["FuzzTargets"], path: "Fuzz/Sources",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library", "-sanitize=fuzzer"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]))
}
