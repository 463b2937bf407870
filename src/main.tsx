import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import './tokens.css';
import './app.css';
import { isEmbedded } from './embed/isEmbedded.ts';
import { parseScenario } from './engine/index.ts';
import { loadForesight } from './forecast/foresight.ts';
import { startFrameLoop } from './player/frameLoop.ts';
import { ComparisonsContext, createLateComparisons } from './store/comparison/lateComparisons.ts';
import { createLateExercises, ExercisesContext } from './store/exercises/lateExercises.ts';
import { asksFirst, followAddress } from './store/learn/address.ts';
import { createLateLearn, LearnContext } from './store/learn/lateLearn.ts';
import { viewIn } from './store/present/address.ts';
import { start } from './store/sharing/start.ts';
import { advanceShown, createShownView, ShownViewContext } from './store/shownView.ts';
import { createSimulation } from './store/simulation/simulation.ts';
import { SimulationContext } from './store/simulation/useSimulation.ts';
import { loadSituation } from './store/situation/seen.ts';
import { initialLanguage, showLanguage } from './views/header/language.ts';
import { showLooks } from './views/header/looks.ts';
import { initialTheme, showTheme } from './views/header/theme.ts';
import { loadLate } from './views/kit/late.tsx';

showTheme(initialTheme());
showLooks();

/** The page itself. */
function startPage(box: HTMLElement): void {
  const now = () => performance.now();
  const simulation = createSimulation(parseScenario({}), now);
  const shown = createShownView(viewIn(location.search));
  const comparisons = createLateComparisons(simulation, shown, now);
  const learn = createLateLearn(now);
  const exercises = createLateExercises(now);
  const root = createRoot(box);
  /** What can be told comes at once, but after the first picture. */
  const told = loadSituation().then(simulation.retell, () => {});
  /** What a first look at the page does not need. From the mark on the page needs no network. */
  const loadRest = async (): Promise<void> => {
    await Promise.all([told, loadForesight().catch(() => {})]);
    await loadLate();
    await comparisons.load();
    await learn.load().catch(() => {});
    performance.mark('all loaded');
  };

  // With a link in the address, or a last run, it takes a moment until there is something to draw; without them none.
  start({ simulation, shown, comparisons, exercises }, window, () => {
    followAddress(learn, shown, window);
    if (asksFirst(location.hash))
      void import('./store/predict/predict.ts').then(({ beginPrediction }) => beginPrediction(simulation));
    const advance = advanceShown(shown, {
      simulate: () => simulation,
      present: () => simulation,
      speaker: () => simulation,
      compare: () => comparisons.loaded?.store.getState().comparison,
      learn: () => (exercises.practice.getState().shown === null ? learn.loaded : null),
    });
    startFrameLoop((realSeconds) => {
      simulation.preparing.advance();
      advance(realSeconds);
    });
    root.render(
      <StrictMode>
        <SimulationContext value={simulation}>
          <ShownViewContext value={shown}>
            <ComparisonsContext value={comparisons}>
              <ExercisesContext value={exercises}>
                <LearnContext value={learn}>
                  <App />
                </LearnContext>
              </ExercisesContext>
            </ComparisonsContext>
          </ShownViewContext>
        </SimulationContext>
      </StrictMode>,
    );
    if ('requestIdleCallback' in window) requestIdleCallback(loadRest, { timeout: 2_000 });
    else setTimeout(loadRest, 200);
  });
}

const box = document.getElementById('root') as HTMLElement;
// Another language’s words take a moment to come; without them it is English.
const spoken = showLanguage(initialLanguage()).catch(() => {});
if (isEmbedded(location)) {
  const embed = import('./views/pages/embed/startEmbed.tsx');
  void spoken.then(async () => (await embed).startEmbed(box));
} else void spoken.then(() => startPage(box));
