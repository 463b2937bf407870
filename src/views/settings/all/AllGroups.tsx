import { Group } from './Group.tsx';
import { GROUPS } from './groups.ts';

/** Every setting, in groups. */
export function AllGroups() {
  return GROUPS.map((group) => <Group key={group.name} group={group} />);
}
