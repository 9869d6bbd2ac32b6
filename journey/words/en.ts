import type { BoardWords } from './board-words.ts';

const decimal = (value: number): string => String(Math.round(value * 10) / 10);

/** English words of the board. */
export const en: BoardWords = {
  subtitle: 'Customer journey map',
  presetLabels: { b2c: 'B2C', b2b: 'B2B', blank: '' },
  flowLabels: { cyclic: 'cyclic', linear: 'linear' },
  chips: {
    problem: 'Problem',
    decisionMaker: 'Who decides',
    motivation: 'Motivation',
    process: 'Process',
    ownershipCost: 'Cost of ownership',
    cycleLength: 'Cycle length',
    feedback: 'Feedback',
  },
  goals: { customer: 'Customer goal', ours: 'Our goal' },
  stagesTitle: 'Stages',
  stagesPrompt: 'Weight says how much a stage matters, 1 to 5. It is not the mood',
  weight: (weight) => `Weight ${weight}/5`,
  momentOfTruth: '★ Moment of truth',
  levels: { 2: 'Delight +2', 1: 'Good +1', 0: 'Neutral 0', [-1]: 'Bad −1', [-2]: 'Awful −2' },
  viewsDiffer: (difference) => `Views differ by ${decimal(difference)}`,
  influence: (influence) => `Can we influence: ${influence}`, // the names of the model are the English words
  exitCondition: (text) => `Exit: ${text}`,
  probability: (percent) => `${decimal(percent)}%`,
  urgent: 'URGENT',
  parkingTitle: 'Parking lot',
  parkingPrompt: 'Notes without a cell. Drag them into the map',
  lanes: {
    actions: { title: 'Actions', prompt: 'What does the customer do?' },
    touchpoints: { title: 'Touchpoints', prompt: 'Where do we meet?' },
    customerGoals: { title: 'Customer goals', prompt: 'What is the customer trying to achieve?' },
    thoughts: {
      title: 'Thoughts',
      prompt: 'What goes through their head? Look for joy, convenience, fear of missing out',
    },
    emotions: { title: 'Emotions', prompt: 'Drag the dot: higher is better' },
    pains: { title: 'Pains', prompt: 'What hurts or slows them down?' },
    barriers: { title: 'Barriers', prompt: 'What keeps them from the next step?' },
    recommendations: { title: 'Recommendations', prompt: 'What will we change?' },
    crm: { title: 'CRM', prompt: 'Funnel stage, exit condition, probability' },
    checkpoints: { title: 'Checkpoints', prompt: 'What must be ready before the next stage?' },
    role: { title: 'Role', prompt: 'What matters, what worries? In the role’s own language' },
  },
};
