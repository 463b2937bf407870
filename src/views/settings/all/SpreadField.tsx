import { SPREADS } from '../../../engine/index.ts';
import { useFact, useSimulation } from '../../../store/simulation/useSimulation.ts';
import { numberWords } from '../../../words/settings/numbers.ts';
import { settingsWords } from '../../../words/settings/panel.ts';
import { spreads } from '../../../words/settings/spreads.ts';
import { NumberInput } from '../../kit/NumberInput.tsx';
import { FieldFault, useFault } from '../fields/FieldFault.tsx';
import { FieldSlider } from '../fields/FieldSlider.tsx';

const PATH = 'traffic.sessionLength.spread';

/** The one spread parameter of the chosen distribution; nothing where it has none. */
export function SpreadField() {
  const simulation = useSimulation();
  const { distribution, spread } = useFact((state) => state.next.traffic.sessionLength);
  const fault = useFault(PATH);
  const facts = SPREADS[distribution];
  if (facts === null) return null;
  const { label, about } = spreads[distribution as keyof typeof spreads];
  const change = (value: number | null | string) => simulation.change(PATH, value ?? Number.NaN);
  return (
    <div className="field" data-fault={fault !== null || undefined}>
      <div className="field-head">
        <label htmlFor="spread">{label}</label>
        <span className="field-number">
          <NumberInput
            key={distribution}
            id="spread"
            label={label}
            value={spread}
            invalid={fault !== null}
            describedBy="spread-about"
            onCommit={change}
          />
        </span>
      </div>
      <FieldSlider
        label={settingsWords.slider(label)}
        said={numberWords(spread)}
        low={facts.min}
        high={facts.max}
        integer={false}
        value={spread}
        onChange={change}
      />
      <p className="field-about" id="spread-about">
        {about}
      </p>
      <FieldFault fault={fault} />
    </div>
  );
}
