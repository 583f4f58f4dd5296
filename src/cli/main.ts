/** The entry of the command line: hands the process to `run`. */
import { run } from './run.ts'

const { env, stdin, stdout, stderr } = process
// Set rather than exited with, so that what is still in the pipes gets out.
process.exitCode = await run(process.argv.slice(2), { cwd: process.cwd(), env, stdin, stdout, stderr })
