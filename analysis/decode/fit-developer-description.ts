/** A developer field of records, as its `field_description` message gives it. */
export interface FitDeveloperDescription {
  /** Index of the developer and number of the field there: together its key in a definition. */
  readonly developerIndex: number
  readonly number: number
  readonly typeByte: number
  readonly name: string
  readonly units: string
  /** value = raw / scale - offset. */
  readonly scale: number
  readonly offset: number
}
