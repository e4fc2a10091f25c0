// How much of an archive is held at once. Whatever is longer is read past, and said to be too long.

const MEBIBYTE = 1024 * 1024

/** Bytes of a page with its HTTP headers, packed and unpacked; no service takes an upload above 64 MiB. */
export const LARGEST_PAGE = 64 * MEBIBYTE

/** Bytes of the headers of a record, or of a response. */
export const LONGEST_HEAD = MEBIBYTE

/** Captures imported by one call: the index of them is held in memory, some 300 bytes each. */
export const MOST_CAPTURES = 1_000_000

/**
 * An archive whose records unpack to more than this many times their size, beyond a first gibibyte, is a bomb: deflate
 * reaches 1,032, pages reach some 20.
 */
export const LARGEST_RATIO = 200
export const UNPACKED_WITHOUT_RATIO = 1024 * MEBIBYTE
