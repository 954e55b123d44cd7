// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// Targets stand in the order of the floors: each knows only those above it in this list.
let package = Package(
  name: "ParentLetter",
  products: [
    .library(name: "ParentLetter", targets: ["ParentLetter"]),
    .library(name: "CommonMark", targets: ["CommonMark", "TextCore"]),
    .library(name: "Liquid", targets: ["Liquid", "TextCore"]),
    .library(name: "Redaction", targets: ["Redaction", "CommonMark", "TextCore"]),
    .executable(name: "parentletter", targets: ["ParentLetterTool"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    .target(name: "TextCore", swiftSettings: settings),
    .target(name: "Liquid", dependencies: ["TextCore"], swiftSettings: settings),
    .systemLibrary(name: "CCommonMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .target(name: "CTreeMemory", dependencies: ["CCommonMark"]),
    .target(name: "CommonMark", dependencies: ["CCommonMark", "CTreeMemory", "TextCore"], swiftSettings: settings),
    .target(name: "CLexicon", exclude: ["data"]),
    .target(name: "Redaction", dependencies: ["CommonMark", "TextCore", "CLexicon"], swiftSettings: settings),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(
      name: "ParentLetter", dependencies: ["TextCore", "Liquid", "CommonMark", "Redaction", "CYAML"],
      swiftSettings: settings),
    .executableTarget(
      name: "ParentLetterTool",
      dependencies: [
        "ParentLetter", "Redaction", "TextCore", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(name: "NameTrainer", dependencies: ["ParentLetter", "Redaction"], swiftSettings: settings),
    .target(name: "TestSupport", path: "Tests/TestSupport", exclude: ["Corpus"], swiftSettings: settings),
    .testTarget(name: "TextCoreTests", dependencies: ["TextCore", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "LiquidTests", dependencies: ["Liquid", "ParentLetter", "TestSupport"], exclude: ["Corpus"],
      swiftSettings: settings),
    .testTarget(name: "CommonMarkTests", dependencies: ["CommonMark", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "RedactionTests", dependencies: ["Redaction", "TestSupport"],
      exclude: [
        "Corpus", "Notices/told.txt", "Notices/harmless.txt", "Notices/late-told.txt", "Notices/late-harmless.txt",
        "Notices/fresh-told.txt", "Notices/fresh-harmless.txt", "Notices/wide-told.txt", "Notices/wide-harmless.txt",
        "Notices/oblique-told.txt", "Notices/oblique-harmless.txt", "Notices/plain-told.txt",
      ], swiftSettings: settings),
    .testTarget(name: "ParentLetterTests", dependencies: ["ParentLetter", "TestSupport"], swiftSettings: settings),
    .testTarget(name: "ToolTests", dependencies: ["ParentLetterTool", "TestSupport"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
