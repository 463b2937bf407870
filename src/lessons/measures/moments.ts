import type { LessonTrace } from '../run/run.ts';
import { ALICE, at, BOB, CAROL, firstEvent, grown, minutes, phasesOf, ticks } from './trace.ts';

/** How the servers stood at the moments that matter: users, seconds and shares in %. What never came to pass is not a number. */
export function momentMeasures(trace: LessonTrace) {
  const { sessions, arrived, turnedAway } = trace.levels;
  const { observation, scenario } = trace;
  const start = observation.rollout.startedTick ?? 0;
  const total = (tick: number) => sessions.reduce((sum, row) => sum + at(row, tick), 0);
  const cutOff = firstEvent(trace, 'cutOff');
  const full = sessions[BOB].findIndex((users, tick) => tick >= start && users >= scenario.servers[BOB].capacity);
  const refusal = turnedAway.findIndex((users) => users > 0);
  return {
    thereAtStart: total(Math.ceil(start) - 1),
    mostOnOne: Math.max(...sessions.map((row) => most(row, start))),
    mostOnCarol: sessions.length > CAROL ? most(sessions[CAROL], 0) : Number.NaN,
    aliceShareAtEnd: (100 * at(sessions[ALICE], observation.tick)) / total(observation.tick),
    cutFromAlice: firstEvent(trace, 'cutOff', { server: ALICE })?.users ?? 0,
    cutFromBob: firstEvent(trace, 'cutOff', { server: BOB })?.users ?? 0,
    bobSoonAfterCut: at(sessions[BOB], (cutOff?.tick ?? Number.NaN) + ticks(trace, 30)),
    bobFullSeconds: full < 0 ? Number.POSITIVE_INFINITY : (full - start) * scenario.tickSeconds,
    turnedAwayShare: (100 * observation.ledger.turnedAway) / grown(arrived, 0, observation.tick),
    freeOnAliceAtRefusal: refusal < 0 ? Number.NaN : scenario.servers[ALICE].capacity - at(sessions[ALICE], refusal),
    aliceSlow: minutes(
      trace,
      sessions[ALICE].filter((users, tick) => users > trace.levels.comfortable[ALICE][tick]).length,
    ),
    ...whileWorkedOn(trace),
    ...onceAliceIsBack(trace),
    ...whileBobIsDown(trace),
    ...takenBack(trace),
  };
}

function most(row: readonly number[], from: number): number {
  let most = 0;
  for (let tick = from; tick < row.length; tick++) if (row[tick] > most) most = row[tick];
  return most;
}

/** Of those who came while Alice was updated and tested, the share that was refused; and how long no new version served after the database’s change. */
function whileWorkedOn(trace: LessonTrace) {
  const { arrived, turnedAway } = trace.levels;
  const work = [...phasesOf(trace, 'update', ALICE), ...phasesOf(trace, 'test', ALICE)];
  const sum = (row: readonly number[]) => work.reduce((all, { from, to }) => all + grown(row, from, to), 0);
  const migrated = firstEvent(trace, 'migrated')?.tick ?? Number.NaN;
  const back = phasesOf(trace, 'putBack').find(({ from }) => from >= migrated)?.from ?? Number.NaN;
  return {
    refusedShare: (100 * sum(turnedAway)) / sum(arrived),
    darkSeconds: (back - migrated) * trace.scenario.tickSeconds,
  };
}

/** Whom Alice gets when she has come back: in her first 30 s, where nobody else takes users; and of the first 20 who come. */
function onceAliceIsBack(trace: LessonTrace) {
  const { arrived, metNew } = trace.levels;
  const back = Math.ceil(phasesOf(trace, 'putBack', ALICE)[0]?.from ?? Number.NaN);
  const came = arrived.findIndex((users, tick) => tick > back && users - arrived[back] >= 20);
  const part = came < 0 ? Number.NaN : grown(metNew[ALICE], back, came) / grown(arrived, back, came);
  return {
    firstHalfMinute: grown(arrived, back, back + ticks(trace, 30)),
    ofFirstTwenty: Math.round(20 * part),
  };
}

/** How it stood as the scenario’s crash came, and what became of those who came until the server was back. */
function whileBobIsDown(trace: LessonTrace) {
  const { sessions, arrived, turnedAway } = trace.levels;
  const { atSeconds = Number.NaN, downSeconds = 0 } = trace.scenario.rollout.failures[0] ?? {};
  const from = ticks(trace, atSeconds) - 1;
  const to = ticks(trace, atSeconds + downSeconds);
  const came = grown(arrived, from, to);
  const refused = grown(turnedAway, from, to);
  return {
    aliceAtCrash: at(sessions[ALICE], from),
    bobAtCrash: at(sessions[BOB], from),
    cameMeanwhile: came,
    refusedMeanwhile: refused,
    takenMeanwhile: came - refused,
  };
}

/** Of a rollout that was taken back: users on the new version then, minutes until there were none, and until all was as before. */
function takenBack(trace: LessonTrace) {
  const turned = firstEvent(trace, 'turnedRound')?.tick ?? Number.NaN;
  const clean = firstEvent(trace, 'dry', { server: ALICE, from: turned })?.tick ?? Number.NaN;
  const over = trace.observation.rollout.finishedTick ?? Number.NaN;
  return {
    onNewWhenTakenBack: at(trace.levels.sessions[ALICE], turned),
    untilNobodyOnNew: minutes(trace, clean - turned),
    untilAsBefore: minutes(trace, over - turned),
  };
}
