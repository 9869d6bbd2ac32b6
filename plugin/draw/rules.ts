import type { RulesItem } from '../../journey/scene/scene.ts';
import { stroke } from './look.ts';
import type { Pen } from './pen.ts';

/** Gives a vector the course of rules; it begins at their own corner, so that it is placed and moved like everything else. */
export const layRules = (node: VectorNode, { at, height }: RulesItem): void => {
  node.vectorPaths = [{ windingRule: 'NONE', data: at.map((x) => `M ${x} 0 L ${x} ${height}`).join(' ') }];
};

/** A VECTOR of upright rules (decision 013). Open paths carry no fill. */
export const drawRules = ({ host, names, keep }: Pen, item: RulesItem): VectorNode => {
  const node = keep(host.createVector());
  node.name = names.line;
  layRules(node, item);
  node.fills = [];
  stroke(node, item.colour, item.weight);
  return node;
};
