import type { GraphQLError } from 'graphql'

/** Ends an operation that runs: nothing more of it is resolved, and its answer is the error. */
export type Stop = (error: GraphQLError) => void

const stops = new WeakMap<object, Stop>()

/** @param context that of the operation, which its resolvers are given */
export function onStop(context: object, stop: Stop): void {
  stops.set(context, stop)
}

/** Ends the operation of a context. */
export function stopRun(context: object, error: GraphQLError): void {
  stops.get(context)?.(error)
}
