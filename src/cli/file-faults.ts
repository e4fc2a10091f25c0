// Explains in words why a file cannot be read or written.

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of its path is no folder',
  EISDIR: 'it is a folder, and a file is needed',
  EACCES: 'this user has no right to',
  EPERM: 'this user has no right to',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left on the device',
  EDQUOT: 'the space that this user may take is used up',
  EFBIG: 'it would be larger than a file may be',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GiB',
  EIO: 'the device reports an error',
  EBUSY: 'it is in use',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EPIPE: 'nobody reads it any more',
}

/** The end of a sentence, without a full stop: `it is a folder, and a file is needed`. */
export function fileFault(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error))
}
