import { type Observation, type SeenWorld, siteOf } from '../../../engine/index.ts';
import type { DrainForecast } from '../../../forecast/index.ts';
import type { Health } from '../../../store/simulation/health.ts';
import { situationOf } from '../../../store/situation/situation.ts';
import { stageWords } from '../../../words/page/stage.ts';
import { rateWords } from '../../../words/run/traffic.ts';
import { isNamedInside, type StageLayout } from '../../stage/layout/layout.ts';
import { conditionOf, drainOf, numberTold, roomOf, shownVersion } from '../../stage/server/chip.ts';
import { arrivalsAt, balancerNote, troubleOf } from '../../stage/trouble.ts';
import type { Look } from './look.ts';
import { paintChip } from './paintChip.ts';
import { createWriter, type Hand } from './writer.ts';

/** All that the words on a stage tell. */
export type Told = {
  world: SeenWorld;
  observation: Observation;
  drains: readonly DrainForecast[];
  health: Readonly<Record<string, Health>>;
};

/** Writes on the painted stage what the page has as elements over it: names, numbers, the balancer's valves. */
export function paintStageWords(g: CanvasRenderingContext2D, layout: StageLayout, told: Told, look: Look): void {
  const { world, observation, drains, health } = told;
  const write = createWriter(g, look);
  const { internet, rate, beamName, mode } = layout;
  const faint = look.stage['ink-2'];
  write(internet.x + internet.w / 2, internet.y + internet.h - 8, stageWords.internet, { size: NOTE, align: 'center' });
  const arrivals: Hand = { size: NOTE, colour: faint };
  write.lines(rateWords(arrivalsAt(observation.seconds, world.scenario)), rate.w, arrivals).forEach((line, i) => {
    write(rate.x, rate.y + 12 + 16 * i, line, arrivals);
  });
  const balancer = balancerNote(troubleOf(situationOf(world)), beamName.w);
  const named: Hand = { size: NOTE, weight: 700, colour: faint, room: beamName.w };
  if (isNamedInside(layout)) write(beamName.x + beamName.w, beamName.y + 12, balancer, { ...named, align: 'right' });
  else write(beamName.x, beamName.y + 12, balancer, named);
  const site = siteOf(world);
  observation.servers.forEach((server, index) => {
    const { name, status, sessions } = server;
    if (mode === 'pipes') paintValve(g, layout, index, status === 'inService', look);
    const condition = conditionOf(status, health[name]);
    const number = numberTold(server, drainOf(name, drains, site), roomOf(layout, index));
    paintChip(write, layout, index, { name, version: shownVersion(server), sessions, condition, number }, look);
  });
}

const NOTE = 12;
/** The radius of a valve on the page, to that of its picture. */
const VALVE = 28 / 24;

/** Open, with an arrow through it, or shut, with a bar across. */
function paintValve(g: CanvasRenderingContext2D, layout: StageLayout, index: number, open: boolean, { stage }: Look) {
  const { x, y } = layout.vessels[index].valve;
  g.save();
  g.translate(x, y);
  g.scale(VALVE, VALVE);
  g.lineCap = g.lineJoin = 'round';
  g.beginPath();
  g.arc(0, 0, 10, 0, 2 * Math.PI);
  g.fillStyle = open ? stage.panel : stage.ink;
  g.fill();
  g.strokeStyle = open ? stage['ink-2'] : stage.ink;
  g.lineWidth = 2;
  g.stroke();
  g.strokeStyle = open ? stage['ink-2'] : stage.panel;
  g.lineWidth = open ? 2.6 : 4;
  g.stroke(new Path2D(open ? 'M0-5.5V5M-4.5.8 0 5.3 4.5.8' : 'M-5.5 0H5.5'));
  g.restore();
}
