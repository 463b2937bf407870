import { announcementWords } from '../../words/described/announcement.ts';
import { announcerWords } from '../../words/described/announcer.ts';
import { useSpoken } from './useSpoken.ts';

/** Tells screen readers how the run stands, as it goes. */
export function Announcer() {
  return (
    <p className="hidden-visually" role="status" aria-label={announcerWords.state}>
      {useSpoken(announcementWords)}
    </p>
  );
}
