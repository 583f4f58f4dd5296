/** Made by esbuild.mjs: loads every file of test/host/suite. */
declare module 'storylint:suites' {
  export function load(): void
}
