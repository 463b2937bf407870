import { Plus, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { FieldValue } from '../../engine/index.ts';
import { MAX_RUNS, MIN_RUNS } from '../../store/comparison.ts';
import { settingsOf } from '../../store/comparisonRuns.ts';
import {
  type BaseName,
  builtIn,
  fieldOptions,
  refusal,
  type Setup,
  sameUsers,
  startsOver,
  suggestValues,
} from '../../store/comparisonSetup.ts';
import { formatClock } from '../../store/duration.ts';
import { useDesk } from '../../store/useComparison.ts';
import { useFact } from '../../store/useSimulation.ts';
import { FieldChoice } from './FieldChoice.tsx';
import { ValueControl } from './ValueControl.tsx';
import './setup.css';

/** The form for another comparison: what the runs have in common, what differs, and how. */
export function SetupDialog({ draft }: { draft: Setup }) {
  const desk = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  const seconds = useFact((state) => state.observation.seconds);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const scenario = settingsOf(desk.baseOf(draft.base));
  const options = fieldOptions(scenario, draft.base);
  const faults = draft.values.map((value) => refusal(scenario, draft.field, value));
  const waitsOn = draft.field === 'balancer.drainTimeoutSeconds' && scenario.balancer.onDrainTimeout === 'wait';
  const setBase = (base: BaseName): void => {
    const inBase = settingsOf(desk.baseOf(base));
    const known = fieldOptions(inBase, base).some(({ field }) => field === draft.field);
    if (known) desk.draft({ ...draft, base });
    else desk.draft({ ...builtIn(), base });
  };
  const setValue = (i: number, value: FieldValue): void => {
    desk.draft({ ...draft, values: draft.values.map((old, k) => (k === i ? value : old)) });
  };
  const bases: [BaseName, string][] = [
    ['article', 'The article’s shop'],
    ['start', 'My simulation, from its start'],
    ['moment', `My simulation, from now on (${formatClock(seconds)})`],
  ];
  return (
    <dialog ref={dialog} className="setup" aria-labelledby="setup-title" onClose={desk.closeDraft}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (faults.every((fault) => fault === null)) desk.compare(draft);
        }}
      >
        <h2 id="setup-title">What to compare</h2>
        <fieldset>
          <legend>All runs start from</legend>
          {bases.map(([base, words]) => (
            <label key={base}>
              <input type="radio" name="base" checked={draft.base === base} onChange={() => setBase(base)} /> {words}
            </label>
          ))}
        </fieldset>
        <FieldChoice
          options={options}
          chosen={draft.field}
          onChoose={(field) => desk.draft({ ...draft, field, values: suggestValues(scenario, field) })}
        />
        <ol className="setup-values">
          {draft.values.map((value, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place
            <li key={`${draft.field} ${i}`}>
              <ValueControl
                field={draft.field}
                label={`Run ${i + 1}`}
                value={value}
                fault={faults[i]}
                onChange={(next) => setValue(i, next)}
              />
              <button
                type="button"
                aria-label={`Without run ${i + 1}`}
                disabled={draft.values.length <= MIN_RUNS}
                onClick={() => desk.draft({ ...draft, values: draft.values.filter((_, k) => k !== i) })}
              >
                <X aria-hidden size={16} />
              </button>
            </li>
          ))}
        </ol>
        <button
          type="button"
          className="setup-add"
          disabled={draft.values.length >= MAX_RUNS}
          onClick={() => desk.draft({ ...draft, values: [...draft.values, draft.values[0]] })}
        >
          <Plus aria-hidden size={16} /> Another run
        </button>
        <p className="setup-note">
          {sameUsers(draft)
            ? 'The very same users come in every run, at the same moments and for as long.'
            : 'This changes the users themselves: the runs share their dice, but not their crowd.'}
          {waitsOn &&
            ' At the timeout this scenario waits on, so a timeout alone changes nothing: choose “At the timeout” in the settings first.'}
          {startsOver(draft) && ' It can only be changed before the start, so all runs begin at 0:00.'}
        </p>
        <div className="setup-actions">
          <button type="button" onClick={() => desk.draft(builtIn())}>
            The article’s ways
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            Leave it
          </button>
          <button type="submit" className="setup-go">
            Compare
          </button>
        </div>
      </form>
    </dialog>
  );
}
