import { kinds } from './kinds.ts'
import type { Property, Qualifier } from './property.ts'
import { properties as registry } from './properties.ts'
import type { Vocabulary } from './vocabulary.ts'
import { vocabularies } from './vocabularies/index.ts'

/**
 * The reference of kinds, properties and vocabularies, as Markdown.
 *
 * @param properties the registry; another one serves to try an extension
 */
export function registryReference(properties: { readonly [name: string]: Property } = registry): string {
  return [
    '# The registry',
    'Generated from `src/properties/`, `src/kinds.ts` and `src/vocabularies/`; `npm run generate` writes it anew.',
    '## Kinds',
    table(
      ['kind', 'what it is'],
      Object.entries(kinds).map(([kind, says]) => [`\`${kind}\``, says]),
    ),
    '## Properties',
    'A property is single-valued unless it says *many*; *varying* values change with time; claims of an *attributed* property are shown with their chain and never become facts; *scoped* claims say of which features, networks, operators and place they speak.',
    table(
      ['property', 'of', 'value', 'traits', 'meaning'],
      Object.entries(properties).map(([name, property]) => row(name, property)),
    ),
    '## Vocabularies',
    ...Object.entries<Vocabulary>(vocabularies).flatMap(([name, vocabulary]) => [
      `### ${name}`,
      vocabulary.description,
      table(
        ['code', 'meaning', 'covered by', 'in STOP'],
        Object.entries(vocabulary.codes).map(([code, { description, broader, stop }]) => [
          `\`${code}\``,
          description,
          broader ? `\`${broader}\`` : '',
          stop ?? '',
        ]),
      ),
    ]),
  ]
    .join('\n\n')
    .concat('\n')
}

function row(name: string, property: Property): string[] {
  const traits = [
    property.many && 'many',
    property.varying && 'varying',
    property.attributedOnly && 'attributed',
    property.scoped && 'scoped',
  ].filter((trait) => trait !== undefined && trait !== false)
  const qualifiers = Object.entries(property.qualifiers ?? {}).map(
    ([key, qualifier]) =>
      `\`${key}\` (${valueOf(qualifier)}${qualifier.required ? ', required' : ''}): ${qualifier.description}`,
  )
  return [
    `\`${name}\``,
    property.kinds === 'all' ? 'every kind' : property.kinds.join(', '),
    valueOf(property),
    traits.join(', '),
    [property.description, ...qualifiers].join(' '),
  ]
}

function valueOf({
  type,
  codes,
  ...rest
}: Pick<Property, 'type' | 'codes' | 'of' | 'unit'> | Qualifier): string {
  if (codes) return `code of ${codes}`
  if ('of' in rest && rest.of) return `${type} (${rest.of.join(', ')})`
  if ('unit' in rest && rest.unit) return `${type} (${rest.unit})`
  return type
}

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')
}
