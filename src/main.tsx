import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import './app.css';
import { parseScenario } from './engine/index.ts';
import { startFrameLoop } from './player/frameLoop.ts';
import { keepLastRun } from './store/lastRun.ts';
import { createSimulation } from './store/simulation.ts';
import { SimulationContext } from './store/useSimulation.ts';
import { initialTheme, showTheme } from './views/header/theme.ts';

showTheme(initialTheme());

const simulation = createSimulation(parseScenario({}), () => performance.now());
keepLastRun(simulation, window);
startFrameLoop(simulation.advance);

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <SimulationContext value={simulation}>
      <App />
    </SimulationContext>
  </StrictMode>,
);
