// Mocha's reporter for tools/test.mjs: dots and failures for the person, JSON for the sum.
const { reporters } = require('mocha')

module.exports = class extends reporters.Dot {
  constructor(runner, options) {
    super(runner, options)
    new reporters.JSON(runner, options) // writes to the option `output`
  }
}
