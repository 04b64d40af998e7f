const file = { type: 'string' as const, format: 'binary' }

// The schemas are plain JSON Schema, not zod: a zod one would make the router read the whole form into memory first.
const files = {
  type: 'object' as const,
  required: ['files'],
  properties: { files: { type: 'array' as const, items: file } },
}
const oneFile = { type: 'object' as const, required: ['file'], properties: { file } }

/** The body of a request that sends files: a form with one or many parts named `files`. */
export const uploadForm = { required: true, content: { 'multipart/form-data': { schema: files } } }

/** The body of a request that sends a map: a form with one part named `file`. */
export const mapForm = { required: true, content: { 'multipart/form-data': { schema: oneFile } } }
