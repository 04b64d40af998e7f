import Pbf from 'pbf'

/**
 * The bytes of a field. Throws where the field claims more than there is: Pbf itself would go on reading zeros, for as
 * long as four billion of them.
 */
export function bytesField(pbf: Pbf): Uint8Array {
  const bytes = pbf.readBytes()
  if (pbf.pos > pbf.length) throw new Error(`a field ends at ${pbf.pos} of ${pbf.length} bytes`)
  return bytes
}

/** The numbers of a packed field; `signed` for those that are stored zigzag. */
export function numbersField(pbf: Pbf, signed: boolean): number[] {
  const bytes = bytesField(pbf)
  const list = new Pbf(bytes)
  const numbers: number[] = []
  while (list.pos < list.length) numbers.push(signed ? list.readSVarint() : list.readVarint())
  return numbers
}
