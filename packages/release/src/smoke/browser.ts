import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, extname, join, normalize } from 'node:path'
import { text } from 'node:stream/consumers'

const TYPES: { [extension: string]: string } = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
}

/** The Chromium of this machine, or that of CHROMIUM; `undefined` where there is none. */
export function findChromium(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return process.env['CHROMIUM'] ?? found.find((path) => existsSync(path))
}

/**
 * Opens a page of a folder in Chromium, and gives what it sends to `/result`.
 *
 * @param folder what the page's server serves
 * @param page path and query of the page
 * @param limit the longest that it may take, in milliseconds
 */
export async function openPage(
  chromium: string,
  folder: string,
  page: string,
  limit = 60_000,
): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  const server = createServer((request, response) => {
    const answer = async () => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost')
      if (pathname === '/result') {
        resolve(JSON.parse(await text(request)))
        return response.writeHead(204).end()
      }
      const type = TYPES[extname(pathname)] ?? 'application/octet-stream'
      const content = await readFile(join(folder, normalize(pathname)))
      return response.writeHead(200, { 'content-type': type }).end(content)
    }
    answer().catch(() => response.writeHead(404).end())
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  // A server that listens on a port has an address of this form.
  const { port } = server.address() as AddressInfo
  const profile = await mkdtemp(join(tmpdir(), 'isnad-chromium-'))
  const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync']
  const offline = ['--disable-background-networking', '--disable-component-update']
  const browser = spawn(
    chromium,
    [
      '--headless',
      '--no-sandbox',
      ...quiet,
      ...offline,
      `--user-data-dir=${profile}`,
      `http://127.0.0.1:${port}${page}`,
    ],
    { stdio: 'ignore' },
  )
  browser.on('error', reject)
  const ended = new Promise((done) => browser.on('close', done))
  const timer = setTimeout(() => reject(new Error(`the page gave no result within ${limit} ms`)), limit)
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    browser.kill()
    await ended
    server.closeAllConnections()
    server.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}
