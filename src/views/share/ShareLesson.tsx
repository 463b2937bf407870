import { useCallback, useState } from 'react';
import { usePractice } from '../../store/exercises/lateExercises.ts';
import { useSimulation } from '../../store/simulation/useSimulation.ts';
import { headerWords } from '../../words/page/header.ts';
import { exportWords } from '../../words/share/exports.ts';
import { shareWords } from '../../words/share/share.ts';
import { shareDialogWords } from '../../words/share/shareDialog.ts';
import { fileName } from '../exports/snapshot/fileName.ts';
import { Menu } from '../kit/menu/Menu.tsx';
import { Notices, type Said } from './Notices.tsx';
import { ShareFace } from './ShareFace.tsx';
import { type Say, saving } from './saving.ts';
import { runNow } from './sharedNow.ts';
import { singleFile } from './singleFile.ts';

/** A lesson to hand on: its address, or the page in one file that opens in it. */
export function ShareLesson() {
  const simulation = useSimulation();
  const [practice] = usePractice();
  const [said, setSaid] = useState<Said | null>(null);
  const say: Say = useCallback((words, failed = false) => setSaid({ words, failed }), []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      say(shareDialogWords.linkCopied);
    } catch {
      say(shareWords.inAddress, true);
    }
  };
  const save = () =>
    saving(say, async () => {
      const lesson = location.hash.slice(1).replace('=', ' ');
      const content = await singleFile(runNow(simulation).file.text);
      return { name: fileName(lesson, '', 0, 'html'), type: 'text/html', content };
    });
  if (practice !== null) return null;
  return (
    <>
      <nav className="sharing" aria-label={shareWords.shareAndExport}>
        <Menu face={<ShareFace />} what={headerWords.share}>
          <button type="button" onClick={copy}>
            {shareWords.copyLesson}
          </button>
          <button type="button" title={shareWords.lessonTitle} onClick={save}>
            {exportWords.page} <small>HTML</small>
          </button>
        </Menu>
      </nav>
      <Notices said={said} onDone={() => setSaid(null)} />
    </>
  );
}
