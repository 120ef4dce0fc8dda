import { readResponse } from './response.ts'
import { exchange, type Call, type Transport } from './transport.ts'

/** Asks a question once. @returns the `data` of the answer @throws IsnadError of the kind that fits */
export type Send = (transport: Transport, text: string, variables: unknown, call: Call) => Promise<unknown>

/** Sends the text of a document. */
export const send: Send = async (transport, query, variables, call) => {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ query, variables })
  const { response, text } = await exchange(
    transport,
    { url: transport.url, method: 'POST', headers, body },
    call,
  )
  return readResponse(response, text)
}
