// node two-builds.mjs WORKER CASES: asks the built worker what the native tests answered (`src/tests/two_builds.rs`),
// and fails at the first case that it answers otherwise. Node stands in for the browser; the server's answers are the
// case's own.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { pathToFileURL } from 'node:url';

const [worker, cases] = process.argv.slice(2);
const { default: init, answer, warm_up } = await import(pathToFileURL(resolve(worker, 'muster-worker.js')));
await init({ module_or_path: readFileSync(join(worker, 'muster-worker_bg.wasm')) });

const NativeRequest = globalThis.Request;
globalThis.Request = class extends NativeRequest {
  constructor(path, how) {
    super(new URL(path, 'http://muster.test'), how);
  }
};
const saved = JSON.stringify({ totals: totals(), remaining: '' });
let now;
let sent = [];
globalThis.fetch = async (request) => {
  if (new URL(request.url).pathname.endsWith('/known')) {
    sent.push((await request.json()).address_keys);
    return new Response(JSON.stringify(now.known));
  }
  sent.push(JSON.parse((await request.formData()).get('order')));
  return new Response(saved);
};

let asked = 0;
for (const line of readFileSync(cases, 'utf8').trimEnd().split('\n')) {
  now = JSON.parse(line);
  // Of the made-up list nothing may be seen.
  warm_up();
  // Nobody of the case before is known any more.
  await ask({ ask: 'merge', place: null });
  sent = [];
  const file = new File([Buffer.from(now.file, 'hex')], 'people.csv');
  const given = [await ask(now.read, file)];
  if (given[0].is !== 'refused') {
    given.push(await ask({ ask: 'merge', place: now.place }));
    // Nobody is asked about a list without addresses.
    if (sent.length === 0) sent.push([]);
    await ask({ ask: 'save', place: now.place });
    given.push(...sent);
  }
  if (!isDeepStrictEqual(given, now.expected)) {
    console.error(`Case ${asked + 1} differs.\nfile (hex): ${now.file}\nasked: ${JSON.stringify(now.read)}`);
    console.error(`native: ${JSON.stringify(now.expected)}\nwasm:   ${JSON.stringify(given)}`);
    process.exit(1);
  }
  asked += 1;
}
console.log(`${asked} cases: both builds agree.`);

async function ask(question, payload) {
  return JSON.parse(await answer(JSON.stringify(question), payload));
}

function totals() {
  const names = ['rows', 'create', 'change', 'enrol', 'place', 'already', 'repeated', 'skipped', 'errors'];
  return Object.fromEntries(names.map((name) => [name, 0]));
}
