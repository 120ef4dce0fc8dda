/** A link of a chain as far as it is printed. */
export interface PrintedLink {
  agent: { name: string } | null
  unnamed: string | null
  manner: string
}

/** Who passed it on, from the first speaker: `ANRT announced → al-Araby al-Jadeed reported`. */
export function chainText(chain: readonly PrintedLink[]): string {
  return chain
    .map(({ agent, unnamed, manner }) => `${agent?.name ?? unnamed ?? 'an unnamed outlet'} ${manner}`)
    .join(' → ')
}
