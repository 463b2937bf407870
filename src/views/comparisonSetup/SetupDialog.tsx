import { Plus } from 'lucide-react';
import { useId } from 'react';
import { fieldOptions, isOption, refusal, suggestValues } from '../../store/comparison/fieldOptions.ts';
import { settingsOf } from '../../store/comparison/runs.ts';
import { type BaseName, builtIn, MAX_RUNS, type Setup, sameUsers, startsOver } from '../../store/comparison/setup.ts';
import { useComparisons } from '../../store/comparison/useComparison.ts';
import { useFact } from '../../store/simulation/useSimulation.ts';
import { setupWords } from '../../words/comparison/setup.ts';
import { clockWords } from '../../words/duration.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { FieldChoice } from './FieldChoice.tsx';
import { Values } from './Values.tsx';
import '../kit/buttons.css';
import './setup.css';

const BASES: readonly BaseName[] = ['article', 'start', 'moment'];

/** The form for another comparison: what the runs have in common, what differs, and how. */
export function SetupDialog({ draft }: { draft: Setup }) {
  const comparisons = useComparisons();
  const seconds = useFact((state) => state.seconds);
  const id = useId();
  const { base, field, values } = draft;
  const scenario = settingsOf(comparisons.baseOf(base));
  const problems = values.map((value) => refusal(scenario, field, value));
  const change = (part: Partial<Setup>): void => comparisons.draft({ ...draft, ...part });
  const setBase = (next: BaseName): void => {
    const known = isOption(settingsOf(comparisons.baseOf(next)), next, field);
    change({ ...(known ? {} : builtIn()), base: next });
  };
  return (
    <Dialog className="setup with-buttons" labelledBy={id} onClose={comparisons.closeDraft}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (problems.every((problem) => problem === null)) comparisons.compare(draft);
        }}
      >
        <h2 id={id}>{setupWords.title}</h2>
        <fieldset>
          <legend>{setupWords.startFrom}</legend>
          {BASES.map((name) => (
            <label key={name}>
              <input type="radio" name="base" checked={base === name} onChange={() => setBase(name)} />{' '}
              {setupWords.bases[name](clockWords(seconds))}
            </label>
          ))}
        </fieldset>
        <FieldChoice
          options={fieldOptions(scenario, base)}
          chosen={field}
          onChoose={(next) => change({ field: next, values: suggestValues(scenario, next) })}
        />
        <Values field={field} values={values} problems={problems} onChange={(next) => change({ values: next })} />
        <button
          type="button"
          className="setup-add"
          disabled={values.length >= MAX_RUNS}
          onClick={() => change({ values: [...values, values[0]] })}
        >
          <Plus aria-hidden size={16} /> {setupWords.anotherRun}
        </button>
        <p className="setup-note">
          {sameUsers(draft) ? setupWords.sameUsers : setupWords.otherUsers}
          {field === 'balancer.drainTimeoutSeconds' &&
            scenario.balancer.onDrainTimeout === 'wait' &&
            ` ${setupWords.waitsOn}`}
          {startsOver(draft) && ` ${setupWords.startsOver(clockWords(0))}`}
        </p>
        <div className="setup-actions">
          <button type="button" onClick={() => comparisons.draft(builtIn())}>
            {setupWords.articlesWays}
          </button>
          <button type="button" onClick={comparisons.closeDraft}>
            {setupWords.leaveIt}
          </button>
          <button type="submit" className="setup-go primary">
            {setupWords.compare}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
