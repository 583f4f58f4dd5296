// `process` for the suites in a browser's worker, where there is none.
export { default as process } from 'process/browser.js'
