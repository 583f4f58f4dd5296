/** The rules, in alphabetical order: one line each. */
import type { Rule } from '../rule.ts'
import { autopsyWithoutIgnoredData } from './autopsy-without-ignored-data.ts'
import { confidentialTerm } from './confidential-term.ts'
import { config } from './config.ts'
import { emptyLearning } from './empty-learning.ts'
import { emptyPart } from './empty-part.ts'
import { escalationAsPlan } from './escalation-as-plan.ts'
import { liftWithoutBaseline } from './lift-without-baseline.ts'
import { metricWithoutOutcome } from './metric-without-outcome.ts'
import { missingLens } from './missing-lens.ts'
import { missingPart } from './missing-part.ts'
import { optionsWithoutCriteria } from './options-without-criteria.ts'
import { outreachForm } from './outreach-form.ts'
import { partBalance } from './part-balance.ts'
import { partOrder } from './part-order.ts'
import { phaseWithoutExitCriteria } from './phase-without-exit-criteria.ts'
import { placeholder } from './placeholder.ts'
import { riskWithoutOwner } from './risk-without-owner.ts'
import { tooLong } from './too-long.ts'
import { unnamedMetric } from './unnamed-metric.ts'
import { unownedAction } from './unowned-action.ts'
import { unquantifiedResult } from './unquantified-result.ts'
import { vaguePhrase } from './vague-phrase.ts'

export const rules: readonly Rule[] = [
  autopsyWithoutIgnoredData,
  confidentialTerm,
  config,
  emptyLearning,
  emptyPart,
  escalationAsPlan,
  liftWithoutBaseline,
  metricWithoutOutcome,
  missingLens,
  missingPart,
  optionsWithoutCriteria,
  outreachForm,
  partBalance,
  partOrder,
  phaseWithoutExitCriteria,
  placeholder,
  riskWithoutOwner,
  tooLong,
  unnamedMetric,
  unownedAction,
  unquantifiedResult,
  vaguePhrase,
]

/** Every id that a setting or a comment may name. */
export const ruleIds: readonly string[] = rules.map(({ id }) => id).sort()
