import { SSEStreamingApi } from 'hono/streaming'
import { expect, it } from 'vitest'
import { followImport } from '../../../../server/http/follow-import.ts'
import type { ImportSummary } from '../../../../server/usecases/import-progress.ts'

const summary = (done: number, state: ImportSummary['state'] = 'running', finishedAt: string | null = null) =>
  ({
    id: 'x',
    createdAt: '2026-03-01T11:00:00.000Z',
    finishedAt,
    title: null,
    state,
    paused: false,
    receiving: false,
    counts: { total: 9, done, scored: done, skipped: 0, failed: 0 },
    share: done / 9,
    filesPerSecond: null,
    secondsLeft: null,
  }) satisfies ImportSummary

/** Follows an import that is found so, one look after another, and gives what was written. */
async function written(looks: readonly ImportSummary[], isLeft: (looks: number) => boolean = () => false) {
  const { readable, writable } = new TransformStream()
  const stream = new SSEStreamingApi(writable, readable)
  const text = new Response(stream.responseReadable).text()
  let looked = 0
  const [first, ...rest] = looks
  const look = async () => rest[looked++] ?? rest.at(-1)!
  const watch = { look, isLeft: () => isLeft(looked), lookEveryMs: 1, heartbeatMs: 3 }
  await followImport(stream, first!, watch)
  await stream.close()
  return { blocks: (await text).split('\n\n').filter((block) => block !== ''), looked }
}

it('says each change once, keeps the line while there is none, and names the last event', async () => {
  const still = Array.from({ length: 7 }, () => summary(1))
  const over = summary(9, 'done', '2026-03-01T11:01:00.000Z')
  const { blocks } = await written([summary(0), summary(1), ...still, summary(2), over, over])
  const event = (about: ImportSummary) => `event: progress\ndata: ${JSON.stringify(about)}`
  expect(blocks).toEqual([
    event(summary(0)),
    event(summary(1)),
    ': still here',
    ': still here',
    event(summary(2)),
    `${event(over)}\nid: end`,
  ])
})

it('waits for what was being read when the import was cancelled', async () => {
  const { blocks } = await written([
    summary(1, 'cancelled'),
    summary(2, 'cancelled'),
    summary(9, 'cancelled', '2026-03-01T11:01:00.000Z'),
  ])
  expect(blocks).toHaveLength(3)
})

it('looks no more once nobody listens', async () => {
  const { blocks, looked } = await written([summary(0), summary(1), summary(2), summary(3)], (looks) => looks === 2)
  expect([blocks.length, looked]).toEqual([3, 2])
})
