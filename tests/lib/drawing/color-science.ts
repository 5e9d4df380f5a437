/** Contrast (WCAG 2) and distance (CIEDE2000) of colors written `#rrggbb`, for the palette's test. */

type Triple = [number, number, number]

function linear(hex: string): Triple {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

function multiply(matrix: readonly Triple[], [a, b, c]: Triple): Triple {
  const row = (index: number) => {
    const [x, y, z] = matrix[index] ?? [0, 0, 0]
    return x * a + y * b + z * c
  }
  return [row(0), row(1), row(2)]
}

/** Contrast ratio of two colors, 1 to 21. */
export function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [red, green, blue] = linear(hex)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear light. */
const SEEN: Record<'all' | 'deuteranopia' | 'protanopia', Triple[]> = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
}
export type Sight = keyof typeof SEEN

const TO_XYZ: Triple[] = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
]
const WHITE: Triple = [0.95047, 1, 1.08883]

function toLab(hex: string, sight: Sight): Triple {
  const clamp = (value: number) => Math.min(1, Math.max(0, value))
  const seen = multiply(SEEN[sight], linear(hex)).map(clamp) as Triple // map keeps the length
  const xyz = multiply(TO_XYZ, seen)
  const [x, y, z] = xyz.map((value, index) => {
    const ratio = value / (WHITE[index] ?? 1)
    return ratio > 216 / 24389 ? Math.cbrt(ratio) : ((24389 / 27) * ratio + 16) / 116
  }) as Triple // map keeps the length
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const degrees = (radians: number) => ((radians * 180) / Math.PI + 360) % 360
const cosine = (angle: number) => Math.cos((angle * Math.PI) / 180)
const sine = (angle: number) => Math.sin((angle * Math.PI) / 180)

/** The difference and the mean of two hues, the short way round; chroma zero has no hue. */
function compareHues(h1: number, h2: number, gray: boolean): [number, number] {
  if (gray) return [0, h1 + h2]
  const away = h2 - h1
  const near = Math.abs(away) <= 180
  const difference = near ? away : away > 180 ? away - 360 : away + 360
  const sum = h1 + h2
  return [difference, near ? sum / 2 : sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2]
}

/** CIEDE2000 distance of two colors in Lab. */
export function distanceOfLab([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const mean = ((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2) ** 7
  const stretch = 1.5 - 0.5 * Math.sqrt(mean / (mean + 25 ** 7))
  const [x1, x2] = [a1 * stretch, a2 * stretch]
  const [c1, c2] = [Math.hypot(x1, b1), Math.hypot(x2, b2)]
  const hue = (x: number, b: number) => (x === 0 && b === 0 ? 0 : degrees(Math.atan2(b, x)))
  const [turn, h] = compareHues(hue(x1, b1), hue(x2, b2), c1 * c2 === 0)
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2]
  const t =
    1 -
    0.17 * cosine(h - 30) +
    0.24 * cosine(2 * h) +
    0.32 * cosine(3 * h + 6) -
    0.2 * cosine(4 * h - 63)
  const lightness = (l2 - l1) / (1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2))
  const chroma = (c2 - c1) / (1 + 0.045 * c)
  const hueStep = (2 * Math.sqrt(c1 * c2) * sine(turn / 2)) / (1 + 0.015 * c * t)
  const bend = 2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7))
  const rotation = -bend * sine(60 * Math.exp(-(((h - 275) / 25) ** 2)))
  return Math.sqrt(lightness ** 2 + chroma ** 2 + hueStep ** 2 + rotation * chroma * hueStep)
}

/** How far apart two colors look to full sight or under a color blindness. */
export function distance(one: string, other: string, sight: Sight = 'all'): number {
  return distanceOfLab(toLab(one, sight), toLab(other, sight))
}

/** The least distance of any pair. */
export function leastDistance(colors: readonly string[], sight: Sight = 'all'): number {
  const pairs = colors.flatMap((one, index) =>
    colors.slice(index + 1).map((other) => distance(one, other, sight)),
  )
  return Math.min(...pairs)
}
