import { Presentation } from 'lucide-react';
import { present } from '../../store/present/address.ts';
import { useShownViewStore } from '../../store/shownView.ts';
import { headerWords } from '../../words/page/header.ts';

/** Shows the run to a room. */
export function PresentButton() {
  const shown = useShownViewStore();
  return (
    <button
      type="button"
      className="menu-button"
      title={headerWords.presentTitle}
      aria-label={headerWords.present}
      aria-keyshortcuts="P"
      onClick={() => present(shown)}
    >
      <Presentation aria-hidden size={18} />
      <span className="share-word">{headerWords.present}</span>
    </button>
  );
}
