import { Feed } from 'feed'

export interface AtomEntry {
  readonly id: string
  readonly title: string
  readonly text: string
  /** Unix seconds. */
  readonly createdAt: number
}

/** Entries as an Atom 1.0 feed, in their order; `appAddress` is what their links begin with. */
export function alertsAtom(
  { id, createdAt, appAddress }: { readonly id: string; readonly createdAt: number; readonly appAddress: string },
  entries: readonly AtomEntry[],
): string {
  const base = appAddress.replace(/\/+$/, '')
  const updated = entries.reduce((latest, entry) => Math.max(latest, entry.createdAt), createdAt)
  const feed = new Feed({
    id: `urn:soleus:feed:${id}`,
    title: 'Soleus: alerts of load',
    copyright: '',
    updated: new Date(updated * 1000),
    generator: 'Soleus',
    link: base,
  })
  for (const entry of entries) {
    feed.addItem({
      id: `urn:soleus:alert:${entry.id}`,
      title: entry.title,
      link: `${base}/alerts/${entry.id}`,
      description: entry.text,
      date: new Date(entry.createdAt * 1000),
    })
  }
  return feed.atom1()
}
