import { ChevronDown, Share2 } from 'lucide-react';
import { headerWords } from '../../words/page/header.ts';

/** What is on the button of what can be shared. */
export function ShareFace() {
  return (
    <>
      <Share2 aria-hidden size={16} />
      <span className="share-word">{headerWords.share}</span>
      <ChevronDown aria-hidden size={16} />
    </>
  );
}
