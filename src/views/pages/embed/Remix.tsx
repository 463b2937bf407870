import { ExternalLink } from 'lucide-react';
import { type SyntheticEvent, useRef } from 'react';
import { runLink } from '../../../store/sharing/links.ts';
import { useSimulation } from '../../../store/simulation/useSimulation.ts';
import { embedWords } from '../../../words/share/embed.ts';

/** Opens the moment shown in the full page, in a tab of its own. */
export function Remix({ predict }: { predict: boolean }) {
  const { recording } = useSimulation();
  const opened = useRef(location.hash);
  /** The run is packed only when it may be asked for: before the link is followed, copied or dragged. */
  const point = ({ currentTarget }: SyntheticEvent<HTMLAnchorElement>): void => {
    const link = runLink(recording());
    // A run too long for a link opens as it was given.
    const hash = link.ok ? link.link : opened.current.replaceAll(/(?<=[#&])embed(?:&|$)/g, '');
    currentTarget.href = `${location.pathname}${hash}${predict && link.ok ? '&predict' : ''}`;
  };
  return (
    <a
      className="stamp-remix"
      href={location.pathname}
      target="_blank"
      rel="noopener"
      title={embedWords.remixTitle}
      onPointerDown={point}
      onFocus={point}
      onClick={point}
    >
      {embedWords.remix} <ExternalLink aria-hidden />
    </a>
  );
}
