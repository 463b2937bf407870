import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useLastEffect } from '../../store/changes/useLastEffect.ts';
import { findWords, settingsWords } from '../../words/settings/panel.ts';
import { late } from '../kit/late.tsx';
import { LastEffect } from './fields/EffectLine.tsx';
import { MainFields } from './MainFields.tsx';
import './settings.css';

const later = () => import('./later.ts');
const AllGroups = late(() => later().then(({ AllGroups }) => AllGroups), { patient: true });
const Found = late(() => later().then(({ Found }) => Found), { patient: true });
const Chips = late(() => later().then(({ Chips }) => Chips), { patient: true });

/** The settings that matter most, or all of them in groups, or those that are looked for; below, what was changed. */
export function Settings() {
  const [all, setAll] = useState(false);
  const [query, setQuery] = useState('');
  const effect = useLastEffect();
  const finding = query.trim() !== '';
  return (
    <LastEffect value={effect}>
      <form className="settings" aria-label={settingsWords.settings} onSubmit={(event) => event.preventDefault()}>
        <div className="settings-body">
          <Suspense>{finding ? <Found query={query} /> : all ? <AllGroups /> : <MainFields />}</Suspense>
        </div>
        <Suspense fallback={<p className="chips" />}>
          <Chips />
        </Suspense>
        <div className="settings-foot">
          <input
            type="search"
            className="text"
            placeholder={findWords.find}
            aria-label={findWords.find}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || query === '') return;
              event.preventDefault();
              setQuery('');
            }}
          />
          <button
            type="button"
            aria-expanded={all && !finding}
            onClick={() => {
              setAll(finding || !all);
              setQuery('');
            }}
          >
            {all && !finding && <ChevronLeft aria-hidden size={16} />}
            {all && !finding ? findWords.main : findWords.all}
            {!(all && !finding) && <ChevronRight aria-hidden size={16} />}
          </button>
        </div>
      </form>
    </LastEffect>
  );
}
