import { InputError } from './errors.ts'

/** A node of a document, after graphql-js. */
export interface Node {
  kind: string
  [part: string]: unknown
}

/** What is skipped, and then a token: an ellipsis, a string, a number, a name, or any other sign. */
const TOKEN = /(?:[\s,]|#.*)*(\.{3}|"""(?:\\"""|[^])*?"""|"(?:\\.|[^"\\\n])*"|-?\d[\w.+-]*|\w+|[^]|$)/y

/**
 * Reads the text of operations and fragments into the nodes that graphql-js makes of it, without their places. It is for
 * the clients that take documents as nodes; nothing of a text is judged beyond its form. Block strings are not read.
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

  const is = (form: RegExp): boolean => form.test(token)
  const take = (sign: string): boolean => token === sign && (next(), true)

  /** Goes on where something is as it must be. */
  function must(so: boolean): void {
    if (so) return
    const line = text.slice(0, at).split('\n').length
    throw new InputError(`Line ${line} of the document cannot be read from \`${token}\``)
  }

  /** What stands between two signs; nothing where the first is not there. */
  function many(open: string, close: string, read: () => Node): Node[] {
    const list: Node[] = []
    if (take(open)) while (!take(close)) list.push(read())
    return list
  }

  function word(): string {
    must(is(/^[_a-z]/i))
    return next()
  }

  const name = (): Node => ({ kind: 'Name', value: word() })
  const named = (): Node => ({ kind: 'NamedType', name: name() })
  const variable = (): Node => (must(take('$')), { kind: 'Variable', name: name() })
  /** A name, a colon and a value. */
  const pair = (kind: string) => (): Node => ({ kind, name: name(), value: (must(take(':')), value()) })
  const args = (): Node[] => many('(', ')', pair('Argument'))

  function value(): Node {
    if (token === '$') return variable()
    if (token === '[') return { kind: 'ListValue', values: many('[', ']', value) }
    if (token === '{') return { kind: 'ObjectValue', fields: many('{', '}', pair('ObjectField')) }
    const block = is(/^"""/)
    if (is(/^"/))
      return {
        kind: 'StringValue',
        value: (block ? blockOf : textOf)(token) ?? must(false),
        block: !!next() && block,
      }
    if (is(/^[-\d]/)) return { kind: is(/[.e]/i) ? 'FloatValue' : 'IntValue', value: next() }
    const code = word()
    if (code === 'null') return { kind: 'NullValue' }
    const isTrue = code === 'true'
    return isTrue || code === 'false'
      ? { kind: 'BooleanValue', value: isTrue }
      : { kind: 'EnumValue', value: code }
  }

  function type(): Node {
    const isList = take('[')
    const read = isList ? { kind: 'ListType', type: type() } : named()
    must(!isList || take(']'))
    return take('!') ? { kind: 'NonNullType', type: read } : read
  }

  const variableDefinition = (): Node => ({
    kind: 'VariableDefinition',
    variable: variable(),
    type: (must(take(':')), type()),
    defaultValue: take('=') ? value() : undefined,
    directives: directives(),
  })

  function directives(): Node[] {
    const list: Node[] = []
    while (take('@')) list.push({ kind: 'Directive', name: name(), arguments: args() })
    return list
  }

  /** The directives and the selections with which a node ends. */
  function body(node: Node): Node {
    node['directives'] = directives()
    must(token === '{' || node.kind === 'Field')
    node['selectionSet'] =
      token === '{' ? { kind: 'SelectionSet', selections: many('{', '}', selection) } : undefined
    return node
  }

  function selection(): Node {
    if (!take('...')) {
      const first = name()
      const second = take(':') ? name() : undefined
      return body({ kind: 'Field', alias: second && first, name: second ?? first, arguments: args() })
    }
    return token !== 'on' && is(/^\w/)
      ? { kind: 'FragmentSpread', name: name(), directives: directives() }
      : body({ kind: 'InlineFragment', typeCondition: take('on') ? named() : undefined })
  }

  function definition(): Node {
    return take('fragment')
      ? body({ kind: 'FragmentDefinition', name: name(), typeCondition: (must(take('on')), named()) })
      : body({
          kind: 'OperationDefinition',
          operation: is(/^\w/) ? next() : 'query',
          name: is(/^\w/) ? name() : undefined,
          variableDefinitions: many('(', ')', variableDefinition),
        })
  }

  next()
  const list = [definition()]
  while (!take('')) list.push(definition())
  return list
}

/** What a string says; nothing where JSON has none like it. */
function textOf(string: string): unknown {
  try {
    return JSON.parse(
      string
        .replaceAll('\t', '\\t')
        .replace(/\\(?:u\{(\w+)\}|.)/g, (escape, code?: string) =>
          code ? JSON.stringify(String.fromCodePoint(Number(`0x${code}`))).slice(1, -1) : escape,
        ),
    )
  } catch {
    return undefined
  }
}

/** What a block string says: its lines without the indentation that they share, and without empty ones at its ends. */
function blockOf(string: string): string {
  const lines = string
    .slice(3, -3)
    .replaceAll('\\"""', '"""')
    .split(/\r\n?|\n/)
  const indent = Math.min(...lines.slice(1).flatMap((line) => /[^ \t]/.exec(line)?.index ?? []))
  return lines
    .map((line, index) => (index ? line.slice(indent) : line))
    .join('\n')
    .replace(/^([ \t]*(\n|$))+|(\n[ \t]*)+$/g, '')
}
