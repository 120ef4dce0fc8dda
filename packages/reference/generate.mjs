// `npm run reference`: writes `docs/api.md` of the SDK and of the hooks from the docstrings of what they export.
import { references, writeReference } from './reference.mjs'

for (const reference of references) await writeReference(reference)
