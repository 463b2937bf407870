import { createRoot } from 'react-dom/client';
import { readFlags } from '../../../embed/flags.ts';
import type { EmbedProblem } from '../../../embed/protocol.ts';
import { parseScenario } from '../../../engine/index.ts';
import { loadForesight } from '../../../forecast/foresight.ts';
import { startFrameLoop } from '../../../player/frameLoop.ts';
import { createSimulation } from '../../../store/simulation/simulation.ts';
import { SimulationContext } from '../../../store/simulation/useSimulation.ts';
import { loadSituation } from '../../../store/situation/seen.ts';
import { Fault } from '../../notices/Fault.tsx';
import { connect } from './connect.ts';
import { Embed } from './Embed.tsx';
import { handOn } from './handOn.ts';
import { openFirst } from './open.ts';
import { playInSight } from './playInSight.ts';

/** The page as a stamp in another one. It keeps nothing, and reads no run that was kept. */
export async function startEmbed(box: HTMLElement): Promise<void> {
  const now = () => performance.now();
  const { flags, problems } = readFlags(location);
  document.documentElement.dataset.embed = '';
  await Promise.all([loadForesight(), loadSituation()]).catch(() => {});
  const simulation = createSimulation(parseScenario({}), now);
  if (flags.speed !== null) simulation.setSpeed(flags.speed);
  startFrameLoop((realSeconds) => {
    simulation.preparing.advance();
    simulation.advance(realSeconds);
  });
  const root = createRoot(box);
  const draw = (opened: boolean, problem: EmbedProblem | undefined): void =>
    root.render(
      <Fault onRestart={simulation.restart}>
        <SimulationContext value={simulation}>
          <Embed flags={flags} opened={opened} problem={problem ?? null} />
        </SimulationContext>
      </Fault>,
    );
  const opening = openFirst(simulation, flags, location.hash);
  if (simulation.preparing.isBusy()) draw(false, problems[0]);
  const wrong = [...problems, ...(await opening)];
  draw(true, wrong[0]);
  const slides = playInSight(simulation, box, flags.autoplay);
  const around = connect(simulation, flags.origins, slides);
  handOn(around.tell);
  for (const problem of wrong) around.complain(problem);
}
