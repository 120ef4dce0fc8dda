import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import type { Check } from '../finding.ts'

/** `publint`: do the entry points exist, in the form that their names say? Its suggestions count as well. */
export const publintCheck: Check = {
  name: 'publint',
  async find({ data, manifest }) {
    const { messages } = await publint({ pack: { tarball: data.buffer }, strict: true })
    return messages.map((message) => ({
      code: message.code,
      // Its published form, which is what it was read from.
      message: formatMessage(message, { ...manifest }, { color: false }) ?? message.code,
    }))
  },
}
