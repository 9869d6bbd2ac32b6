/** An error that the plugin sees, rebuilt in its own realm with the same class and message. */
export class HostError extends Error {
  constructor(
    message: string,
    readonly kind: 'Error' | 'TypeError' | 'SyntaxError' = 'Error',
  ) {
    super(message);
    this.name = kind;
  }
}

/** How the host words a refusal: `in <member>: <text>`, `in set_<property>: <text>`. */
export function refusal(where: string, text: string): HostError {
  return new HostError(`in ${where}: ${text}`);
}
