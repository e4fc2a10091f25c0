// What stands behind a time of day in place of its zone, where the place of the story has it.

/** Words in a row, lower case. */
export const LOCAL_TIME: readonly (readonly string[])[] = [
  'local time',
  'ortszeit',
  'heure locale',
  'hora local',
  'ora locale',
  'plaatselijke tijd',
  'lokal tid',
  'czasu lokalnego',
  'místního času',
  'по местному времени',
  'за місцевим часом',
  'yerel saatle',
].map((phrase) => phrase.split(' '))
