/** What the browser keeps of a review, and files out of the page. */
import { correctionsText, readCorrections } from '../corrections-file.ts';
import { correctionsOf, fitted } from './exports.ts';
import type { Reviews } from './filter.ts';
import type { Model } from './model.ts';

function nameOf({ data }: Model): string {
  return `zhibiao-review-${data.id}`;
}

/** The reviews of an earlier visit; none where the browser keeps nothing. */
export function keptReviews(model: Model): Reviews {
  try {
    const text = localStorage.getItem(nameOf(model));
    return text === null ? new Map() : fitted(model, new Map(), readCorrections(text).corrections).reviews;
  } catch {
    return new Map();
  }
}

/** Keeps the reviews; a browser that refuses loses nothing that can still be exported. */
export function keepReviews(model: Model, reviews: Reviews): void {
  try {
    localStorage.setItem(nameOf(model), correctionsText(correctionsOf(model, reviews)));
  } catch {
    // Private windows and full stores refuse; the export still works.
  }
}

/** Hands a text to the user as a file. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
