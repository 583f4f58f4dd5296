// `node:assert/strict` for the suites in a browser's worker: the npm package has it as a property only.
module.exports = require('assert').strict
