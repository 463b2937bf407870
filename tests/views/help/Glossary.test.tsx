import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { allFields } from '../../../src/engine/index.ts';
import { Glossary } from '../../../src/views/help/Glossary.tsx';
import { TERMS } from '../../../src/views/help/terms.ts';
import { LEDGER_ROWS } from '../../../src/views/ledger/rows.ts';
import { glossary } from '../../../src/words/help/glossary.ts';

it('has an entry behind each field and number that leads to it', () => {
  const fields = allFields().map(({ path }) => path.replace(/\.\d+\./, '.*.'));
  const entries = LEDGER_ROWS.map(({ entry }) => entry as string);
  expect(Object.keys(TERMS).filter((of) => !fields.includes(of) && !entries.includes(of))).toEqual([]);
  expect(Object.values(TERMS).filter((term) => glossary[term] === undefined)).toEqual([]);
});

it('is searched by all words of what is typed, and says so where none is found', async () => {
  const user = userEvent.setup();
  render(<Glossary at="drainTimeout" onClose={() => {}} />);
  await user.type(screen.getByRole('searchbox', { name: 'Find a word' }), 'drain keeps');
  expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual([glossary.status.name]);
  await user.type(screen.getByRole('searchbox', { name: 'Find a word' }), ' xyz');
  expect(screen.queryAllByRole('term')).toEqual([]);
  expect(screen.getByText('No word here has “drain keeps xyz” in it.')).toBeInTheDocument();
});
