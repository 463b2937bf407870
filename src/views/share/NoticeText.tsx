import type { Notice } from '../../store/simulation/state.ts';
import { useFact } from '../../store/simulation/useSimulation.ts';
import { noticeWords } from '../../words/share/notices.ts';
import { shareWords } from '../../words/share/share.ts';

/** What should be known about what was opened; `asItWas`: nothing was, so all is as before. */
export function NoticeText({ notice, asItWas = false }: { notice: Notice; asItWas?: boolean }) {
  const site = useFact((state) => state.site);
  const words = noticeWords(notice, site);
  return <>{asItWas ? shareWords.asItWas(words) : words}</>;
}
