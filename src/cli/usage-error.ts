/** A mistake in how the command was called: message for the screen, exit code 2. */
export class UsageError extends Error {}
