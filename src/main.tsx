import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, loadCompare } from './App.tsx';
import './app.css';
import { parseScenario } from './engine/index.ts';
import { startFrameLoop } from './player/frameLoop.ts';
import { openComparisonAddress } from './store/comparisonAddress.ts';
import { createDesk } from './store/comparisonDesk.ts';
import { keepLastRun } from './store/lastRun.ts';
import { createSimulation } from './store/simulation.ts';
import { DeskContext } from './store/useComparison.ts';
import { SimulationContext } from './store/useSimulation.ts';
import { initialTheme, showTheme } from './views/header/theme.ts';
import { loadExport } from './views/share/Sharing.tsx';

showTheme(initialTheme());

const now = () => performance.now();
const simulation = createSimulation(parseScenario({}), now);
const desk = createDesk(simulation, now);
keepLastRun(simulation, window, () => desk.show('simulate'));
openComparisonAddress(desk, simulation, window);
startFrameLoop(desk.advance);

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <SimulationContext value={simulation}>
      <DeskContext value={desk}>
        <App />
      </DeskContext>
    </SimulationContext>
  </StrictMode>,
);

void loadCompare();
void loadExport();
