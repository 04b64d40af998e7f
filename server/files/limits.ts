const MB = 1024 * 1024

/**
 * What the server takes in. A day of 1 Hz recording as FIT is 5 MB and as GPX with every extension 25 MB; the largest GPX
 * seen in the wild is an ultra of 34 MB, so 64 MB leaves double room and still fits a worker's memory.
 * A whole Garmin account is a zip of some hundred MB.
 */
export const LIMITS = {
  filesPerUpload: 500,
  activityBytes: 64 * MB,
  archiveBytes: 2048 * MB,
  /** One upload in all: an archive of the largest size and what the form adds to it. */
  uploadBytes: 2049 * MB,
  /** Zip in zip is how Garmin delivers; deeper is nobody's export. */
  archiveDepth: 2,
  archiveEntries: 100_000,
  /** Unpacked bytes of one archive with everything inside it. */
  archiveTotalBytes: 16 * 1024 * MB,
  /** Unpacked over packed size of one entry beyond its first megabyte. XML reaches 40, a bomb 1000. */
  archiveRatio: 200,
} as const
