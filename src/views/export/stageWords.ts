import type { Observation } from '../../engine/index.ts';
import type { Frame } from '../../player/player.ts';
import type { DrainForecast } from '../../store/forecast.ts';
import type { StageLayout } from '../stage/layout.ts';
import { refusesAll } from '../stage/SceneWords.tsx';
import { rateWords } from '../stage/summary.ts';
import { countOf } from '../stage/words.ts';
import type { Look } from './look.ts';
import { paintChip } from './paintChip.ts';
import { paintGlyph } from './paintGlyph.ts';
import { createPen, type Pen } from './pen.ts';

export type Seen = { observation: Observation; drains: readonly DrainForecast[] };

/** Writes on the painted stage what the page has as elements over it: names, counts, the balancer's valves. */
export function paintStageWords(
  g: CanvasRenderingContext2D,
  layout: StageLayout,
  { world }: Frame,
  { observation, drains }: Seen,
  look: Look,
): void {
  const pen = createPen(g, look);
  const { internet, beam, inlet, em, mode, width } = layout;
  const { ink, 'ink-2': faint, 'harm-text': harm } = look.stage;
  const beside = inlet.x === beam.x;
  const middle = internet.x + internet.w / 2;
  pen(middle, internet.y + internet.h * 0.76, 'The internet', {
    size: Math.min(em, internet.w / 7.4),
    weight: 600,
    align: 'center',
  });
  const rate = rateWords(world.scenario.traffic.arrivalRate);
  if (beside && mode === 'pipes') {
    const cut = rate.lastIndexOf(' ', rate.lastIndexOf(' ') - 1);
    [rate.slice(0, cut), rate.slice(cut + 1)].forEach((line, i) => {
      const y = internet.y + internet.h + (1.3 + 1.1 * i) * em;
      pen(middle, y, line, { size: 0.88 * em, colour: faint, align: 'center' });
    });
    paintCensus(pen, g, layout, observation, look);
  } else pen(width - beam.x / 4, beam.y - 0.35 * em, rate, { size: 0.88 * em, colour: faint, align: 'right' });
  const trouble = refusesAll(observation);
  const left = (beside ? beam.x : inlet.x + beam.h * 0.5) + 0.5 * em;
  pen(left, beam.y - 0.35 * em, `Load balancer${trouble && `: ${trouble}`}`, {
    size: 0.88 * em,
    weight: 600,
    colour: trouble ? harm : ink,
  });
  observation.servers.forEach((server, index) => {
    if (mode === 'pipes') paintValve(g, layout, index, server.status === 'inService', look);
    paintChip(pen, layout, index, server, drains, look);
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
function paintCensus(pen: Pen, g: CanvasRenderingContext2D, layout: StageLayout, { servers }: Observation, look: Look) {
  const { internet, em, height } = layout;
  const sum = (of: Observation['servers']) => of.reduce((users, { sessions }) => users + sessions, 0);
  const all = sum(servers);
  const old = sum(servers.filter(({ version }) => version < 2));
  const x = internet.x;
  const faint = look.stage['ink-2'];
  const base = height - 1.2 * em;
  const end = pen(x, base - 4.4 * em, countOf(all), { size: 1.5 * em, weight: 700 });
  pen(end + 0.35 * em, base - 4.4 * em, 'on the site', { size: 0.9 * em, colour: faint });
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
    pen(x + 1.2 * em, y, `${countOf(users)} on version ${i + 1}`, { size: 0.9 * em, colour: faint });
  });
}
