import { InputError } from './errors.ts'

/** A node of a document, after graphql-js. */
export interface Node {
  kind: string
  [part: string]: unknown
}

/** What is skipped, and then a token: an ellipsis, a string of either kind, a number, a name, or any other sign. */
const TOKEN =
  /(?:[\s,\ufeff]|#.*)*(\.{3}|"""(?:\\"""|[^])*?"""|"(?:\\.|[^"\\\n])*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\w+|[^]|$)/y

/**
 * Reads the text of operations and fragments into the nodes that graphql-js makes of it, without their places. It is for
 * the clients that take documents as nodes; nothing of a text is judged beyond its form.
 *
 * @throws InputError where the text cannot be read
 */
export function parseDefinitions(text: string): Node[] {
  let token = ''
  let at = 0

  function next(): string {
    const taken = token
    TOKEN.lastIndex = at
    token = TOKEN.exec(text)?.[1] ?? ''
    at = TOKEN.lastIndex
    return taken
  }

  function fail(): InputError {
    const before = text.slice(0, at - token.length).split('\n')
    const place = `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
    return new InputError(`The document cannot be read at ${place}, before \`${token}\`; check its text`)
  }

  function take(sign: string): boolean {
    if (token !== sign) return false
    next()
    return true
  }

  function expect(sign: string): void {
    if (!take(sign)) throw fail()
  }

  /** What stands between two signs; nothing where the first is not there. */
  function many<T>(open: string, close: string, read: () => T): T[] {
    const list: T[] = []
    if (take(open)) while (!take(close)) list.push(read())
    return list
  }

  function name(): Node {
    if (!/^[_a-z]/i.test(token)) throw fail()
    return { kind: 'Name', value: next() }
  }

  const variable = (): Node => {
    expect('$')
    return { kind: 'Variable', name: name() }
  }

  /** A name, a colon and a value. */
  const pair = (kind: string) => (): Node => {
    const named = name()
    expect(':')
    return { kind, name: named, value: value() }
  }

  function value(): Node {
    if (token === '$') return variable()
    if (token === '[') return { kind: 'ListValue', values: many('[', ']', value) }
    if (token === '{') return { kind: 'ObjectValue', fields: many('{', '}', pair('ObjectField')) }
    if (token.startsWith('"""'))
      return { kind: 'StringValue', value: unindent(next().slice(3, -3)), block: true }
    if (/^".*"$/.test(token))
      return { kind: 'StringValue', value: JSON.parse(next().replaceAll('\t', '\\t')), block: false }
    if (/^[-\d]/.test(token)) return { kind: /[.e]/i.test(token) ? 'FloatValue' : 'IntValue', value: next() }
    if (take('null')) return { kind: 'NullValue' }
    if (/^(true|false)$/.test(token)) return { kind: 'BooleanValue', value: next() === 'true' }
    return { kind: 'EnumValue', value: name()['value'] }
  }

  const args = (): Node[] => many('(', ')', pair('Argument'))

  function directives(): Node[] {
    const list: Node[] = []
    while (take('@')) list.push({ kind: 'Directive', name: name(), arguments: args() })
    return list
  }

  function type(): Node {
    let read: Node
    if (take('[')) {
      read = { kind: 'ListType', type: type() }
      expect(']')
    } else read = namedType()
    return take('!') ? { kind: 'NonNullType', type: read } : read
  }

  const namedType = (): Node => ({ kind: 'NamedType', name: name() })

  const variableDefinition = (): Node => {
    const of = variable()
    expect(':')
    return {
      kind: 'VariableDefinition',
      variable: of,
      type: type(),
      defaultValue: take('=') ? value() : undefined,
      directives: directives(),
    }
  }

  function selectionSet(): Node {
    if (token !== '{') throw fail()
    return { kind: 'SelectionSet', selections: many('{', '}', selection) }
  }

  function selection(): Node {
    if (take('...')) {
      if (token !== 'on' && /^\w/.test(token))
        return { kind: 'FragmentSpread', name: name(), directives: directives() }
      return {
        kind: 'InlineFragment',
        typeCondition: take('on') ? namedType() : undefined,
        directives: directives(),
        selectionSet: selectionSet(),
      }
    }
    const first = name()
    const second = take(':') ? name() : undefined
    return {
      kind: 'Field',
      alias: second && first,
      name: second ?? first,
      arguments: args(),
      directives: directives(),
      selectionSet: token === '{' ? selectionSet() : undefined,
    }
  }

  function definition(): Node {
    if (take('fragment')) {
      const named = name()
      expect('on')
      return {
        kind: 'FragmentDefinition',
        name: named,
        typeCondition: namedType(),
        directives: directives(),
        selectionSet: selectionSet(),
      }
    }
    const operation = /^(query|mutation|subscription)$/.test(token) ? next() : 'query'
    return {
      kind: 'OperationDefinition',
      operation,
      name: /^\w/.test(token) ? name() : undefined,
      variableDefinitions: many('(', ')', variableDefinition),
      directives: directives(),
      selectionSet: selectionSet(),
    }
  }

  next()
  const list = [definition()]
  while (!take('')) list.push(definition())
  return list
}

/** A block string without the indentation that its lines share, and without blank lines at its ends. */
function unindent(raw: string): string {
  const lines = raw.replaceAll('\\"""', '"""').split(/\r\n|[\n\r]/)
  const shared = Math.min(...lines.slice(1).flatMap((line) => (/\S/.test(line) ? line.search(/[^ \t]/) : [])))
  const cut = lines.map((line, index) => (index === 0 || shared === Infinity ? line : line.slice(shared)))
  while (cut.length > 0 && !/\S/.test(cut[0] ?? '')) cut.shift()
  while (cut.length > 0 && !/\S/.test(cut.at(-1) ?? '')) cut.pop()
  return cut.join('\n')
}
