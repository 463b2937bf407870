import { ChevronDown, Share2 } from 'lucide-react';
import { shareWords } from '../../words/share/share.ts';

/** What is on the button of what can be shared. */
export function ShareFace() {
  return (
    <>
      <Share2 aria-hidden size={16} />
      <span className="share-word">{shareWords.share}</span>
      <ChevronDown aria-hidden size={16} />
    </>
  );
}
