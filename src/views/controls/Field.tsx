import { type ReactNode, useId } from 'react';
import { fieldFacts, isLive } from '../../engine/index.ts';
import { useFact, useSimulation } from '../../store/useSimulation.ts';
import { NumberInput } from './NumberInput.tsx';
import { createScale, WAY } from './scale.ts';
import { valueAt } from './valueAt.ts';

type Props = {
  path: string;
  label?: string;
  about?: string;
  children?: ReactNode;
};

/** One field of the scenario: its control, unit, words and faults, all from the schema. */
export function Field({ path, label, about, children }: Props) {
  const simulation = useSimulation();
  const facts = fieldFacts(path);
  const value = useFact((state) => valueAt(state.next, path));
  const fault = useFact((state) => (state.fault?.field === path ? state.fault.message : null));
  const waits = useFact((state) => state.waiting.includes(path));
  const id = useId();
  if (!facts) throw new Error(`no field ${path}`);
  const change = (next: number | string | null) => simulation.change(path, next);
  const name = label ?? facts.label;

  return (
    <div className="field" data-fault={fault !== null || undefined}>
      <div className="field-head">
        <label htmlFor={id}>{name}</label>
        {!isLive(path) && <span className="field-restart">{waits ? 'after Restart' : 'restarts'}</span>}
        {facts.kind !== 'choice' && (
          <span className="field-number">
            <NumberInput
              id={id}
              label={facts.unit ? `${name}, ${facts.unit}` : name}
              value={value as number | null}
              invalid={fault !== null}
              describedBy={`${id}-about`}
              placeholder={facts.kind === 'maybe' ? 'none' : undefined}
              onCommit={(next) => change(next === null && facts.kind === 'number' ? Number.NaN : next)}
            />
            {facts.unit && <span className="field-unit">{facts.unit}</span>}
          </span>
        )}
      </div>
      {facts.kind === 'choice' && (
        <select
          id={id}
          value={String(value)}
          aria-describedby={`${id}-about`}
          onChange={(event) => change(event.target.value)}
        >
          {Object.entries(facts.options).map(([option, words]) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
        </select>
      )}
      {(facts.kind === 'number' || facts.kind === 'maybe') && (
        <FieldSlider
          name={name}
          unit={facts.unit ?? ''}
          low={facts.slider?.[0] ?? facts.min}
          high={facts.slider?.[1] ?? facts.max}
          integer={facts.integer === true}
          value={value as number | null}
          onChange={change}
        />
      )}
      <p className="field-about" id={`${id}-about`}>
        {about ?? facts.about}
      </p>
      {children}
      {fault && (
        <p className="field-fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

type SliderProps = {
  name: string;
  unit: string;
  low: number;
  high: number;
  integer: boolean;
  value: number | null;
  onChange(value: number): void;
};

function FieldSlider({ name, unit, low, high, integer, value, onChange }: SliderProps) {
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
