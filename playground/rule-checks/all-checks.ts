import { accessChecks } from './access.ts';
import { connectorChecks } from './connectors.ts';
import { dataChecks } from './data.ts';
import { editorChecks } from './editors.ts';
import { nodeShapeChecks } from './node-shape.ts';
import { peopleChecks } from './people.ts';
import { placeChecks } from './places.ts';
import { realmChecks } from './realms.ts';
import type { RuleCheck } from './rule-check.ts';
import { textChecks } from './texts.ts';

/** A check for every rule, in the order of their numbers. */
export const ALL_CHECKS: readonly RuleCheck[] = [
  ...editorChecks,
  ...nodeShapeChecks,
  ...placeChecks,
  ...connectorChecks,
  ...textChecks,
  ...accessChecks,
  ...dataChecks,
  ...realmChecks,
  ...peopleChecks,
];
