// Can everyone read the colours, and tell them apart? Contrasts by WCAG 2.2, differences in CIELAB after the eyes of
// colour-blind readers were simulated (Machado, Oliveira and Fernandes 2009), in light and dark.
import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'

type Rgb = readonly [number, number, number]
type Palette = ReadonlyMap<string, Rgb>

let palettes: Readonly<Record<'light' | 'dark', Palette>>

beforeAll(async () => {
  const css = await readFile(new URL('../../public/style.css', import.meta.url), 'utf8')
  const [light = '', dark = ''] = [...css.matchAll(/:root\s*\{([^}]*)\}/g)].map((match) => match[1])
  const own = colours(light)
  palettes = { light: own, dark: new Map([...own, ...colours(dark)]) }
})

function colours(block: string): Map<string, Rgb> {
  const found = [...block.matchAll(/--([\w-]+):\s*#([0-9a-f]{6});/g)]
  return new Map(found.map(([, name = '', hex = '']) => [name, rgbOf(hex)]))
}

function rgbOf(hex: string): Rgb {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return [channel(0), channel(2), channel(4)]
}

// Text, and the grounds it stands on somewhere.
const TEXT: readonly (readonly [string, readonly string[]])[] = [
  ['ink', ['paper', 'card', 'wash', 'cut-wash', 'new-wash', 'move-wash', 'mark-1', 'mark-2', 'mark-3']],
  ['soft', ['paper', 'card', 'wash', 'cut-wash', 'new-wash', 'move-wash']],
  ['link', ['paper', 'card', 'wash']],
  ['cut', ['paper', 'card', 'cut-wash', 'wash']],
  ['new', ['paper', 'card', 'new-wash', 'wash']],
  ['move', ['paper', 'card', 'move-wash', 'wash']],
  ['alert', ['paper', 'card', 'wash']],
  ['paper', ['ink', 'link']],
  ['on-light-shade', ['shade-0', 'shade-1', 'shade-2', 'shade-3']],
  ['on-deep-shade', ['shade-4', 'shade-5']],
]
// What is seen beside each other and means different things.
const APART: readonly (readonly [string, string])[] = [
  ['cut', 'new'],
  ['cut', 'move'],
  ['new', 'move'],
  ['cut', 'kept'],
  ['new', 'kept'],
  ['move', 'kept'],
]
const LEAST_CONTRAST = 4.5
/** Bars and ticks are no text: WCAG asks 3:1 of what has to be seen. */
const LEAST_MARK_CONTRAST = 3
/** Colours further apart than this are told apart at a glance; 2.3 is what can just be seen. */
const LEAST_DIFFERENCE = 18

describe.each(['light', 'dark'] as const)('%s', (scheme) => {
  test.each(TEXT)('%s is readable on each of its grounds', (name, grounds) => {
    for (const ground of grounds) {
      expect(contrast(colour(name), colour(ground)), `${name} on ${ground}`).toBeGreaterThanOrEqual(
        LEAST_CONTRAST,
      )
    }
  })

  test.each(['cut', 'new', 'move'])('a bar in %s is seen on the page', (name) => {
    expect(contrast(colour(name), colour('paper'))).toBeGreaterThanOrEqual(LEAST_MARK_CONTRAST)
  })

  test.each(Object.keys(EYES))('the kinds stay apart for %s', (eyes) => {
    for (const [a, b] of APART) {
      const [seenA, seenB] = [seenBy(eyes, colour(a)), seenBy(eyes, colour(b))]
      expect(difference(seenA, seenB), `${a} and ${b}`).toBeGreaterThan(LEAST_DIFFERENCE)
    }
  })

  test('the shades of the matrix go one way in lightness, a step at a time', () => {
    const lightness = [0, 1, 2, 3, 4, 5].map((shade) => lab(colour(`shade-${shade}`))[0])
    const steps = lightness.slice(1).map((value, at) => value - (lightness[at] ?? 0))
    const way = Math.sign(steps[0] ?? 0)
    for (const step of steps) expect(step * way).toBeGreaterThan(4)
  })

  function colour(name: string): Rgb {
    const found = palettes[scheme].get(name)
    if (!found) throw new Error(`style.css has no colour --${name}`)
    return found
  }
})

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}

function luminance([r, g, b]: Rgb): number {
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** Full severity, on linear channels: rows of the matrix of each kind of eye. */
const EYES: Readonly<Record<string, readonly Rgb[]>> = {
  everyone: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** As linear channels. */
function seenBy(eyes: string, [r, g, b]: Rgb): Rgb {
  const [lr, lg, lb] = [linear(r), linear(g), linear(b)]
  const channel = (row: Rgb | undefined) =>
    Math.min(1, Math.max(0, (row?.[0] ?? 0) * lr + (row?.[1] ?? 0) * lg + (row?.[2] ?? 0) * lb))
  const rows = EYES[eyes]
  return [channel(rows?.[0]), channel(rows?.[1]), channel(rows?.[2])]
}

function difference(a: Rgb, b: Rgb): number {
  const [left, right] = [labOfLinear(a), labOfLinear(b)]
  return Math.hypot(left[0] - right[0], left[1] - right[1], left[2] - right[2])
}

function lab([r, g, b]: Rgb): Rgb {
  return labOfLinear([linear(r), linear(g), linear(b)])
}

/** CIELAB under D65. */
function labOfLinear([r, g, b]: Rgb): Rgb {
  const x = (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047
  const y = 0.2126729 * r + 0.7151522 * g + 0.072175 * b
  const z = (0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116)
  return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))]
}
