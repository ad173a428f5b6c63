// node registering.mjs URL EMAIL PASSWORD LINKS SECONDS: registers people through their links, several at once, for so
// many seconds, while somebody looks at Enrolments; how many a second and how long the page took, as JSON. LINKS is a
// file of paths, a line each. Run by `bin/bench`.
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';

const [url, email, password, linksPath, seconds] = process.argv.slice(2);
const links = readFileSync(linksPath, 'utf8').trim().split('\n');
const agent = new Agent({ keepAlive: true });
/** More than are hashed at once, so that some always wait. */
const AT_ONCE = 6;
const EVERY = 25;

const signedIn = await post('/sign-in', { who: email, password });
if (signedIn.status !== 303) throw new Error(`signing in was answered with ${signedIn.status}`);
const cookie = signedIn.cookies;

let registered = 0;
let busy = 0;
const pages = [];
const began = performance.now();
const until = began + Number(seconds) * 1000;
const workers = Array.from({ length: AT_ONCE }, () => registerOthers());
await Promise.all([...workers, lookOn()]);
const elapsed = (performance.now() - began) / 1000;
pages.sort((a, b) => a - b);
const p99 = pages[Math.ceil(pages.length * 0.99) - 1];
console.log(JSON.stringify({ rate: registered / elapsed, registered, busy, pages: pages.length, p99 }));
agent.destroy();

async function registerOthers() {
  while (performance.now() < until) {
    const link = links.pop();
    if (!link) throw new Error('there are too few links for so many seconds');
    const fields = { first_name: 'Given', last_name: 'Family', password: 'seven quiet harbours' };
    let answer = await post(link, fields);
    while (answer.status === 503) {
      busy += 1;
      await sleep(200);
      answer = await post(link, fields);
    }
    if (answer.status !== 303) throw new Error(`${link} was answered with ${answer.status}`);
    registered += 1;
  }
}

async function lookOn() {
  while (performance.now() < until) {
    const asked = performance.now();
    const { status } = await send('GET', '/enrolments', { cookie });
    if (status !== 200) throw new Error(`/enrolments was answered with ${status}`);
    const took = performance.now() - asked;
    pages.push(took);
    await sleep(Math.max(0, EVERY - took));
  }
}

function post(path, fields) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: url };
  return send('POST', path, headers, new URLSearchParams(fields).toString());
}

function send(method, path, headers, body = '') {
  return new Promise((done, failed) => {
    const asking = request(`${url}${path}`, { method, agent, headers }, (answer) => {
      const cookies = (answer.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ');
      answer.resume().on('end', () => done({ status: answer.statusCode, cookies }));
    });
    asking.on('error', failed).end(body);
  });
}

function sleep(milliseconds) {
  return new Promise((later) => setTimeout(later, milliseconds));
}
