import FoundationEssentials
import ParentLetter
import TestSupport
import Testing
import TextCore

/// A letter of the shipped set, by the name of its file.
struct ShippedLetter: NamedCase {
  let name: String

  var source: SourceText {
    get throws { try InputFile.text(at: ProjectFiles.path("templates/letters/\(name).md")) }
  }

  var frontMatter: FrontMatter {
    get throws { try FrontMatter(of: source) }
  }

  /// In the order of their names.
  static let all: [ShippedLetter] = {
    let folder = ProjectFiles.path("templates/letters")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".md") }.sorted().map { ShippedLetter(name: String($0.dropLast(3))) }
  }()
}

@Suite("the shipped template set")
struct ShippedSetTests {
  static let manifest = Result { try SetManifest(from: InputFile.text(at: ProjectFiles.path("templates/set.yaml"))) }
  static let catalogue = Result {
    try Catalogue(
      services: InputFile.text(at: ProjectFiles.path("templates/catalogue/services.yaml")),
      helplines: InputFile.text(at: ProjectFiles.path("templates/catalogue/helplines.yaml")))
  }

  @Test("it holds thirty letters and two translations")
  func count() throws {
    let translations = try ShippedLetter.all.filter { try $0.frontMatter.translationOf != nil }
    #expect(ShippedLetter.all.count == 32)
    #expect(translations.map(\.name) == ["video-chat-strangers-cy", "video-chat-strangers-ur"])
  }

  @Test("a letter's id is its file's name, and its concerns are words of the set", arguments: ShippedLetter.all)
  func names(_ letter: ShippedLetter) throws {
    let front = try letter.frontMatter
    let words = try Self.manifest.get().concerns
    #expect(front.id == letter.name)
    #expect(!front.concerns.isEmpty)
    #expect(front.concerns.allSatisfy(words.contains))
  }

  @Test("a letter is named if it names services, and each is in the catalogue", arguments: ShippedLetter.all)
  func services(_ letter: ShippedLetter) throws {
    let front = try letter.frontMatter
    let catalogue = try Self.catalogue.get()
    #expect((front.scope == .named) == !front.services.isEmpty)
    #expect(front.services.allSatisfy { catalogue.service($0) != nil })
  }

  @Test("only invitations and ratings are of low sensitivity")
  func sensitivity() throws {
    let low = try ShippedLetter.all.filter { try $0.frontMatter.sensitivity == .low }
    #expect(low.map(\.name) == ["age-ratings-games", "safer-internet-day", "workshop-invitation"])
  }

  @Test("the text holds no telephone number, age or year of its own", arguments: ShippedLetter.all)
  func digits(_ letter: ShippedLetter) throws {
    let source = try letter.source
    let body = String(decoding: source.bytes[(try letter.frontMatter.bodyOffset)...], as: UTF8.self)
    let numbers = body.split { !$0.isNumber }.map(String.init).filter { $0.count > 1 && $0 != "18" }
    #expect(numbers.isEmpty)
  }

  @Test("a translation says what it translates, and is a draft")
  func translations() throws {
    for letter in ShippedLetter.all {
      let front = try letter.frontMatter
      guard let original = front.translationOf?.split(separator: "@") else { continue }
      let english = try ShippedLetter(name: String(original[0])).frontMatter
      #expect(front.status == .draft)
      #expect(english.version == original[1])
      #expect(english.fields.map(\.name) == front.fields.map(\.name))
    }
  }

  @Test("a line for professionals alone is not for letters to parents")
  func professionals() throws {
    let lines = try Self.catalogue.get().helplines.filter { !$0.isForParents }
    #expect(lines.map(\.id) == ["posh"])
  }

  @Test("every record is looked at again after it was reviewed, and a service that took over is known")
  func records() throws {
    let catalogue = try Self.catalogue.get()
    for review in catalogue.services.map(\.review) + catalogue.helplines.map(\.review) {
      #expect(review.reviewed < review.reviewBy)
    }
    for service in catalogue.services {
      #expect(service.successor.map { catalogue.service($0) != nil } ?? true)
    }
  }

  @Test("the set says that it is a starter set")
  func status() throws {
    let manifest = try Self.manifest.get()
    #expect(manifest.status == .starter)
    #expect(manifest.statusNote?.contains("must read and approve") == true)
  }

  @Test("each example request is read", arguments: ["omegle", "sextortion", "workshop-invitation"])
  func requests(_ name: String) throws {
    let source = try InputFile.text(at: ProjectFiles.path("examples/requests/\(name).yaml"))
    let file = try RequestFile(from: source)
    let fields = try ShippedLetter(name: name).frontMatter.fields
    let request = try file.request(for: fields, given: [])
    #expect(request.template == name)
    #expect(request.date != nil)
  }
}
