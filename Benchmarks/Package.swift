// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that nobody who embeds the library resolves what only measuring needs.
let package = Package(
  name: "Benchmarks",
  products: [
    .executable(name: "letter-bench", targets: ["LetterBench"]),
    .executable(name: "micro-bench", targets: ["MicroBench"]),
    .executable(name: "MarkdownBench", targets: ["MarkdownBench"]),
  ],
  dependencies: [.package(name: "ParentLetter", path: "..")],
  targets: [
    .systemLibrary(name: "CMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .target(name: "CAllocations"),
    .target(
      name: "BenchSupport",
      dependencies: [
        .product(name: "ParentLetter", package: "ParentLetter"), .product(name: "Liquid", package: "ParentLetter"),
        .product(name: "CommonMark", package: "ParentLetter"),
      ]),
    .executableTarget(
      name: "LetterBench",
      dependencies: ["BenchSupport", .product(name: "ParentLetter", package: "ParentLetter")]),
    .executableTarget(
      name: "MicroBench",
      dependencies: ["BenchSupport", "CAllocations", .product(name: "Redaction", package: "ParentLetter")]),
    .executableTarget(
      name: "MarkdownBench", dependencies: ["CMark", .product(name: "CommonMark", package: "ParentLetter")]),
  ],
  swiftLanguageModes: [.v6]
)
