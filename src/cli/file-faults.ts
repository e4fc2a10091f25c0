// Explains in words why a file cannot be read or written.

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of its path is not a folder',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left on the device',
  EDQUOT: 'the disk quota of this user is used up',
  EFBIG: 'it would exceed the maximum file size',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GiB',
  EIO: 'the device reports an error',
  EBUSY: 'it is in use',
  ELOOP: 'its links form a circle',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EPIPE: 'its reader has closed it',
}

/** The end of a sentence, without a full stop: `it is a folder, and a file is needed`. */
export function fileFault(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error))
}
