// How much of an archive is held in memory at once. Longer records are skipped and reported as too long.

const MEBIBYTE = 1024 * 1024

/** Bytes of a page with its HTTP headers, compressed and decompressed; no service accepts an upload above 64 MiB. */
export const LARGEST_PAGE = 64 * MEBIBYTE

/** Bytes of the headers of a record or a response. */
export const LONGEST_HEAD = MEBIBYTE

/** Captures imported by one call: their index is in memory, some 300 bytes each. */
export const MOST_CAPTURES = 1_000_000

/**
 * An archive whose records expand to more than this ratio, beyond a first gibibyte, is a decompression bomb: deflate
 * can reach 1,032, pages reach some 20.
 */
export const LARGEST_RATIO = 200
export const UNPACKED_WITHOUT_RATIO = 1024 * MEBIBYTE
