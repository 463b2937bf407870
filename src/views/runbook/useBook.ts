import { useMemo } from 'react';
import { create } from 'zustand';
import type { ProductName, Scenario } from '../../engine/index.ts';
import { type NameAllowed, NameError, type NamesInput, type Runbook, runbook } from '../../runbook/index.ts';

/** What has been typed for each product, by the field: `host`, `settings.socket`, `servers.0.address`. It is never sent anywhere. */
type Typed = { [P in ProductName]?: Readonly<Record<string, string>> };

const useTyped = create<Typed>(() => ({}));

export function typeName(product: ProductName, field: string, text: string): void {
  useTyped.setState((typed) => ({ [product]: { ...typed[product], [field]: text } }));
}

export type Book = {
  book: Runbook;
  typed: Readonly<Record<string, string>>;
  faults: Readonly<Record<string, NameAllowed>>;
};

const NOTHING: Readonly<Record<string, string>> = {};

/** The runbook of a scenario with the names that were typed; what can't stand in a command keeps its default meanwhile, and is told. */
export function useBook(scenario: Scenario): Book {
  const { product } = scenario.balancer;
  const typed = useTyped((all) => all[product]) ?? NOTHING;
  return useMemo(() => ({ ...bookOf(scenario, product, typed), typed }), [scenario, product, typed]);
}

function bookOf(
  scenario: Scenario,
  product: ProductName,
  typed: Readonly<Record<string, string>>,
): Omit<Book, 'typed'> {
  const faults: Record<string, NameAllowed> = {};
  let names = { ...typed };
  for (;;) {
    try {
      return { book: runbook(scenario, product, inputOf(names)), faults };
    } catch (error) {
      if (!(error instanceof NameError) || !(error.field in names)) throw error;
      faults[error.field] = error.allowed;
      const { [error.field]: _, ...rest } = names;
      names = rest;
    }
  }
}

function inputOf(typed: Readonly<Record<string, string>>): NamesInput {
  const settings: Record<string, string> = {};
  const servers: { name?: string; address?: string }[] = [];
  const own: Record<string, string> = {};
  for (const [field, text] of Object.entries(typed)) {
    const [section, key, of] = field.split('.');
    if (section === 'settings') settings[key] = text;
    else if (section === 'servers') servers[Number(key)] = { ...servers[Number(key)], [of]: text };
    else own[section] = text;
  }
  return { ...own, settings, servers: Array.from(servers, (server) => server ?? {}) };
}
