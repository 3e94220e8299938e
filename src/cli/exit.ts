/** Exit codes of the commands that read articles. */
export const EXIT = { fine: 0, finding: 1, usage: 2, someFailed: 3, interrupted: 130 } as const;
