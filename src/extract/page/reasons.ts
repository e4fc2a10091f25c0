// Why is a part of a page no part of its article? One closed list: the account of what was left out names them to users.

export const REASONS = [
  'navigation',
  'outside the article',
  'another article',
  'reader comments',
  'other stories',
  'call to subscribe',
  'sharing',
  'cookie notice',
  'advertising',
  'caption',
  'credits and dates',
  'widget',
  'links',
  'repeated',
  'headline',
  'heading without text',
  'page note',
  'struck out',
  'note sign',
  'hidden',
] as const

export type Reason = (typeof REASONS)[number]
