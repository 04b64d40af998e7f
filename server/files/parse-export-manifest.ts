import { z } from 'zod'
import { EXPORT_FORMAT, EXPORT_FORMAT_VERSION, type ExportManifest } from './export-manifest.ts'
import { LIMITS } from './limits.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const bytes = z.number().int().min(0).max(LIMITS.archiveTotalBytes)

const member = z
  .object({ path: z.string().max(200), bytes, sha256, name: z.string().max(1000).optional() })
  .refine(({ path, bytes }) => !path.startsWith('originals/') || bytes <= LIMITS.activityBytes)
  .refine(({ path, sha256 }) => !path.startsWith('originals/') || path.startsWith(`originals/${sha256}.`))

const manifest = z
  .object({
    format: z.literal(EXPORT_FORMAT),
    formatVersion: z.literal(EXPORT_FORMAT_VERSION),
    program: z.string().max(100),
    analysisVersion: z.number().int().positive(),
    schema: z.string().max(100),
    exportedAt: z.iso.datetime(),
    counts: z.record(z.string(), z.number().int().min(0)),
    members: z.array(member).max(LIMITS.archiveEntries),
    missing: z.array(z.object({ sha256, name: z.string().max(1000) })).max(LIMITS.archiveEntries),
  })
  .refine(({ members }) => new Set(members.map(({ path }) => path)).size === members.length)

const mark = z.object({
  format: z.literal(EXPORT_FORMAT),
  formatVersion: z.number().int(),
  program: z.string().max(100),
})

export type ParsedManifest =
  | { readonly kind: 'manifest'; readonly manifest: ExportManifest }
  /** Made by a program that knows a format this one does not. */
  | { readonly kind: 'newer'; readonly program: string }
  /** It says that it is ours, and is not as ours are. */
  | { readonly kind: 'broken' }
  /** Something else that goes by the same name. */
  | { readonly kind: 'other' }

/** What the text of a `manifest.json` out of an archive is. */
export function parseExportManifest(text: string): ParsedManifest {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { kind: 'other' }
  }
  const marked = mark.safeParse(value)
  if (!marked.success) return { kind: 'other' }
  if (marked.data.formatVersion > EXPORT_FORMAT_VERSION) return { kind: 'newer', program: marked.data.program }
  const parsed = manifest.safeParse(value)
  return parsed.success ? { kind: 'manifest', manifest: parsed.data } : { kind: 'broken' }
}
