<?php
// Times wikidiff2 on pairs of texts: JSON {pairs, rounds} on standard input, milliseconds of processor a pair by round on output.
$asked = json_decode(stream_get_contents(STDIN), true);
$rounds = [];
for ($round = 0; $round < $asked['rounds']; $round++) {
    $begun = processor();
    foreach ($asked['pairs'] as $pair) wikidiff2_do_diff($pair['left'], $pair['right'], 2);
    $rounds[] = (processor() - $begun) / count($asked['pairs']);
}
echo json_encode(['version' => phpversion('wikidiff2'), 'rounds' => $rounds]);

function processor(): float
{
    $use = getrusage();
    return ($use['ru_utime.tv_sec'] + $use['ru_stime.tv_sec']) * 1e3 + ($use['ru_utime.tv_usec'] + $use['ru_stime.tv_usec']) / 1e3;
}
