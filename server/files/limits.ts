const MB = 1024 * 1024
const GB = 1024 * MB

/**
 * What the server takes in. A day of 1 Hz recording as FIT is 5 MB and as GPX with every extension 25 MB; the largest GPX
 * seen in the wild is an ultra of 34 MB, so 64 MB leaves double room and still fits a worker's memory.
 * A whole Garmin account is a zip of some hundred MB; with ten years of photos and films a Strava account is several GB.
 */
export const LIMITS = {
  filesPerUpload: 500,
  activityBytes: 64 * MB,
  archiveBytes: 16 * GB,
  /** The OpenStreetMap extract of a large region of Germany, or of a small country. */
  mapBytes: GB,
  /** One form in all: an archive of the largest size and what the form adds to it. */
  uploadBytes: 16 * GB + MB,
  /** Resumable uploads an athlete may have begun and not finished; a page sends two at a time. */
  openUploads: 100,
  /** An unfinished upload nobody goes on with is dropped after this. */
  uploadSeconds: 3 * 86_400,
  /** What stays free on the disk whatever comes in: database, originals and other programs need room too. */
  spareBytes: 256 * MB,
  /** Zip in zip is how Garmin delivers; deeper is nobody's export. */
  archiveDepth: 2,
  archiveEntries: 200_000,
  /**
   * Unpacked bytes of one archive with everything inside it. An archive of archives counts twice, and FIT packs to half
   * its size: the largest archive of real files unpacks to three times its bytes.
   */
  archiveTotalBytes: 64 * GB,
  /** Unpacked over packed size of one entry beyond its first megabyte. XML reaches 40, a bomb 1000. */
  archiveRatio: 200,
} as const
