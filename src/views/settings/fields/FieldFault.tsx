import { Suspense } from 'react';
import type { Problem } from '../../../engine/index.ts';
import { useFact } from '../../../store/simulation/useSimulation.ts';
import { late } from '../../kit/late.tsx';

const FaultText = late(() => import('./later.ts').then(({ FaultText }) => FaultText));

/** Why a field would not take what was typed, or null. */
export function useFault(path: string): Problem | null {
  return useFact(({ fault }) => (fault?.field === path ? fault.problem : null));
}

/** Says it, under the field; beside it where the field is a box in a row. */
export function FieldFault({ fault, inRow = false }: { fault: Problem | null; inRow?: boolean }) {
  if (fault === null) return null;
  const Box = inRow ? 'span' : 'p';
  return (
    <Box className="field-fault" role="alert">
      <Suspense>
        <FaultText fault={fault} />
      </Suspense>
    </Box>
  );
}
