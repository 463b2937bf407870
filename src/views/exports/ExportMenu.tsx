import { Download as DownloadIcon } from 'lucide-react';
import { useContext, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { ComparisonsContext } from '../../store/comparison/lateComparisons.ts';
import { useSimulation } from '../../store/simulation/useSimulation.ts';
import { exportNames, exportWords } from '../../words/share/exports.ts';
import { filmWords } from '../../words/share/film.ts';
import { shareWords } from '../../words/share/share.ts';
import { type Download, download } from '../kit/download.ts';
import { menuKeys } from '../kit/menuKeys.ts';
import {
  COMPARISON_EXPORTS,
  type ComparisonExport,
  EXPORTS,
  type Export,
  makeComparisonFile,
  makeFile,
} from './exports.ts';
import { FilmBar } from './film/FilmBar.tsx';
import { FilmDialog } from './film/FilmDialog.tsx';
import { type Filming, film, type Span } from './film/video.ts';
import { readLook } from './picture/look.ts';
import { fileName } from './snapshot/fileName.ts';
import { takeRun } from './snapshot/snapshot.ts';
import './exports.css';

/** What became of an export, in words. */
type Say = (text: string, failed?: boolean) => void;
/** `comparing`: whether a comparison is shown, which then is what is exported. */
type Props = { say: Say; comparing?: boolean };

const look = () => readLook(document.documentElement);

/** Everything that can be taken out of the page as a file. */
export function ExportMenu({ say, comparing = false }: Props) {
  const simulation = useSimulation();
  const comparisons = useContext(ComparisonsContext);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLElement>(null);
  const [choosing, setChoosing] = useState(false);
  const [filming, setFilming] = useState<Filming | null>(null);
  const id = useId();

  const close = (): void => menu.current?.hidePopover?.();
  const save = (entry: Export) => saving(say, () => makeFile(entry, takeRun(simulation), look()));
  const saveComparison = (entry: ComparisonExport) =>
    saving(say, async () => {
      const state = comparisons?.loaded?.store.getState();
      return state?.comparison ? makeComparisonFile(entry, state.comparison, state) : null;
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
      <button
        ref={button}
        type="button"
        className="share-button"
        popoverTarget={id}
        aria-label={shareWords.export}
        disabled={filming !== null}
      >
        <DownloadIcon aria-hidden size={18} />
        <span className="share-button-text">{shareWords.export}</span>
      </button>
      <section
        ref={menu}
        id={id}
        popover="auto"
        className="export-menu"
        aria-label={exportWords.whatToExport}
        data-own-keys
        onToggle={({ newState }) => newState === 'open' && settle(menu.current, button.current)}
        onClick={close}
        onKeyDown={menuKeys()}
      >
        {comparing
          ? COMPARISON_EXPORTS.map((entry) => (
              <Entry key={entry.part} entry={entry} run={() => saveComparison(entry)} />
            ))
          : EXPORTS.map((entry) => (
              <Entry key={`${entry.part}.${entry.ending}`} entry={entry} run={() => save(entry)} />
            ))}
        {!comparing && (
          <button type="button" className="export-film" onClick={() => setChoosing(true)}>
            {exportWords.film} <small>WebM</small>
          </button>
        )}
      </section>
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

/** Saves a file that is still to be made, and says so, or why it could not be. */
async function saving(say: Say, make: () => Promise<Download | null>, failed = exportWords.failed): Promise<void> {
  try {
    const file = await make();
    if (file === null) return say(failed, true);
    download(file);
    say(exportWords.saved(file.name));
  } catch (error) {
    say(error instanceof Error ? error.message : failed, true);
  }
}

/** Puts the menu under its button, within the window, and the focus on its first entry. */
function settle(menu: HTMLElement | null, button: HTMLElement | null): void {
  if (menu === null || button === null) return;
  const { right, bottom } = button.getBoundingClientRect();
  menu.style.left = `${Math.max(4, Math.min(right - menu.offsetWidth, innerWidth - menu.offsetWidth - 4))}px`;
  menu.style.top = `${bottom + 4}px`;
  menu.querySelector('button')?.focus();
}
