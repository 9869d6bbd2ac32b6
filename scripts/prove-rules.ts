/**
 * Proves that the checks of the host's rules prove something: each must pass on a host that obeys all rules and
 * fail on a host without its own. Prints the number of rules proved, e.g. `53/53`; exit code 1 when one is not.
 */
import { RULE_COUNT } from '../playground/host/rules.ts';
import { ALL_CHECKS } from '../playground/rule-checks/all-checks.ts';
import { hostsWithout } from '../playground/rule-checks/rule-check.ts';
import type { RuleCheck } from '../playground/rule-checks/rule-check.ts';

async function holds(check: RuleCheck, without: readonly number[]): Promise<boolean> {
  try {
    await check.check(hostsWithout(without));
    return true;
  } catch {
    return false;
  }
}

const unproved: string[] = [];
const proved = new Set<number>();
for (const check of ALL_CHECKS) {
  const passes = await holds(check, []);
  const passesWithout = await holds(check, [check.rule]);
  if (passes && !passesWithout) proved.add(check.rule);
  else
    unproved.push(
      `rule ${String(check.rule)} (${check.says}): ${passes ? 'passes without the rule' : 'fails with it'}`,
    );
}

for (const line of unproved) console.log(line);
console.log(`${String(proved.size)}/${String(RULE_COUNT)}`);
process.exitCode = proved.size === RULE_COUNT && unproved.length === 0 ? 0 : 1;
