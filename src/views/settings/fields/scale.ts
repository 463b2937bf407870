/** How a slider's way maps to a field's values: evenly, or by equal ratios where the span is wide. */
export type Scale = { toValue(way: number): number; toWay(value: number): number };

/** Steps of a slider from one end to the other. */
export const WAY = 1000;
const WIDE = 40;

/** The scale of a slider from `low` to `high`; values are rounded to three significant digits, or to whole numbers. */
export function createScale(low: number, high: number, integer: boolean): Scale {
  const ratio = high / low;
  const logarithmic = low > 0 && ratio >= WIDE;
  const round = (value: number) => (integer ? Math.round(value) : Number(value.toPrecision(3)));
  const clamp = (way: number) => Math.min(WAY, Math.max(0, way));
  return logarithmic
    ? {
        toValue: (way) => round(low * ratio ** (way / WAY)),
        toWay: (value) => clamp((WAY * Math.log(Math.max(low, value) / low)) / Math.log(ratio)),
      }
    : {
        toValue: (way) => round(low + ((high - low) * way) / WAY),
        toWay: (value) => clamp((WAY * (value - low)) / (high - low)),
      };
}
