/** What `programs/ask.mjs` gives of the first dataset, in every runtime. */
export const ANSWER = {
  verdict: 'BLOCKED',
  speaker: 'NoonPost',
  claims: 5,
  datasets: ['commons', 'morocco-voip-2016'],
  error: 'UNKNOWN_ID',
  stopped: 'ABORTED',
}

/** What `programs/typed.ts` gives. */
export const TYPED_ANSWER = { verdict: 'BLOCKED', chains: 1, claims: 5, ids: 2, code: 'UNKNOWN_ID' }
