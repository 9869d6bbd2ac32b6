import type { PresetName } from '../journey.ts';
import type { PresetWords } from './preset-words.ts';

/** English words of the presets. */
export const en: Readonly<Record<PresetName, PresetWords>> = {
  b2c: {
    title: 'The buyer’s journey',
    repeatLabel: 'Repeat',
    stages: ['Awareness', 'Evaluation', 'Purchase', 'Experience'],
    participants: [
      { name: 'Buyer', short: 'B', priorities: ['Easy to choose', 'A fair price', 'Quick to get'] },
    ],
    summary: {
      problem: 'A personal, emotional need',
      decisionMaker: 'One person',
      motivation: ['Speed', 'convenience', 'price', 'emotions'],
      process: 'Fast',
      ownershipCost: 'Low',
      feedback: 'Immediate, from many channels',
    },
    goals: {
      customer: 'Meet the need without effort and be glad of the choice',
      ours: 'A first purchase that leads to the next one',
    },
  },
  b2b: {
    title: 'The buying group’s journey',
    stages: ['Understanding the task', 'Survey of solutions', 'Forming requirements', 'Choice'],
    participants: [
      {
        name: 'Economic buyer',
        short: 'EB',
        priorities: ['ROI', 'Money for money', 'Total cost of ownership', 'Long-term gain'],
      },
      {
        name: 'Technical buyer',
        short: 'TB',
        priorities: ['Stability', 'Security', 'Compliance with standards', 'Reliability'],
      },
      {
        name: 'End user',
        short: 'EU',
        priorities: ['Convenience', 'Customisation', 'Ease of use', 'Functions'],
      },
    ],
    summary: {
      problem: 'The return is too small (ROI)',
      decisionMaker: 'A group',
      motivation: ['ROI', 'reliability', 'lower risk', 'stability'],
      process: 'Long: it takes months',
      ownershipCost: 'High',
      feedback: 'Formal, at set gates',
    },
    goals: {
      customer: 'More revenue, lower cost',
      ours: 'A contract that every role agrees with',
    },
  },
  blank: {
    title: 'New journey map',
    stages: ['Stage 1', 'Stage 2', 'Stage 3'],
    participants: [{ name: 'Customer', short: 'C', priorities: [] }],
  },
};
