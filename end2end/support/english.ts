// English left over on a page in another language: whole texts of ours, phrases of ours inside others, and words that
// only English has, which tell of a sentence that is no text of ours.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from './test.ts';

const texts = join(import.meta.dirname, '../../src/server/texts');

/** The texts of a language, each cut where a name or a number goes. */
function textsOf(lang: string): string[][] {
  const sources = ['common', 'dashboard', 'public'].map((name) => readFileSync(join(texts, lang, `${name}.ftl`), 'utf8'));
  return sources
    .flatMap((source) => source.split('\n'))
    .map((line) => /^(?:[a-z][\w-]* =|\s+\*?\[[\w-]+\])(.*)$/.exec(line)?.[1].trim() ?? '')
    .filter((value) => value !== '' && !value.endsWith('->'))
    .map((value) => value.split(/\{[^}]*\}/).map((part) => part.trim()));
}

const PHRASE = /(?:[A-Za-z’']+[ ,]+){3}[A-Za-z’']+/;
const ONLY_ENGLISH =
  /\b(the|of|with|is|are|was|were|not|yet|you|your|they|their|this|that|these|for|from|and|by|since|until|who|nobody|somebody|already)\b/i;

/** What there is to read or to hear on the page, but for names people gave and words of mail servers. */
function readable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const foreign = 'bdi, [lang]:not(html), .why, [data-is=bounced] small, script, style, textarea, datalist';
    const found = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (!element || element.closest(foreign)) continue;
      const shown = element.closest('select') ?? element;
      if (!shown.checkVisibility()) continue;
      if (node instanceof Element) {
        found.push(...['aria-label', 'placeholder', 'title', 'alt'].map((name) => node.getAttribute(name) ?? ''));
      } else {
        found.push(node.textContent ?? '');
      }
    }
    return found.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  });
}

/** The pieces of English on a page whose reader's language is `lang`; `given` are names that somebody gave. */
export async function englishIn(page: Page, lang: string, given: RegExp): Promise<string[]> {
  const [english, own] = [textsOf('en'), textsOf(lang)];
  const same = new Set(own.flat());
  const whole = new Set(english.filter((parts) => parts.length === 1).map(([part]) => part).filter((part) => !same.has(part)));
  const phrases = english.flat().filter((part) => PHRASE.test(part) && !same.has(part));
  const found = (await readable(page)).map((text) => text.replace(given, '…'));
  return found.filter((text) => whole.has(text) || ONLY_ENGLISH.test(text) || phrases.some((phrase) => text.includes(phrase)));
}
