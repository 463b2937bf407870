import { type Observation, type SeenWorld, siteOf } from '../../../engine/index.ts';
import type { DrainForecast } from '../../../forecast/index.ts';
import type { Health } from '../../../store/simulation/health.ts';
import { situationOf } from '../../../store/situation/situation.ts';
import { balancerWords, stageWords } from '../../../words/page/stage.ts';
import { count } from '../../../words/quantities.ts';
import { rateWords } from '../../../words/run/traffic.ts';
import { usersOnOld } from '../../stage/counts.ts';
import { usersOn } from '../../stage/scene/crowd.ts';
import type { StageLayout } from '../../stage/scene/layout.ts';
import { conditionOf, drainOf, shownVersion } from '../../stage/server/chip.ts';
import { arrivalsAt, troubleOf } from '../../stage/trouble.ts';
import type { Look } from './look.ts';
import { paintChip } from './paintChip.ts';
import { paintGlyph } from './paintGlyph.ts';
import { createWriter, type Hand, type Writer } from './writer.ts';

/** All that the words on a stage tell. */
export type Told = {
  world: SeenWorld;
  observation: Observation;
  drains: readonly DrainForecast[];
  health: Readonly<Record<string, Health>>;
};

/** Writes on the painted stage what the page has as elements over it: names, counts, the balancer's valves. */
export function paintStageWords(g: CanvasRenderingContext2D, layout: StageLayout, told: Told, look: Look): void {
  const { world, observation, drains, health } = told;
  const write = createWriter(g, look);
  const { internet, beam, inlet, em, mode } = layout;
  const { ink, 'harm-text': harm } = look.stage;
  const beside = inlet.x === beam.x;
  write(internet.x + internet.w / 2, internet.y + internet.h * 0.76, stageWords.internet, {
    size: Math.min(em, internet.w / 7.4),
    weight: 600,
    align: 'center',
  });
  writeRate(write, layout, rateWords(arrivalsAt(observation.seconds, world.scenario)), look);
  if (beside && mode === 'pipes') paintCensus(write, layout, observation, look);
  const trouble = troubleOf(situationOf(world));
  const left = (beside ? beam.x : inlet.x + beam.h * 0.5) + 0.5 * em;
  write(left, beam.y - 0.35 * em, balancerWords(trouble), {
    size: 0.88 * em,
    weight: 600,
    colour: trouble === null ? ink : harm,
  });
  const site = siteOf(world);
  observation.servers.forEach((server, index) => {
    const { name, status, sessions, capacity } = server;
    if (mode === 'pipes') paintValve(g, layout, index, status === 'inService', look);
    const condition = conditionOf(status, health[name]);
    const drain = drainOf(name, drains, site);
    paintChip(
      write,
      layout,
      index,
      { name, version: shownVersion(server), sessions, capacity, condition, drain },
      look,
    );
  });
}

/** How many new users come: in lines below the internet, or at the right above the balancer. */
function writeRate(write: Writer, layout: StageLayout, rate: string, { stage }: Look): void {
  const { internet, beam, inlet, em, mode, width } = layout;
  const hand: Hand = { size: 0.88 * em, colour: stage['ink-2'] };
  if (inlet.x !== beam.x || mode !== 'pipes') {
    write(width - beam.x / 4, beam.y - 0.35 * em, rate, { ...hand, align: 'right' });
    return;
  }
  write.lines(rate, internet.w, hand).forEach((line, i) => {
    const y = internet.y + internet.h + (1.3 + 1.1 * i) * em;
    write(internet.x + internet.w / 2, y, line, { ...hand, align: 'center' });
  });
}

/** Open, with an arrow through it, or shut, with a bar across. */
function paintValve(g: CanvasRenderingContext2D, layout: StageLayout, index: number, open: boolean, { stage }: Look) {
  const { x, y } = layout.vessels[index].valve;
  const unit = Math.max(24, 1.75 * layout.em) / 24;
  g.save();
  g.translate(x, y);
  g.scale(unit, unit);
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

/** How many users are on the site, and on which version. */
function paintCensus(write: Writer, layout: StageLayout, { servers }: Observation, look: Look) {
  const { g } = write;
  const { internet, em, height } = layout;
  const all = usersOn(servers);
  const old = usersOnOld(servers);
  const x = internet.x;
  const faint = look.stage['ink-2'];
  const base = height - 1.2 * em;
  const end = write(x, base - 4.4 * em, count(all), { size: 1.5 * em, weight: 700 });
  write(end + 0.35 * em, base - 4.4 * em, stageWords.onTheSite, { size: 0.9 * em, colour: faint });
  const room = internet.w + 0.6 * em;
  const part = all === 0 ? 0 : old / all;
  const bar = (from: number, to: number, fill: string) => {
    if (to - from < 0.5) return;
    g.fillStyle = fill;
    g.beginPath();
    g.roundRect(from, base - 3.7 * em, to - from, 0.6 * em, 2);
    g.fill();
  };
  const gap = part > 0 && part < 1 ? 2 : 0;
  bar(x, x + (room - gap) * part, look.stage.v1);
  bar(x + (room - gap) * part + gap, x + room, look.stage.v2);
  [old, all - old].forEach((users, i) => {
    const y = base + (i - 1) * 1.35 * em;
    paintGlyph(g, x + 0.4 * em, y - 0.32 * em, 0.38 * em, i + 1, look);
    write(x + 1.2 * em, y, stageWords.onVersion(users, i + 1), { size: 0.9 * em, colour: faint });
  });
}
