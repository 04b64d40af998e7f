interface Place {
  readonly latitude: number
  readonly longitude: number
}

/** A place on the globe to the second decimal, about a kilometre: `52.10° N, 4.27° E`. */
export function placeText({ latitude, longitude }: Place): string {
  return `${degrees(latitude, 'N', 'S')}, ${degrees(longitude, 'E', 'W')}`
}

function degrees(value: number, positive: string, negative: string): string {
  return `${Math.abs(value).toFixed(2)}°\u00a0${value < 0 ? negative : positive}`
}
