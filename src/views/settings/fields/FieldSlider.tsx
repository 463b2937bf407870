import { createScale, WAY } from './scale.ts';

type Props = {
  label: string;
  /** The value as it is said. */
  said: string;
  low: number;
  high: number;
  integer: boolean;
  value: number | null;
  onChange(value: number): void;
};

/** A number as a slider; "none" stands at its far end. */
export function FieldSlider({ label, said, low, high, integer, value, onChange }: Props) {
  const scale = createScale(low, high, integer);
  return (
    <input
      type="range"
      min={0}
      max={WAY}
      step={1}
      aria-label={label}
      aria-valuetext={said}
      value={value === null ? WAY : Math.round(scale.toWay(value))}
      onChange={(event) => onChange(scale.toValue(Number(event.target.value)))}
    />
  );
}
