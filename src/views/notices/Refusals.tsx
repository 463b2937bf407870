import { Suspense } from 'react';
import { useFact } from '../../store/simulation/useSimulation.ts';
import { late } from '../kit/late.tsx';

const RefusalDialog = late(() => import('./RefusalDialog.tsx').then(({ RefusalDialog }) => RefusalDialog));

/** Says why something was not done, as long as that is on the table. */
export function Refusals() {
  const refused = useFact((state) => state.refused);
  return <Suspense>{refused && <RefusalDialog refused={refused} />}</Suspense>;
}
