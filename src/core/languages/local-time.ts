// Words behind a time of day that stand for the time zone of the story's place.

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
