// The worker behind "Add enrolments": starts its wasm and hands it what the page asks, one answer a question.
import init, { answer } from "/pkg/muster-worker.js";

const ready = init();

onmessage = async ({ data: { id, ask, payload } }) => {
  try {
    await ready;
    postMessage({ id, answer: await answer(ask, payload) });
  } catch (error) {
    postMessage({ id, failed: String(error) });
  }
};
