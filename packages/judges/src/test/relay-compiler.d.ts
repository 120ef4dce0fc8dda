declare module 'relay-compiler' {
  /** The path of the binary for this machine; `null` where there is none. */
  const path: string | null
  export default path
}
