import { ChevronDown } from 'lucide-react';
import { Suspense, useContext, useRef, useState } from 'react';
import { parseScenario } from '../../engine/index.ts';
import type { Lesson } from '../../lessons/index.ts';
import { ComparisonsContext } from '../../store/comparison/lateComparisons.ts';
import { useFact, useSimulation } from '../../store/simulation/useSimulation.ts';
import { scenarioName } from '../../words/names.ts';
import { headerWords } from '../../words/page/header.ts';
import { late } from '../kit/late.tsx';
import { menuKeys } from '../kit/menu/menuKeys.ts';

const ScenarioList = late(() => import('./ScenarioList.tsx').then(({ ScenarioList }) => ScenarioList));

/** The scenario that is shown, and all the others with their questions. Arrow keys move, Escape closes. */
export function ScenarioPicker() {
  const simulation = useSimulation();
  const comparisons = useContext(ComparisonsContext);
  const name = useFact(({ settings }) => settings.name);
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  const close = () => {
    list.current?.hidePopover?.();
    button.current?.focus();
  };
  const choose = ({ run }: Lesson) => {
    close();
    simulation.load(parseScenario(run.scenario));
    comparisons?.loaded?.followSimulation();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="picker-button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={headerWords.scenario(scenarioName(name))}
        popoverTarget="scenarios"
      >
        <span>{scenarioName(name)}</span> <ChevronDown aria-hidden size={16} />
      </button>
      <div
        ref={list}
        id="scenarios"
        popover="auto"
        role="menu"
        tabIndex={-1}
        className="picker"
        aria-label={headerWords.scenarios}
        onKeyDown={menuKeys(close)}
        onBeforeToggle={({ newState }) => newState === 'open' && setOpen(true)}
        onToggle={({ newState, currentTarget }) => {
          setOpen(newState === 'open');
          if (newState === 'open') focusChosen(currentTarget);
        }}
      >
        <Suspense>{open && <ScenarioList name={name} onChoose={choose} />}</Suspense>
      </div>
    </>
  );
}

/** Puts the focus on the entry that is chosen, or else on the first. */
function focusChosen(list: Element): void {
  const entry = list.querySelector('[aria-checked=true]') ?? list.querySelector('[role=menuitemradio]');
  (entry as HTMLElement | null)?.focus();
}
