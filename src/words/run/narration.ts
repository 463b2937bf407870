import type { Phase, PhaseKind, Site } from '../../engine/index.ts';
import { part } from '../catalogue.ts';
import { named } from './named.ts';

const be = (one: boolean): string => (one ? 'is' : 'are');

/** Sentences about a phase. `who` names its servers, and `one` is whether it is a single one. */
const t = part('narration', {
  balancedAlone: (who: string) => `Users come and go; all of them are on ${who}.`,
  balanced: (who: string) => `Users come and go; the load balancer shares them between ${who}.`,
  drain: (who: string, one: boolean, others: string) =>
    `${who} ${be(one)} bled: new users go to ${others}, those already here stay until they leave.`,
  drainBack: (who: string, one: boolean) =>
    `${who} ${be(one)} bled back: the new version goes, but nobody is thrown out.`,
  lockOut: (who: string, one: boolean) => `${who} ${be(one)} taken out at once: everybody there is cut off.`,
  closeBleeding: 'The site is closed to new users; those who are here may finish.',
  closeAtOnce: 'The site is closed at once: everybody is cut off.',
  createMirror: (who: string) => `A mirrored environment is started with the new version: ${who}. Nobody is on it yet.`,
  createOld: (who: string, one: boolean) => `${who} ${be(one)} started again with the old version.`,
  replace: (who: string, one: boolean, version: string) => `${who} ${one ? 'starts' : 'start'} with the ${version}.`,
  replaceEnding: (gone: string, oneGone: boolean, who: string, one: boolean, version: string) =>
    `${gone} ${be(oneGone)} shut down; ${who} ${one ? 'starts' : 'start'} with the ${version}.`,
  newVersion: 'new version',
  oldVersion: 'old version',
  updateAll: 'The site is closed while every server gets the new version.',
  update: (who: string, one: boolean, others: string) =>
    `${who} ${be(one)} empty and ${one ? 'gets' : 'get'} the new version; all new users go to ${others}.`,
  restore: (who: string, one: boolean) => `${who} ${one ? 'gets' : 'get'} the old version back.`,
  test: (who: string, one: boolean) => `${who} ${be(one)} tested before any user sees the new version.`,
  testReady: (who: string) => `${who} must report ready.`,
  testOld: (who: string) => `The old version on ${who} is tested before users come back.`,
  putBack: (who: string, one: boolean) => `${who} ${one ? 'goes' : 'go'} into service with the new version.`,
  putBackOld: (who: string, one: boolean) => `${who} ${one ? 'goes' : 'go'} back into service with the old version.`,
  observe: (who: string) => `${who} is the canary: it gets a small share of the new users and is watched.`,
  switchBleeding: (who: string, one: boolean) =>
    `All new users go to the mirrored environment; ${who} ${be(one)} bled.`,
  switchAtOnce: (who: string) => `Everybody goes to the mirrored environment at once: those on ${who} are cut off.`,
  retire: (who: string, one: boolean) => `${who} ${be(one)} no longer needed and switched off.`,
  retirePods: (who: string, one: boolean) => `The last old ${one ? 'pod' : 'pods'}, ${who}, ${be(one)} shut down.`,
  retirePodsGone: 'The old pods finish what they have begun.',
  retireNewPods: (who: string, one: boolean) =>
    `The last ${one ? 'pod' : 'pods'} with the new version, ${who}, ${be(one)} shut down.`,
  retireNewPodsGone: 'The pods with the new version finish what they have begun.',
  done: 'Every server runs the new version.',
  doneWithout: (who: string, one: boolean) => `The rollout is over; ${who} ${one ? 'was' : 'were'} left out.`,
  rolledBack: 'Every server runs the old version again. The rollout was taken back.',
  aborted: 'The rollout was aborted. Every server is back in service.',
  abortedPods:
    'The rollout was aborted: the pods that run stay, those that start get ready, those that are shut down end.',
  abortedLeaving: (who: string, one: boolean) =>
    `The rollout was aborted. ${who} ${be(one)} still out of service: see to ${one ? 'it' : 'them'} by hand.`,
  nothingLeft: 'All its servers were left out: there is nothing to do in this phase.',
});

type Told = { phase: Phase; site: Site; who: string; one: boolean };

/** The scenario's own servers that are not among these. */
function others({ phase, site }: Told): string {
  const own = Array.from({ length: site.size }, (_, s) => s);
  return named(
    own.filter((s) => !phase.servers.includes(s)),
    site,
  );
}

/** The servers that the phase begins by ending, taking out, and so on. */
const entered = (phase: Phase, action: Phase['entry'][number]['action']): readonly number[] =>
  phase.entry.find((entry) => entry.action === action)?.servers ?? [];
const begins = (phase: Phase, action: Phase['entry'][number]['action']): boolean =>
  phase.entry.some((entry) => entry.action === action);

const SENTENCES: Record<PhaseKind, (told: Told) => string> = {
  balanced: ({ site }) => {
    const own = named(
      Array.from({ length: site.size }, (_, s) => s),
      site,
    );
    return site.size === 1 ? t.balancedAlone(own) : t.balanced(own);
  },
  drain: (told) => {
    const { phase, who, one } = told;
    return phase.version === 1 ? t.drainBack(who, one) : t.drain(who, one, others(told));
  },
  lockOut: ({ who, one }) => t.lockOut(who, one),
  close: ({ phase }) => (begins(phase, 'drain') ? t.closeBleeding : t.closeAtOnce),
  create: ({ phase, who, one }) => (phase.version === 1 ? t.createOld(who, one) : t.createMirror(who)),
  replace: ({ phase, site, who, one }) => {
    const ends = entered(phase, 'terminate');
    const version = phase.version === 1 ? t.oldVersion : t.newVersion;
    if (ends.length === 0) return t.replace(who, one, version);
    return t.replaceEnding(named(ends, site), ends.length === 1, who, one, version);
  },
  update: (told) => {
    const { phase, site, who, one } = told;
    const all = site.strategy === 'maintenance' || phase.servers.length === site.size;
    return all ? t.updateAll : t.update(who, one, others(told));
  },
  test: ({ phase, site, who, one }) => {
    if (site.strategy === 'kubernetes') return t.testReady(who);
    return phase.version === 1 ? t.testOld(who) : t.test(who, one);
  },
  putBack: ({ phase, who, one }) => (phase.version === 1 ? t.putBackOld(who, one) : t.putBack(who, one)),
  observe: ({ who }) => t.observe(who),
  switch: ({ phase, who, one }) => (begins(phase, 'drain') ? t.switchBleeding(who, one) : t.switchAtOnce(who)),
  retire: ({ phase, site, who, one }) => {
    if (!begins(phase, 'terminate')) return t.retire(who, one);
    const last = entered(phase, 'terminate');
    const back = phase.version === 1;
    if (last.length === 0) return back ? t.retireNewPodsGone : t.retirePodsGone;
    return (back ? t.retireNewPods : t.retirePods)(named(last, site), last.length === 1);
  },
  restore: ({ who, one }) => t.restore(who, one),
  done: ({ phase: { leftOut = [] }, site }) =>
    leftOut.length === 0 ? t.done : t.doneWithout(named(leftOut, site), leftOut.length === 1),
  rolledBack: () => t.rolledBack,
  aborted: ({ phase, site, who, one }) => {
    if (phase.servers.length > 0) return t.abortedLeaving(who, one);
    return site.strategy === 'kubernetes' ? t.abortedPods : t.aborted;
  },
};

/** Phases that need no servers: of any other one there may be nothing left. */
const WHOLE = new Set<PhaseKind>(['balanced', 'close', 'done', 'rolledBack', 'aborted']);

/** What a phase is about, in a sentence. */
export function narrationWords(phase: Phase, site: Site): string {
  if (phase.servers.length === 0 && !WHOLE.has(phase.kind)) return t.nothingLeft;
  return SENTENCES[phase.kind]({ phase, site, who: named(phase.servers, site), one: phase.servers.length === 1 });
}
