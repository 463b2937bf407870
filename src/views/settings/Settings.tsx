import { Suspense } from 'react';
import { useFact } from '../../store/simulation/useSimulation.ts';
import { firstGroupWords, settingsWords } from '../../words/settings/panel.ts';
import { late } from '../kit/late.tsx';
import { FIRST_GROUP, firstGroupField } from './firstGroup.ts';
import { Group } from './Group.tsx';
import { LoadNote } from './LoadNote.tsx';
import './settings.css';

const later = () => import('./later.ts');
const DensityPicture = late(() => later().then(({ DensityPicture }) => DensityPicture), { patient: true });
const SpreadField = late(() => later().then(({ SpreadField }) => SpreadField), { patient: true });
const OtherGroups = late(() => later().then(({ OtherGroups }) => OtherGroups), { patient: true });

const PARTS = {
  '#load': <LoadNote />,
  '#spread': (
    <Suspense>
      <SpreadField />
    </Suspense>
  ),
};
const BELOW = {
  'traffic.sessionLength.distribution': (
    <Suspense fallback={<div className="density" />}>
      <DensityPicture />
    </Suspense>
  ),
};

/** Every field of the scenario, in groups; the two that matter most first. What is below the first group comes a little later. */
export function Settings() {
  const gist = useFact(({ next: { traffic } }) =>
    firstGroupWords.gist(traffic.arrivalRate, traffic.sessionLength.meanSeconds),
  );
  return (
    <form className="settings" aria-label={settingsWords.settings} onSubmit={(event) => event.preventDefault()}>
      <Group
        title={firstGroupWords.title}
        gist={gist}
        open
        items={FIRST_GROUP}
        words={firstGroupField}
        parts={PARTS}
        below={BELOW}
      />
      <Suspense fallback={<div className="groups-coming" />}>
        <OtherGroups />
      </Suspense>
    </form>
  );
}
