import { createScale, WAY } from './scale.ts';

type Props = {
  name: string;
  unit: string;
  low: number;
  high: number;
  integer: boolean;
  value: number | null;
  onChange(value: number): void;
};

/** A field's value as a slider; "none" stands at its far end. */
export function FieldSlider({ name, unit, low, high, integer, value, onChange }: Props) {
  const scale = createScale(low, high, integer);
  return (
    <input
      type="range"
      min={0}
      max={WAY}
      step={1}
      aria-label={`${name}, slider`}
      aria-valuetext={value === null ? 'none' : `${value} ${unit}`.trim()}
      value={value === null ? WAY : Math.round(scale.toWay(value))}
      onChange={(event) => onChange(scale.toValue(Number(event.target.value)))}
    />
  );
}
