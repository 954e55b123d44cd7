// swift-tools-version: 6.1
import PackageDescription

// A program that makes letters with the library. In your own package, name ParentLetter by its address and a version.
let package = Package(
  name: "embed",
  dependencies: [.package(name: "ParentLetter", path: "../..")],
  targets: [
    .executableTarget(name: "embed", dependencies: [.product(name: "ParentLetter", package: "ParentLetter")])
  ],
  swiftLanguageModes: [.v6]
)
