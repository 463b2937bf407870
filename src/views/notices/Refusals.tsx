import { Suspense } from 'react';
import { useFact } from '../../store/simulation/useSimulation.ts';
import { late } from '../kit/late.tsx';

const RefusalDialog = late(() => import('./later.ts').then(({ RefusalDialog }) => RefusalDialog));
const RefusalLine = late(() => import('./later.ts').then(({ RefusalLine }) => RefusalLine));

/** Says why something was not done: a dialog asks whoever pointed at it, where force would help; a line is enough for the rest. */
export function Refusals() {
  const refused = useFact((state) => state.refused);
  const asks = refused?.type === 'command' && refused.forced !== null && refused.by === 'pointer';
  const How = asks ? RefusalDialog : RefusalLine;
  return <Suspense>{refused && <How refused={refused} />}</Suspense>;
}
