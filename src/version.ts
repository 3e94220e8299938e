/** The package's version, as rows carry it; a test holds it equal to package.json. */
export const VERSION = '0.1.0';
