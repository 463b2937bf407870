import { useEffect, useRef } from 'react';
import { LESSONS, type Lesson } from '../../scenarios/lessons.ts';
import { scenarioName } from '../../words/names.ts';
import { lessons } from '../../words/page/lessons.ts';

type Props = { name: string; onChoose: (lesson: Lesson) => void };

/** All scenarios with their questions, as entries of a menu; the focus goes to the one that is shown. */
export function ScenarioList({ name, onChoose }: Props) {
  const chosen = useRef<HTMLButtonElement>(null);
  const at = Math.max(
    0,
    LESSONS.findIndex(({ scenario }) => scenario.name === name),
  );
  useEffect(() => chosen.current?.focus(), []);
  return LESSONS.map(({ id, scenario }, i) => (
    <button
      key={id}
      ref={i === at ? chosen : null}
      type="button"
      role="menuitemradio"
      aria-checked={scenario.name === name}
      tabIndex={-1}
      onClick={() => onChoose(LESSONS[i])}
    >
      <b>{scenarioName(scenario.name)}</b> <span>{lessons[id].question}</span>
    </button>
  ));
}
