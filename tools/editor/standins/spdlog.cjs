// The server edition's logger without native code, so that setting it up needs no compiler: a line is appended as it comes.
const { appendFileSync, mkdirSync } = require('node:fs')
const { dirname } = require('node:path')

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'critical']
let everywhere = 0

class Logger {
  constructor(_type, _name, file) {
    this.file = file
    this.level = everywhere
    this.plain = false
    LEVELS.forEach((name, level) => {
      this[name] = (message) => this.write(level, message)
    })
  }
  write(level, message) {
    if (level < this.level) return
    const head = this.plain ? '' : `${new Date().toISOString()} [${LEVELS[level]}] `
    try {
      appendFileSync(this.file, `${head}${message}${this.plain ? '' : '\n'}`)
    } catch {
      // The folder of a finished run is gone: its last lines have no reader.
    }
  }
  getLevel() {
    return this.level
  }
  setLevel(level) {
    this.level = level
  }
  clearFormatters() {
    this.plain = true
  }
  setPattern() {}
  flush() {}
  drop() {}
}

async function create(name, file) {
  mkdirSync(dirname(file), { recursive: true })
  return new Logger('rotating', name, file)
}

exports.version = 1
exports.Logger = Logger
exports.setLevel = (level) => {
  everywhere = level
}
exports.setFlushOn = () => {}
exports.createRotatingLogger = create
exports.createAsyncRotatingLogger = create
