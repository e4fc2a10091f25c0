// Unguessable ids that two uploads never share: 80 random bits in 16 letters and digits.

// 32 signs, so that five bits of a random byte choose one evenly; none that looks like another.
const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789'
const LENGTH = 16

export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH))
  return Array.from(bytes, (byte) => SIGNS[byte & 31]).join('')
}
