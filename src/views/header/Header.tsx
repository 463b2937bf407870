import { Droplet, Ellipsis } from 'lucide-react';
import { type ReactNode, Suspense } from 'react';
import { useShownView } from '../../store/shownView.ts';
import { headerWords } from '../../words/page/header.ts';
import { late } from '../kit/late.tsx';
import { PHONE, useMedia } from '../kit/useMedia.ts';
import { ShareFace } from '../share/ShareFace.tsx';
import { PresentButton } from './PresentButton.tsx';
import { ScenarioPicker } from './ScenarioPicker.tsx';
import { ViewHeading } from './ViewHeading.tsx';
import { ViewSwitch, type Views } from './ViewSwitch.tsx';
import '../kit/menu/menu.css';
import './header.css';

const Question = late(() => import('../lesson/Question.tsx').then(({ Question }) => Question), { patient: true });
const Sharing = late(() => import('../share/Sharing.tsx').then(({ Sharing }) => Sharing), { patient: true });
const ShareLesson = late(() => import('../share/ShareLesson.tsx').then(({ ShareLesson }) => ShareLesson), {
  patient: true,
});
const More = late(() => import('./More.tsx').then(({ More }) => More), { patient: true });

/** The name of the page and of what it shows, its views, the ways in and out, and the page's own settings. */
export function Header({ views, onHelp }: { views: Views; onHelp: () => void }) {
  const phone = useMedia(PHONE);
  // A lesson has a run of its own.
  const ofRun = useShownView() !== 'learn';
  return (
    <header className="header">
      <h1 className="header-brand">
        <Droplet aria-hidden size={20} />
        <span>{headerWords.brand}</span>
      </h1>
      {ofRun && <ScenarioPicker />}
      {!phone && <ViewSwitch views={views} />}
      <p className="header-question">
        <Suspense fallback={'\u00a0'}>{ofRun && <Question />}</Suspense>
      </p>
      {ofRun && <PresentButton />}
      <Suspense fallback={<MenuToCome face={<ShareFace />} />}>{ofRun ? <Sharing /> : <ShareLesson />}</Suspense>
      <Suspense fallback={<MenuToCome face={<Ellipsis aria-hidden size={20} />} label={headerWords.more} />}>
        <More views={phone ? views : null} onHelp={onHelp} />
      </Suspense>
      <ViewHeading views={views} />
    </header>
  );
}

/** Keeps a menu's place until it has come. */
function MenuToCome({ face, label }: { face: ReactNode; label?: string }) {
  return (
    <button type="button" className="menu-button" aria-label={label} title={label} disabled>
      {face}
    </button>
  );
}
