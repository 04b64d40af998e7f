/** Why an upload was not taken. */
export interface UploadProblem {
  readonly kind: 'invalid' | 'not-found' | 'too-large' | 'too-many' | 'no-room'
  readonly message: string
  readonly hint: string
}
