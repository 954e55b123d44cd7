extension Value {
  /// The value with nothing at a path of keys; unchanged where there is no such path.
  package func without(_ path: some Collection<String>) -> Value {
    guard let key = path.first else { return .null }
    guard case .object(let object) = self, object[Name(key)] != nil else { return self }
    return .object(
      ObjectValue(
        zip(object.keys, object.values).map { name, value in
          (name, name == Name(key) ? value.without(path.dropFirst()) : value)
        }))
  }
}
