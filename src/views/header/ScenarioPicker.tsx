import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, useContext, useRef, useState } from 'react';
import { parseScenario } from '../../engine/index.ts';
import { LESSONS, type Lesson } from '../../scenarios/index.ts';
import { DeskContext } from '../../store/useComparison.ts';
import { useFact, useSimulation } from '../../store/useSimulation.ts';

/** The scenario that is shown, and all the others with their questions. Arrow keys move, Escape closes. */
export function ScenarioPicker() {
  const simulation = useSimulation();
  const desk = useContext(DeskContext);
  const name = useFact(({ settings }) => settings.name);
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  const choose = (lesson: Lesson) => {
    list.current?.hidePopover?.();
    button.current?.focus();
    simulation.load(parseScenario(lesson.scenario));
    desk?.followSimulation();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitemradio]') ?? [])];
    const to = MOVES[event.key]?.(items.indexOf(document.activeElement as HTMLElement), items.length);
    if (event.key === 'Tab') list.current?.hidePopover?.();
    if (to === undefined) return;
    event.preventDefault();
    items[to]?.focus();
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        className="picker-button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={`Scenario: ${name}`}
        popoverTarget="scenarios"
      >
        <span>{name}</span> <ChevronDown aria-hidden size={16} />
      </button>
      <div
        ref={list}
        id="scenarios"
        popover="auto"
        role="menu"
        tabIndex={-1}
        className="picker"
        aria-label="Scenarios"
        onKeyDown={onKeyDown}
        onToggle={(event) => {
          setOpen(event.newState === 'open');
          if (event.newState === 'open') {
            const chosen = list.current?.querySelector<HTMLElement>('[aria-checked=true], [role=menuitemradio]');
            chosen?.focus();
          }
        }}
      >
        {LESSONS.map((lesson) => (
          <button
            key={lesson.name}
            type="button"
            role="menuitemradio"
            aria-checked={lesson.name === name}
            tabIndex={-1}
            onClick={() => choose(lesson)}
          >
            <b>{lesson.name}</b> <span>{lesson.question}</span>
          </button>
        ))}
      </div>
    </>
  );
}

const MOVES: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};
