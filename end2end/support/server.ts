// Starts `muster serve` as a newcomer would: its own Postgres, the demo, the development mailbox; on a free port,
// in a folder that is gone afterwards.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
export const PASSWORD = process.env.MUSTER_DEMO_PASSWORD ?? 'demo-password-for-tests';

/** With MUSTER_URL set, the tests run against the server that is there, whose demo has PASSWORD. */
export default async function start(): Promise<() => Promise<void>> {
  if (process.env.MUSTER_URL) return async () => {};
  const folder = mkdtempSync(join(tmpdir(), 'muster-e2e-'));
  // Run by root, Postgres runs as another user, who has to get in.
  chmodSync(folder, 0o755);
  const url = `http://localhost:${await freePort()}`;
  const results = join(root, 'end2end/test-results');
  mkdirSync(results, { recursive: true });
  const logPath = join(results, 'server.log');

  const server = spawn(process.env.MUSTER_BINARY ?? join(root, 'target/debug/muster'), ['serve'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      MUSTER_ADDR: `127.0.0.1:${new URL(url).port}`,
      MUSTER_BASE_URL: url,
      MUSTER_DATA: join(folder, 'data'),
      MUSTER_DEMO_PASSWORD: PASSWORD,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(logPath);
  server.stdout.pipe(log);
  server.stderr.pipe(log);

  const stop = async () => {
    await ended(server);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await ready(`${url}/readyz`, server);
  } catch (error) {
    await stop();
    throw new Error(`${error}\n${readFileSync(logPath, 'utf8')}`);
  }
  process.env.MUSTER_URL = url;
  return stop;
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}

async function ready(url: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`muster serve ended with ${server.exitCode}`);
    if (await fetch(url).then((answer) => answer.ok, () => false)) return;
    await new Promise((again) => setTimeout(again, 100));
  }
  throw new Error(`${url} was not ready within two minutes`);
}

/** Asks the server to stop, which stops its Postgres too. */
async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const exit = new Promise((done) => server.once('exit', done));
  server.kill('SIGTERM');
  const patience = setTimeout(() => server.kill('SIGKILL'), 30_000);
  await exit;
  clearTimeout(patience);
}
