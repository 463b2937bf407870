/** A whole or decimal number without a sign; null where it is none. */
export function numberIn(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}(?:\.\d{1,9})?$/.test(text) ? Number(text) : null;
}

type Units = Readonly<Record<string, number>>;

const COMMON: Units = { ms: 0.001, s: 1, m: 60, h: 3_600, d: 86_400 };
/** Seconds of each unit, and the one that a bare number has. */
const UNITS = {
  haproxy: { ...COMMON, us: 1e-6, '': 0.001 },
  nginx: { ...COMMON, w: 604_800, M: 2_592_000, y: 31_536_000, '': 1 },
  apache: { ms: 0.001, s: 1, mi: 60, min: 60, h: 3_600, '': 1 },
  kubernetes: { ...COMMON, '': 1 },
} satisfies Record<string, Units>;

/** Seconds of a duration as this product writes it: "30s", "1h30m", "500" (milliseconds for HAProxy); null where it is none. */
export function secondsIn(text: string | undefined, product: keyof typeof UNITS): number | null {
  if (text === undefined || text.length > 40) return null;
  const units: Units = UNITS[product];
  const found = [...text.matchAll(/(\d+(?:\.\d+)?)([a-zA-Z]*)\s*/g)];
  if (found.length === 0 || found.map(([whole]) => whole).join('') !== text) return null;
  const parts = found.map(([, amount, unit]) => Number(amount) * (units[unit] ?? Number.NaN));
  const seconds = parts.reduce((sum, part) => sum + part, 0);
  return Number.isNaN(seconds) ? null : Math.round(seconds * 1e6) / 1e6;
}

/** Whether a text is filled in elsewhere: ${NAME}, {{ name }}, %{name}, $name. */
export const isVariable = (text: string): boolean => /\$\{|\{\{|%\{|%\[|^\$\w/.test(text);
