// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that nobody who embeds the library resolves what only measuring needs.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "ParentLetter", path: "..")],
  targets: [
    .systemLibrary(name: "CMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .executableTarget(
      name: "MarkdownBench", dependencies: ["CMark", .product(name: "CommonMark", package: "ParentLetter")]),
  ],
  swiftLanguageModes: [.v6]
)
