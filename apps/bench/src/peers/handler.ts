import type { IncomingMessage, ServerResponse } from 'node:http'

/** Answers a request of node:http. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => unknown
