import { fromBufferPromise } from 'yauzl'

/** The members of a zip in their order, unpacked. */
export async function unzip(bytes: Buffer): Promise<Map<string, Buffer>> {
  const members = new Map<string, Buffer>()
  const zip = await fromBufferPromise(bytes, { lazyEntries: true })
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk)
    members.set(entry.fileName, Buffer.concat(chunks))
  }
  return members
}
