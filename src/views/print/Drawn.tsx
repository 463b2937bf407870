import { useCallback } from 'react';

/** A picture that was drawn beforehand. */
export function Drawn({ picture, label }: { picture: Element; label: string }) {
  const hold = useCallback((box: HTMLElement | null) => box?.replaceChildren(picture), [picture]);
  return <div className="paper-picture" role="img" aria-label={label} ref={hold} />;
}
