import { Suspense, useContext, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { ComparisonsContext } from '../../store/comparison/lateComparisons.ts';
import { useSimulation } from '../../store/simulation/useSimulation.ts';
import { headerWords } from '../../words/page/header.ts';
import { embedDialogWords } from '../../words/share/embedDialog.ts';
import { exportNames, exportWords } from '../../words/share/exports.ts';
import { filmWords } from '../../words/share/film.ts';
import { shareWords } from '../../words/share/share.ts';
import {
  COMPARISON_EXPORTS,
  type ComparisonExport,
  EXPORTS,
  type Export,
  makeComparisonFile,
  makeFile,
} from '../exports/exports.ts';
import { FilmBar } from '../exports/film/FilmBar.tsx';
import { FilmDialog } from '../exports/film/FilmDialog.tsx';
import { type Filming, film, type Span } from '../exports/film/video.ts';
import { readLook } from '../exports/picture/look.ts';
import { fileName } from '../exports/snapshot/fileName.ts';
import { takeRun } from '../exports/snapshot/snapshot.ts';
import { late } from '../kit/late.tsx';
import { Menu } from '../kit/menu/Menu.tsx';
import { ShareFace } from './ShareFace.tsx';
import { type Say, saving } from './saving.ts';
import { comparisonNow, planNow, runNow, type SharedKind } from './sharedNow.ts';
import { singleFile } from './singleFile.ts';
import '../exports/exports.css';

const EmbedDialog = late(() => import('./EmbedDialog.tsx').then(({ EmbedDialog }) => EmbedDialog));

/** `shared`: what is shown; `onLink`: a link or a file was asked for. */
type Props = { say: Say; shared?: SharedKind; onLink: () => void };

const look = () => readLook(document.documentElement);

/** Everything that can be taken out of the page, and the way back in. */
export function ShareMenu({ say, shared = 'run', onLink }: Props) {
  const comparing = shared === 'comparison';
  const simulation = useSimulation();
  const comparisons = useContext(ComparisonsContext);
  const button = useRef<HTMLButtonElement>(null);
  const [choosing, setChoosing] = useState(false);
  const [filming, setFilming] = useState<Filming | null>(null);
  const [embedding, setEmbedding] = useState(false);

  const save = (entry: Export) => saving(say, () => makeFile(entry, takeRun(simulation), look()));
  const saveComparison = (entry: ComparisonExport) =>
    saving(say, async () => {
      const state = comparisons?.loaded?.store.getState();
      return state?.comparison ? makeComparisonFile(entry, state.comparison, state) : null;
    });
  const savePage = () =>
    saving(say, async () => {
      const asked = comparing ? comparisons?.loaded?.store.getState() : null;
      const { file, title, seconds } = asked?.comparison
        ? comparisonNow(asked.comparison, asked.priority)
        : (shared === 'plan' ? planNow : runNow)(simulation);
      return { name: fileName(title, '', seconds, 'html'), type: 'text/html', content: await singleFile(file.text) };
    });
  const start = (span: Span) =>
    saving(
      say,
      async () => {
        const { about } = takeRun(simulation);
        try {
          const begun = await film(simulation, about, span, look());
          setFilming(begun);
          const content = await begun?.done;
          const name = fileName(about.title, 'film', about.seconds, 'webm');
          return content ? { name, type: content.type, content } : null;
        } finally {
          flushSync(() => setFilming(null));
          button.current?.focus();
        }
      },
      filmWords.brokenOff,
    );

  return (
    <>
      <Menu button={button} face={<ShareFace />} what={headerWords.share} off={filming !== null}>
        <button type="button" aria-haspopup="dialog" onClick={onLink}>
          {shareWords.link}
        </button>
        {shared === 'run' && (
          <button type="button" aria-haspopup="dialog" onClick={() => setEmbedding(true)}>
            {embedDialogWords.open}
          </button>
        )}
        <button type="button" title={exportWords.pageTitle} onClick={savePage}>
          {exportWords.page} <small>HTML</small>
        </button>
        <button type="button" onClick={() => window.print()}>
          {exportWords.print}
        </button>
        {shared !== 'plan' && <p>{shareWords.export}</p>}
        {comparing
          ? COMPARISON_EXPORTS.map((entry) => (
              <Entry key={entry.part} entry={entry} run={() => saveComparison(entry)} />
            ))
          : shared === 'run' &&
            EXPORTS.map((entry) => (
              <Entry key={`${entry.part}.${entry.ending}`} entry={entry} run={() => save(entry)} />
            ))}
        {shared === 'run' && (
          <button type="button" onClick={() => setChoosing(true)}>
            {exportWords.film} <small>WebM</small>
          </button>
        )}
      </Menu>
      <Suspense>{embedding && <EmbedDialog onClose={() => setEmbedding(false)} />}</Suspense>
      {choosing && <FilmDialog onStart={start} onClose={() => setChoosing(false)} />}
      {filming && <FilmBar onStop={filming.stop} />}
    </>
  );
}

function Entry({ entry: { name, ending }, run }: { entry: Export | ComparisonExport; run: () => void }) {
  return (
    <button type="button" onClick={run}>
      {exportNames[name]} <small>{ending.toUpperCase()}</small>
    </button>
  );
}
