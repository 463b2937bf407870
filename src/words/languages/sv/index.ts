/**
 * Swedish. One word for one idea, everywhere:
 *
 * bleed, drain: tömma, tömning · (bone) dry: (helt) torr · load balancer: lastbalanserare · user: användare · session: session ·
 * crowd: omgång · batch: grupp · cut off: kastas ut · turned away: avvisas · signed out: loggas ut · hurt: drabbad ·
 * order: beställning · request: anrop · in service, out: i drift, ur drift · put back: sätta tillbaka · rollout: utrullning ·
 * roll back: rulla tillbaka · hold: stå still · timeout: tidsgräns · comfortable load: lagom last · ledger: utfall · seed: frö ·
 * run: körning · forecast: prognos · canary: kanariefågel · pod: podd. Products, protocols and their options keep their names.
 */
import type { Language } from '../../catalogue.ts';
import { basics } from './basics.ts';
import { comparing } from './comparison/comparing.ts';
import { crowds } from './comparison/crowds.ts';
import { verdicts } from './comparison/verdicts.ts';
import { described } from './described.ts';
import { embed } from './embed.ts';
import { challenges } from './exercises/challenges.ts';
import { page as exercisePage } from './exercises/page.ts';
import { questions } from './exercises/questions.ts';
import { reasons } from './exercises/reasons.ts';
import { slips } from './exercises/slips.ts';
import { learn } from './learn.ts';
import { lessons } from './lessons/lessons.ts';
import { answer } from './page/answer.ts';
import { frame } from './page/frame.ts';
import { glossary } from './page/glossary.ts';
import { ledger } from './page/ledger.ts';
import { notices } from './page/notices.ts';
import { present } from './page/present.ts';
import { run } from './page/run.ts';
import { config as planConfig } from './plan/config.ts';
import { plan } from './plan/plan.ts';
import { replay as planReplay } from './plan/replay.ts';
import { spread as planSpread } from './plan/spread.ts';
import { tables as planTables } from './plan/tables.ts';
import { products } from './products.ts';
import { events } from './run/events.ts';
import { narration } from './run/narration.ts';
import { refusals } from './run/refusals.ts';
import { servers } from './run/servers.ts';
import { runbookPage } from './runbook/page.ts';
import { runbook } from './runbook/runbook.ts';
import { choices } from './settings/choices.ts';
import { fields } from './settings/fields.ts';
import { panel } from './settings/panel.ts';
import { rolloutFields } from './settings/rolloutFields.ts';
import { values } from './settings/values.ts';
import { share } from './share.ts';
import { traffic } from './traffic/traffic.ts';

export const swedish: Language = {
  ...basics,
  ...answer,
  ...comparing,
  ...crowds,
  ...verdicts,
  ...described,
  ...embed,
  ...challenges,
  ...exercisePage,
  ...questions,
  ...reasons,
  ...slips,
  ...learn,
  ...frame,
  ...glossary,
  ...ledger,
  ...planTables,
  ...planReplay,
  ...planSpread,
  ...planConfig,
  ...lessons,
  ...notices,
  ...plan,
  ...present,
  ...run,
  ...events,
  ...narration,
  ...refusals,
  ...servers,
  ...choices,
  ...fields,
  ...panel,
  ...products,
  ...rolloutFields,
  ...values,
  ...runbook,
  ...runbookPage,
  ...share,
  ...traffic,
};
