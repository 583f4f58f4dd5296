/** Pages of many trades whose headings are also part names of a framework, and that are no stories. */

export const otherPages: Readonly<Record<string, string>> = {
  'a risk register': `# Risk register: harbour lights

| ID | Risk | Trigger | Owner | Mitigation | Rollback |
| --- | --- | --- | --- | --- | --- |
| R1 | The lamp supplier is late | No sample by 3 March | K. Aalto | Second supplier | Keep the old lamps |
| R2 | Salt in the housings | Humidity above 80 % | J. Brandt | Seal twice | Swap the unit |
`,
  'a risk register in sections': `# Risks

## Risk 1: Data loss during the move

**Trigger:** Row counts differ by more than 0.1 %.

**Owner:** Storage team

**Mitigation:** We copied both sides for a week and compared them.

**Rollback:** Point the readers at the old cluster.

## Risk 2: Slow queries

**Trigger:** P95 above 400 ms for ten minutes.

**Owner:** Search team

**Mitigation:** We added two replicas.

**Rollback:** Turn the flag off.
`,
  'a roll-out plan': `# Roll-out of the new checkout

## Phase 1: employees

- Entry: all tests green
- Exit criteria: no payment lost in 72 hours
- Metric: error rate
- Communication: post in #checkout

## Phase 2: 5 % of the shops

- Entry: phase 1 closed
- Exit criteria: conversion within 0.2 points of the old one
- Metric: conversion
- Communication: mail to the shops
`,
  'a roll-out table': `# Migration

We moved 14 services last spring and learned to do it in waves.

| Phase | Entry criteria | Exit criteria | Metrics | Comms |
| --- | --- | --- | --- | --- |
| Pilot | approval | 7 days green | errors | weekly note |
| Half | pilot closed | 14 days green | errors, cost | weekly note |
`,
  'a product requirements document': `# PRD: shared lists

## Problem

Households keep two lists. In a survey 34 % bought the same thing twice.

## Customer

Families of three and more.

## Evidence

We interviewed nine households in May.

## Proposal

An invitation by link.

## Constraints

No account for children.

## Success metrics

Double purchases fall below 10 %.

## Risks

People invite strangers.

## Owner

Lists team
`,
  'a product brief with a lens': `# Brief

**Customer:** night-shift nurses who fill in the form twice

**Constraint:** the ward tablets have 2 GB of memory

**Core:** a model that fills in the vitals from the monitor

We spoke with four wards and measured 11 minutes a shift.
`,
  'an architecture decision record': `# 7. Queue for the mail service

## Context

Mails were sent inside the request, and requests timed out.

## Options

- a table in the database
- a message broker

## Criteria

We looked at cost, at what the team knows, and at loss of messages.

## Ranking

The table came first on two of three.

## Decision

We chose the table.

## Trade-offs

It will not carry more than 200 mails a second.
`,
  'a decision record in the first person': `# Which editor theme

## Options

Dark, light, follow the system.

## Criteria

Contrast, and how often I work outside.

## Decision

I chose to follow the system, and I deleted the other two.

## Consequences

I had to rewrite the colours.
`,
  'an experiment log': `# Experiment 41: shorter form

**Hypothesis:** Fewer fields mean more sign-ups.

**Signal:** sign-ups per visit

**Impact:** We saw 4.1 % against 3.6 % and kept the short form.

**Next steps:** repeat it in Spain
`,
  'an analysis of a drop': `# Why did plays fall in week 31?

## Data quality

We checked the pipeline and found no gap.

## Segments

Mostly Android 9 in Brazil.

## Recent changes

Release 8.1 went out on the Monday.

## Hypothesis

The player crashed in the background.

## Next steps

- [ ] crash rate by version
`,
  'an incident review': `# Review of 12 June

## Decision

The on-call engineer restarted the primary at 03:10.

## Warning signs

Replication lag had been rising since midnight, and nobody was paged.

## Failure

Reads failed for 41 minutes.

## Changes

- page on lag above 30 seconds
- a runbook for failover
`,
  'a trade-off analysis': `# Autoplay: what we know

| Option | Engagement gain | Retention cost | Cannibalisation | Decision |
| --- | --- | --- | --- | --- |
| on by default | +6 % minutes | −0.4 points | podcasts −3 % | no |
| on request | +1 % minutes | none seen | none seen | yes |
`,
  'a brand guide': `# Voice of the station

## Discovery

Listeners find us on the way to work.

## Identity

We are the city's own station, and we sounded like it from the first day.

## Utility

Traffic every ten minutes.
`,
  'templates for cold mails': `# Mails that were answered

**Hook:** I saw your talk about tides and I watched it twice.

**Proof:** My team built a tide table for nine harbours.

**Question:** Could you spare ten minutes next week?

Change the hook for each reader. Keep your mail short, and say what you want of your reader.
`,
  'maths notes': `# Exercise 4

**Question:** Is the sum of two odd numbers even?

**Proof:** Let the numbers be 2a + 1 and 2b + 1. Their sum is 2(a + b + 1).

**Hook:** I used this in the tiling exercise too.
`,
  'a README with a core': `# tidal

Tide tables for small harbours. I wrote it because I had missed a tide.

## Core

The core computes heights from constituents.

## Customers

Harbour masters and sailors.

## Constraints

It runs on a Raspberry Pi. I tested it on three of them.

## Options

- \`--harbour\`: which one
- \`--days\`: how many
`,
  'a research proposal': `# Seaweed as feed

## Gap

Nobody has measured the iodine in milk after a winter of seaweed feed.

## Evidence

In a pilot I fed four cows and found twice the iodine. I took the samples myself.

## Proposal

A trial with forty cows on two farms.

## Measures

Iodine in milk, weekly.
`,
  'a clinical trial': `# Trial of the night drops

## Phase 1

Twelve healthy volunteers were treated for a week.

## Entry criteria

Age 18 to 60.

## Exit criteria

Any swelling of the eyelid.

## Metrics

Pressure in the eye at 8:00 and 20:00.
`,
  'an analysis of failure modes': `# Pump P-14

| Failure | Cause | Effect | Owner | Mitigation |
| --- | --- | --- | --- | --- |
| Seal leaks | dry run | oil on the floor | workshop | level switch |
| Motor hot | clogged filter | stop | workshop | monthly cleaning |
`,
  'meeting notes with decisions': `# Steering, 4 May

**Decision:** We moved the launch to June.

**Risk:** The translators were not asked.

**Owner:** Priya

**Next step:** mail to the translators
`,
  'a plan of my own': `# Moving house

## Risks

I had two: the piano and the date.

## Options

I asked three firms and I compared their prices.

## Decision

I took the second one because they had moved a piano for my neighbour.

## Owner

Me
`,
  'a retrospective of a team': `# Retro, sprint 12

**What went wrong:** We merged on Friday and lost Saturday.

**What we missed:** the warning in the build

**What we changed:** no merge after two o'clock

**Owner:** everybody
`,
}
