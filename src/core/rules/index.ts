/** The rules, in alphabetical order: one line each. */
import type { Rule } from '../rule.ts'
import { config } from './config.ts'
import { emptyLearning } from './empty-learning.ts'
import { emptyPart } from './empty-part.ts'
import { liftWithoutBaseline } from './lift-without-baseline.ts'
import { escalationAsPlan } from './escalation-as-plan.ts'
import { missingPart } from './missing-part.ts'
import { optionsWithoutCriteria } from './options-without-criteria.ts'
import { partBalance } from './part-balance.ts'
import { partOrder } from './part-order.ts'
import { phaseWithoutExitCriteria } from './phase-without-exit-criteria.ts'
import { placeholder } from './placeholder.ts'
import { riskWithoutOwner } from './risk-without-owner.ts'
import { tooLong } from './too-long.ts'
import { unquantifiedResult } from './unquantified-result.ts'
import { unnamedMetric } from './unnamed-metric.ts'
import { unownedAction } from './unowned-action.ts'
import { vaguePhrase } from './vague-phrase.ts'

export const rules: readonly Rule[] = [
  config,
  emptyLearning,
  emptyPart,
  liftWithoutBaseline,
  escalationAsPlan,
  missingPart,
  optionsWithoutCriteria,
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

/** Rules of the contract that a later release brings: settings and comments may name them already. */
const laterRules = [
  'autopsy-without-ignored-data',
  'confidential-term',
  'escalation-as-plan',
  'lift-without-baseline',
  'metric-without-outcome',
  'missing-lens',
  'outreach-form',
  'unnamed-metric',
  'phase-without-exit-criteria',
  'risk-without-owner',
]

/** Every id that a setting or a comment may name. */
export const ruleIds: readonly string[] = [...rules.map(({ id }) => id), ...laterRules].sort()
