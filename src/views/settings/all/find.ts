import { fieldFacts } from '../../../engine/index.ts';
import { fieldWords } from '../../../words/settings/fields/index.ts';
import { groupTitle } from '../../../words/settings/groups.ts';
import { choiceWords } from '../../../words/settings/values.ts';
import { GROUPS } from './groups.ts';

/** What parts with more than one field are searched by. */
const PATHS: Record<string, string> = {
  '#spread': 'traffic.sessionLength.spread',
  '#points': 'traffic.curve.points',
  '#servers': 'servers',
  '#failures': 'rollout.failures',
};

/** The items of the settings in whose name, path, meaning, options or group every word of a query is; those with it in their name first. */
export function found(query: string): string[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const holdAll = (text: string): boolean => words.every((word) => text.toLowerCase().includes(word));
  const entries = GROUPS.flatMap(({ name, items }) =>
    items.flatMap((item) => {
      const path = PATHS[item] ?? item;
      const said = fieldWords(path);
      if (said === undefined) return [];
      const facts = fieldFacts(path);
      const options = facts?.kind === 'choice' ? facts.options.map((option) => choiceWords(path, option)) : [];
      return [
        { item, label: said.label, text: [said.label, said.about, path, groupTitle(name), ...options].join(' ') },
      ];
    }),
  ).filter(({ text }) => holdAll(text));
  const isNamed = ({ label }: { label: string }): number => (holdAll(label) ? 0 : 1);
  return entries.sort((a, b) => isNamed(a) - isNamed(b)).map(({ item }) => item);
}
