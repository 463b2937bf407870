import { Download as DownloadIcon } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Desk } from '../../store/comparisonDesk.ts';
import { useSimulation } from '../../store/useSimulation.ts';
import { linkNow } from '../share/linkNow.ts';
import { COMPARISON_EXPORTS, type ComparisonExport, makeComparisonFile } from './comparisonTables.ts';
import { download } from './download.ts';
import { EXPORTS, type Export, makeFile } from './exports.ts';
import { FilmBar } from './FilmBar.tsx';
import { FilmDialog } from './FilmDialog.tsx';
import { fileName } from './fileName.ts';
import { readLook } from './look.ts';
import { takeRun } from './run.ts';
import { type Filming, film, type Span } from './video.ts';
import './export.css';

type Props = {
  say: (text: string, failed?: boolean) => void;
  /** Where the comparison is, when that is what is shown. */
  compared?: Desk | null;
};

/** Everything that can be taken out of the page as a file. */
export function ExportMenu({ say, compared = null }: Props) {
  const simulation = useSimulation();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLElement>(null);
  const [choosing, setChoosing] = useState(false);
  const [filming, setFilming] = useState<Filming | null>(null);
  const id = useId();

  const close = (): void => menu.current?.hidePopover?.();
  const take = () => takeRun(simulation, linkNow(simulation).words);
  const trying = async (act: () => Promise<string>): Promise<void> => {
    try {
      say(await act());
    } catch (error) {
      say(error instanceof Error ? error.message : 'The file could not be made.', true);
    }
  };
  const save = (chosen: Export) =>
    trying(async () => {
      close();
      const file = await makeFile(chosen, take(), readLook(document.documentElement));
      download(file);
      return `Saved ${file.name}`;
    });
  const saveComparison = (desk: Desk, chosen: ComparisonExport) =>
    trying(async () => {
      close();
      const file = makeComparisonFile(desk, chosen);
      download(file);
      return `Saved ${file.name}`;
    });
  const start = (span: Span) =>
    trying(async () => {
      setChoosing(false);
      const { about } = take();
      try {
        const begun = await film(simulation, about.link, span, readLook(document.documentElement));
        setFilming(begun);
        const content = await begun.done;
        const name = fileName(about.title, 'film', about.seconds, 'webm');
        download({ name, type: content.type, content });
        return `Saved ${name}`;
      } finally {
        flushSync(() => setFilming(null));
        button.current?.focus();
      }
    });

  return (
    <>
      <button
        ref={button}
        type="button"
        className="share-button"
        popoverTarget={id}
        aria-label="Export"
        disabled={filming !== null}
      >
        <DownloadIcon aria-hidden size={18} />
        <span className="share-button-text">Export</span>
      </button>
      <section
        ref={menu}
        id={id}
        popover="auto"
        className="export-menu"
        aria-label="What to export"
        data-own-keys
        onToggle={({ newState }) => newState === 'open' && settle(menu.current, button.current)}
        onKeyDown={moveFocus}
      >
        {compared
          ? COMPARISON_EXPORTS.map((entry) => (
              <button key={entry.part} type="button" onClick={() => saveComparison(compared, entry)}>
                {entry.name} <small>{entry.about}</small>
              </button>
            ))
          : EXPORTS.map((entry) => (
              <button key={`${entry.part}.${entry.ending}`} type="button" onClick={() => save(entry)}>
                {entry.name} <small>{entry.about}</small>
              </button>
            ))}
        {!compared && (
          <button
            type="button"
            className="export-film"
            onClick={() => {
              close();
              setChoosing(true);
            }}
          >
            Film of the stage… <small>WebM</small>
          </button>
        )}
      </section>
      {choosing && <FilmDialog onStart={start} onClose={() => setChoosing(false)} />}
      {filming && <FilmBar onStop={filming.stop} />}
    </>
  );
}

/** Puts the menu under its button, within the window, and the focus on its first entry. */
function settle(menu: HTMLElement | null, button: HTMLElement | null): void {
  if (menu === null || button === null) return;
  const { right, bottom } = button.getBoundingClientRect();
  menu.style.left = `${Math.max(4, Math.min(right - menu.offsetWidth, innerWidth - menu.offsetWidth - 4))}px`;
  menu.style.top = `${bottom + 4}px`;
  menu.querySelector('button')?.focus();
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const entries = [...event.currentTarget.querySelectorAll('button')];
  const at = entries.indexOf(document.activeElement as HTMLButtonElement);
  const to = MOVES[event.key]?.(at, entries.length);
  if (to === undefined) return;
  event.preventDefault();
  entries[to]?.focus();
}

const MOVES: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};
