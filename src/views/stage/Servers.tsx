import { Fragment } from 'react';
import type { StageLayout } from './layout/layout.ts';
import { GlassNumber } from './server/GlassNumber.tsx';
import { ServerChip } from './server/ServerChip.tsx';
import { Valve } from './server/Valve.tsx';

type Props = {
  layout: StageLayout;
  /** The server whose menu is open. */
  opened?: number | undefined;
  onOpen?: (index: number, button: HTMLElement) => void;
  /** Whether nothing can be done to them. */
  locked?: boolean;
};

/** What stands at each server: its name and status, how many users it has, its valve. */
export function Servers({ layout, opened, onOpen = () => {}, locked = false }: Props) {
  return layout.vessels.map((_, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a server is its index
    <Fragment key={index}>
      <ServerChip index={index} layout={layout} locked={locked} expanded={opened === index} onOpen={onOpen} />
      {layout.mode === 'pipes' && <GlassNumber index={index} layout={layout} />}
      {layout.mode === 'pipes' && <Valve index={index} layout={layout} locked={locked} />}
    </Fragment>
  ));
}
