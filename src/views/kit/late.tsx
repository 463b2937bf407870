import { type ComponentType, use } from 'react';

type Load = () => Promise<unknown>;

/** Everything that comes late, in the order in which it was named. */
const queue: Load[] = [];
let open: () => void = () => {};
/** Fulfilled once the page is idle for the first time. */
const idle = new Promise<void>((resolve) => {
  open = resolve;
});

/**
 * A component that is not in the first load: it comes once it is drawn, or by idle time, whichever is first. `patient`: only by
 * idle time, though it is drawn from the start. Needs a Suspense around it; once it has come it is drawn without delay.
 */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { patient = false } = {},
): ComponentType<Props> {
  let coming: Promise<ComponentType<Props>> | null = null;
  const fetched = (): Promise<ComponentType<Props>> => {
    coming ??= (patient ? idle.then(load) : load()).then((component) => {
      // As React notes it on a promise that it has waited for: so it need not wait for this one.
      Object.assign(coming as object, { status: 'fulfilled', value: component });
      return component;
    });
    return coming;
  };
  queue.push(fetched);
  // biome-ignore lint/correctness/noComponentHookFactories: it is made once, where a module names it
  return function Late(props: Props) {
    const Component = use(fetched());
    return <Component {...props} />;
  };
}

/** Loads all that comes late, one after the other, now that the page is idle. */
export async function loadLate(): Promise<void> {
  open();
  // What has come may name more. What can't be had now is told where it is drawn.
  for (let load = queue.shift(); load !== undefined; load = queue.shift()) await load().catch(() => {});
}
