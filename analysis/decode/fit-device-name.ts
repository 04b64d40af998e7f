/** What a file says of the device that made it, by profile names (`fenix6`, `wahoo_fitness`). */
export interface DeviceIdentity {
  readonly maker: string | null
  /** Profile name of the product; only Garmin's are in the profile. */
  readonly product: string | null
  /** The name the device gives itself. */
  readonly ownName: string | null
}

/** Maker and model in plain words, such as "Garmin fenix 6" or "Garmin Forerunner 920XT"; null when nothing is known. */
export function fitDeviceName(identity: DeviceIdentity): string | null {
  const maker = identity.maker === null || identity.maker === 'development' ? null : makerName(identity.maker)
  const model = identity.ownName ?? (identity.product === null ? null : modelName(identity.product))
  if (maker === null || model === null) return model ?? maker
  const repeatsMaker = model.toLowerCase().startsWith(maker.split(' ')[0]!.toLowerCase())
  return repeatsMaker ? model : `${maker} ${model}`
}

/** `wahoo_fitness` → Wahoo Fitness. The profile's `_byte` marks a short product number, no part of a name. */
function makerName(name: string): string {
  return name
    .replace(/_byte$/, '')
    .split('_')
    .map(capital)
    .join(' ')
}

/** `fr920xt` → Forerunner 920XT, `fenix6x_asia` → fenix 6X Asia, `vivo_active_hr` → Vivoactive HR. */
function modelName(name: string): string {
  return name
    .replace(/^fr(?=\d)/, 'forerunner')
    .replace(/^vivo_/, 'vivo')
    .replace(/([a-z])(\d)/g, '$1_$2')
    .split('_')
    .map(modelWord)
    .join(' ')
}

function modelWord(word: string): string {
  if (word === 'fenix') return word
  return /^\d/.test(word) || /^(hr|gps|lte|ss|cp|mtb)$/.test(word) ? word.toUpperCase() : capital(word)
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
