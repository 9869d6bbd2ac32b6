import { describe, expect, it } from 'vitest';
import { RULE_COUNT } from '../../../playground/host/rules.ts';
import { ALL_CHECKS } from '../../../playground/rule-checks/all-checks.ts';
import { hostsWithout } from '../../../playground/rule-checks/rule-check.ts';

describe('the host obeys its rules', () => {
  it('has a check for each of them', () => {
    const numbers = new Set(ALL_CHECKS.map((one) => one.rule));
    expect([...numbers].sort((a, b) => a - b)).toEqual(
      Array.from({ length: RULE_COUNT }, (_, index) => index + 1),
    );
  });

  for (const { rule, says, check } of ALL_CHECKS) {
    it(`[rule ${String(rule)}] ${says}`, async () => {
      await check(hostsWithout([]));
    });
  }
});
