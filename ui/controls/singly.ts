/**
 * For buttons that go with what they are pressed for, so that another one comes to lie under the pointer: the second click of a
 * double click is not for that one. Keys press as often as they are pressed.
 */
export const singly =
  (act: () => void) =>
  ({ detail }: Pick<UIEvent, 'detail'>): void => {
    if (detail < 2) act();
  };
