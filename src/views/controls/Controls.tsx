import type { ReactNode } from 'react';
import { useFact } from '../../store/useSimulation.ts';
import { DensityPicture } from './DensityPicture.tsx';
import { Field } from './Field.tsx';
import { Servers } from './Servers.tsx';
import { SpreadField } from './SpreadField.tsx';
import './controls.css';

/** Every field of the scenario, the two that matter most first. */
export function Controls() {
  const session = useFact((state) => state.next.traffic.sessionLength);
  return (
    <form className="controls" aria-label="Settings" onSubmit={(event) => event.preventDefault()}>
      <Group title="Users" open>
        <Field path="traffic.arrivalRate" />
        <Field path="traffic.sessionLength.meanSeconds" />
        <Load />
        <Field path="traffic.sessionLength.distribution">
          <DensityPicture session={session} />
        </Field>
        <SpreadField />
        <Field path="traffic.buyerShare" />
        <Field path="traffic.orderPart" />
      </Group>
      <Group title="Servers">
        <Servers />
      </Group>
      <Group title="Load balancer">
        <Field path="balancer.routing" />
        <Field path="balancer.drainTimeoutSeconds" />
        <Field path="balancer.onDrainTimeout" />
      </Group>
      <Group title="Rollout">
        <Field path="rollout.strategy" />
        <Field path="rollout.batchSize" />
        <Field path="rollout.mode" />
        <Field path="rollout.balancedSeconds" />
        <Field path="rollout.updateSeconds" />
        <Field path="rollout.testSeconds" />
        <Field path="rollout.warmUpSeconds" />
        <Field path="rollout.testFailureProbability" />
        <Field path="rollout.onTestFailure" />
      </Group>
      <Group title="Start">
        <Field path="seed" />
        <Field path="start" />
        <Field path="tickSeconds" />
      </Group>
    </form>
  );
}

function Group({ title, open, children }: { title: string; open?: boolean; children: ReactNode }) {
  return (
    <details className="group" open={open}>
      <summary>{title}</summary>
      <div className="group-fields">{children}</div>
    </details>
  );
}

/** What the two main fields amount to. */
function Load() {
  const { traffic, servers } = useFact((state) => state.next);
  const users = traffic.arrivalRate * traffic.sessionLength.meanSeconds;
  const capacity = servers.reduce((sum, server) => sum + server.capacity, 0);
  const without = capacity - Math.max(...servers.map((server) => server.capacity));
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  const tight = without > 0 && users > without;
  return (
    <p className="load" data-tight={tight || undefined}>
      Expect <b>{Math.round(users).toLocaleString('en')} users</b> on the site: {percent(users / capacity)} of its
      capacity, {without > 0 ? `${percent(users / without)} while one server is out` : 'and there is only one server'}.
      {tight && ' The others can’t carry that.'}
    </p>
  );
}
