import type { Json, TestSoleus } from './test-soleus.ts'

/** What can be asked, a server in process or one beside a page. */
type Asked = Pick<TestSoleus, 'request' | 'get'>

/** Sends a map file as the page does; the answer. */
export async function sendMap(
  soleus: Pick<Asked, 'request'>,
  bytes: Uint8Array,
  name = 'beach.osm.pbf',
): Promise<Response> {
  const form = new FormData()
  form.append('file', new File([bytes as Uint8Array<ArrayBuffer>], name))
  return soleus.request('/api/maps', { method: 'POST', body: form })
}

/** Sends a map and waits until it is ready or failed. */
export async function addMap(soleus: Asked, bytes: Uint8Array, name?: string): Promise<Json> {
  const answer = await sendMap(soleus, bytes, name)
  if (answer.status !== 202) throw new Error(`the map was answered with ${answer.status}: ${await answer.text()}`)
  const { id } = (await answer.json()) as { id: string }
  return mapRead(soleus, id)
}

/** Waits until a map is ready or failed. */
export async function mapRead(soleus: Pick<Asked, 'get'>, id: string): Promise<Json> {
  for (let i = 0; i < 1500; i++) {
    const { items } = await soleus.get('/api/maps')
    const map = items.find((item: Json) => item.id === id)
    if (map === undefined || map.state === 'ready' || map.state === 'failed') return map
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('the map was not read')
}
