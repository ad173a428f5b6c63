// The worker behind "Add enrolments": starts its wasm and hands it what the page asks, one answer a question.
import init, { answer, warm_up } from "/pkg/muster-worker.js";

const ready = init().then(() => warm(40));

onmessage = async ({ data: { id, ask, payload } }) => {
  try {
    await ready;
    postMessage({ id, answer: await answer(ask, payload) });
  } catch (error) {
    postMessage({ id, failed: String(error) });
  }
};

/** Between questions, so that none waits long. */
function warm(times) {
  if (times === 0) return;
  warm_up();
  setTimeout(warm, 0, times - 1);
}
