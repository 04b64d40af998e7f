// The schema is plain JSON Schema, not zod: a zod one would make the router read the whole form into memory first.
const schema = {
  type: 'object' as const,
  required: ['files'],
  properties: { files: { type: 'array' as const, items: { type: 'string' as const, format: 'binary' } } },
}

/** The body of a request that sends files: a form with one or many parts named `files`. */
export const uploadForm = { required: true, content: { 'multipart/form-data': { schema } } }
