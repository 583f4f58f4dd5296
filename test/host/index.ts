/** What an extension host in Node loads and runs: the same file for desktop VS Code and for the server edition. */
import { collect } from './tag-console.ts'
import dgram from 'node:dgram'
import dns from 'node:dns'
import http from 'node:http'
import http2 from 'node:http2'
import https from 'node:https'
import net from 'node:net'
import tls from 'node:tls'
import Mocha from 'mocha'
import { load } from 'storylint:suites'
import { globalWays, watch, type Way } from './ways-out.ts'

const ways = (owner: object, ...names: readonly string[]): Way[] => names.map((name) => ({ owner, name }))

/** The editor hands extensions an http of its own, which goes on later: it is watched as well as what it ends in. */
const nodeWays = [
  ...globalWays(['fetch', 'WebSocket', 'EventSource']),
  ...ways(http, 'request', 'get'),
  ...ways(https, 'request', 'get'),
  ...ways(http2, 'connect'),
  ...ways(tls, 'connect'),
  ...ways(net.Socket.prototype, 'connect'),
  ...ways(net.Server.prototype, 'listen'),
  ...ways(dgram, 'createSocket'),
  ...ways(dns, 'lookup', 'resolve', 'reverse'),
  ...ways(dns.promises, 'lookup', 'resolve', 'reverse'),
]

export function run(): Promise<void> {
  watch(nodeWays)
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: 'spec',
    color: false,
    timeout: 30_000,
    grep: process.env['TEST_GREP'] || undefined,
  })
  mocha.suite.emit('pre-require', globalThis, '', mocha)
  load()
  return new Promise((resolve, reject) => {
    collect(mocha.run((failed) => (failed ? reject(new Error(`${failed} failed`)) : resolve())))
  })
}
