import { readResponse } from './response.ts'
import { exchange, requestHeaders, type Call, type Transport } from './transport.ts'

/** Asks a question once. @returns the `data` of the answer @throws IsnadError of the kind that fits */
export type Send = (transport: Transport, text: string, variables: unknown, call: Call) => Promise<unknown>

/** Sends the text of a document. */
export const send: Send = async (transport, text, variables, call) => {
  const headers = await requestHeaders(transport, call)
  headers.set('content-type', 'application/json')
  const body = JSON.stringify({ query: text, variables })
  const { response, result } = await exchange(
    transport,
    { url: transport.url, method: 'POST', headers, body },
    call,
    readText,
  )
  return readResponse(response, result)
}

/** The whole body. */
export const readText = (response: Response): Promise<string> => response.text()
