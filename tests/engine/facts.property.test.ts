import { describe, expect, it, vi } from 'vitest';
import type { World } from '../../src/engine/index.ts';
import { anyRuns } from './happenings.ts';

vi.setConfig({ testTimeout: 60_000 });

/** The name of a thing, or the path of a field. */
const IDENTIFIER = /^[a-zA-Z0-9.*]+$/;
/** What numbers count. */
const UNITS = ['s', 'users', 'users/s', 'servers'];

/** Every text in it. */
function textsIn(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  if (typeof node !== 'object' || node === null || ArrayBuffer.isView(node)) return [];
  return Object.values(node).flatMap(textsIn);
}

const keysIn = (node: unknown): string[] =>
  typeof node !== 'object' || node === null ? [] : [...Object.keys(node), ...Object.values(node).flatMap(keysIn)];

/** What was set from and to: settings may be texts. */
const settings = (event: object): string[] =>
  'from' in event && 'to' in event ? [String(event.from), String(event.to)] : [];

const namesOf = ({ servers }: World): string[] => servers.map(({ name }) => name);

const runs = anyRuns(150, 61);

describe('the model', () => {
  it('holds no prose: every text in it is the name of a thing, of a server, or a setting', () => {
    for (const { world, events, phases } of runs) {
      const { scenario, ...state } = world;
      const known = new Set([...namesOf(world), ...textsIn(scenario), ...events.flatMap(settings)]);
      const prose = textsIn([state, events, phases]).filter((text) => !IDENTIFIER.test(text) && !known.has(text));
      expect(prose).toEqual([]);
    }
  });

  it('refuses with facts: every text in them is the name of a thing, or comes from the command', () => {
    for (const { world, refusals } of runs) {
      for (const { command, refusal } of refusals) {
        const known = new Set([...UNITS, ...namesOf(world), ...textsIn(command), ...keysIn(command)]);
        // The path of what is amiss in a command may go through several of its keys.
        const { path: _, ...rest } = refusal as { path?: string };
        expect(textsIn(rest).filter((text) => !IDENTIFIER.test(text) && !known.has(text))).toEqual([]);
      }
    }
  });

  it('tells servers by their indexes, and each is one that there is', () => {
    let servers = 0;
    for (const { world, events, phases, obstacles, refusals } of runs) {
      for (const fact of [...events, ...phases, ...obstacles, ...refusals.map(({ refusal }) => refusal)]) {
        const of = 'servers' in fact ? fact.servers : 'server' in fact ? [fact.server] : [];
        for (const s of of) expect(world.servers[s as number]).toBeDefined();
        servers += of.length;
      }
    }
    expect(servers / runs.length).toBeGreaterThan(20);
  });

  it('is tried with everything that can happen, hold a rollout up, or speak against a command', () => {
    const types = (facts: { type: string }[]) => [...new Set(facts.map(({ type }) => type))].sort();
    expect(types(runs.flatMap(({ events }) => events))).toEqual(
      [
        'phase',
        'dry',
        'cutOff',
        'timeout',
        'killed',
        'handedOff',
        'forgotten',
        'crashed',
        'recovered',
        'tested',
        'migrated',
        'holding',
        'leftOut',
        'turnedRound',
        'harmBegins',
        'harmEnds',
        'act',
        'testDecided',
        'set',
      ].sort(),
    );
    expect(types(runs.flatMap(({ obstacles }) => obstacles))).toEqual(
      ['testFailed', 'down', 'needsOperator', 'lastInService', 'lastDown'].sort(),
    );
    expect(types(runs.flatMap(({ refusals }) => refusals.map(({ refusal }) => refusal)))).toEqual(
      [
        'noCommand',
        'noSuchServer',
        'needsRestart',
        'badValue',
        'rolloutOver',
        'rolloutNotBegun',
        'alreadyGoingBack',
        'noWayBack',
        'obstacle',
        'unfinished',
        'wouldCut',
        'onlyServer',
        'wrongStatus',
        'notInService',
        'alreadyInService',
        'abandons',
        'untested',
        'atWork',
        'nobodyThere',
        'bleedFirst',
        'ending',
        'alreadyUpdating',
        'hasThatVersion',
        'alreadyTested',
        'stillStarting',
      ].sort(),
    );
  });
});
