import { useEffect, useRef } from 'react';

/** What the view shown is called, for those who don't see it. Whoever chooses another view goes on from here: the keys are the view's own. */
export function ViewHeading({ title }: { title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const told = useRef(title);
  useEffect(() => {
    if (told.current !== title) heading.current?.focus();
    told.current = title;
  }, [title]);
  return (
    <h2 ref={heading} className="hidden-visually" tabIndex={-1}>
      {title}
    </h2>
  );
}
