// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Quickstart",
  platforms: [.macOS(.v15)],
  dependencies: [
    // In a package of your own: .package(url: "…/isnad", from: "0.1.0")
    .package(name: "isnad", path: "../..")
  ],
  targets: [
    .executableTarget(
      name: "Quickstart",
      dependencies: [
        .product(name: "Isnad", package: "isnad"),
        .product(name: "IsnadFormats", package: "isnad"),
      ])
  ]
)
