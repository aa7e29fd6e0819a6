// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "isnad-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "isnad", path: "..")],
  targets: [
    .executableTarget(name: "names-speed", dependencies: [.product(name: "IsnadNames", package: "isnad")])
  ])
