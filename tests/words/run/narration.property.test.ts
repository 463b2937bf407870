import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteOf, unusual, type World } from '../../../src/engine/index.ts';
import { situationOf } from '../../../src/store/situation/situation.ts';
import { speak } from '../../../src/words/catalogue.ts';
import { narrationWords } from '../../../src/words/run/narration.ts';
import { anyRuns } from '../../engine/happenings.ts';
import { cases } from '../../seeds.ts';
import { entriesOf, speakMarked, unsaidBy, usedIn } from '../spoken.ts';
import { momentOf, NARRATION_TRUTHS } from './narrationTruths.ts';

const RUNS = cases(45);
const PART = 'narration';
const key = (entry: string) => entry.slice(PART.length + 1);

beforeAll(() => speakMarked(PART));
afterAll(() => speak({}));

/** The lines that were shown. */
const shown = new Set<string>();
/** The first lie of each line, where there is one. */
const lies: Record<string, string> = {};

/** Holds every line that is shown of a world against what is so. */
function look(world: World): void {
  const text = narrationWords(situationOf(world), siteOf(world));
  const moment = momentOf(world);
  for (const { entry, args } of usedIn(text)) {
    const line = key(entry);
    shown.add(line);
    if (!NARRATION_TRUTHS[line](moment, ...(args as never[])))
      lies[line] ??= `tick ${world.tick}: ${text} ${JSON.stringify(unusual(world.scenario))}`;
  }
}

describe('the narration', () => {
  it('has a truth for each of its lines', () => {
    expect(Object.keys(NARRATION_TRUTHS).sort()).toEqual(entriesOf(PART).map(key).sort());
  });

  it('never says what is not so, whatever becomes of a run', () => {
    anyRuns(RUNS, 84, look);
    expect(lies).toEqual({});
    expect(unsaidBy()).toEqual({});
  });
});
