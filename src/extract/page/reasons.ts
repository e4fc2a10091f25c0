// Why a part of a page is left out of its article. A closed list, which the account shows to users.

const REASONS = [
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
