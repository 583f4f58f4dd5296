// Stands in for the files that `unified` makes of a text, in what is shipped: nothing here has a path, a name or messages
// of its own, and the parser asks for the text only.
export class VFile {
  constructor(value) {
    this.value = value
    this.messages = []
  }

  toString() {
    return String(this.value)
  }
}
