import { SPREADS } from '../../engine/index.ts';
import { useFact, useSimulation } from '../../store/useSimulation.ts';
import { NumberInput } from './NumberInput.tsx';
import { createScale, WAY } from './scale.ts';

const PATH = 'traffic.sessionLength.spread';

/** The one spread parameter of the chosen distribution; nothing where it has none. */
export function SpreadField() {
  const simulation = useSimulation();
  const { distribution, spread } = useFact((state) => state.next.traffic.sessionLength);
  const fault = useFact((state) => (state.fault?.field === PATH ? state.fault.message : null));
  const facts = SPREADS[distribution];
  if (!facts) return null;
  const scale = createScale(facts.min, facts.max, false);
  const change = (value: number | null) => simulation.change(PATH, value ?? Number.NaN);
  return (
    <div className="field" data-fault={fault !== null || undefined}>
      <div className="field-head">
        <label htmlFor="spread">{facts.label}</label>
        <span className="field-number">
          <NumberInput
            key={distribution}
            id="spread"
            label={facts.label}
            value={spread}
            invalid={fault !== null}
            describedBy="spread-about"
            onCommit={change}
          />
        </span>
      </div>
      <input
        type="range"
        min={0}
        max={WAY}
        aria-label={`${facts.label}, slider`}
        aria-valuetext={String(spread)}
        value={Math.round(scale.toWay(spread))}
        onChange={(event) => change(scale.toValue(Number(event.target.value)))}
      />
      <p className="field-about" id="spread-about">
        {facts.about}
      </p>
      {fault && (
        <p className="field-fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
