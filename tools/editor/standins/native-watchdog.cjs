// The server edition's parent watch without native code: its own timer, which asks once a second, is enough for a test run.
exports.start = () => {}
exports.exit = (code) => process.exit(code || 0)
