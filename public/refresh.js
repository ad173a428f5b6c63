// Keeps a list true while it is looked at: fetches the page again when a hint says that something changed, and puts the
// new list in place of the old. What has the focus keeps it, and nothing scrolls. Hints come from `live.js`.
const PAUSE = 400;
let due;
let running = false;
let again = false;

async function refresh() {
  if (running) {
    again = true;
    return;
  }
  running = true;
  try {
    const answer = await fetch(location.href, { headers: { accept: "text/html" } });
    // Signed out meanwhile: the page says so itself.
    if (answer.redirected) return location.reload();
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const old of document.querySelectorAll("[data-live]")) {
      const fresh = page.querySelector(`[data-live="${old.dataset.live}"]`);
      if (fresh && fresh.innerHTML !== old.innerHTML) replace(old, fresh);
    }
  } catch {
    // Not connected: the next hint fetches anew.
  } finally {
    running = false;
    if (again) {
      again = false;
      soon();
    }
  }
}

// By item, so that what did not change stays what it was: scroll, focus, a finger on a button.
function replace(old, fresh) {
  const focus = old.contains(document.activeElement) ? document.activeElement : undefined;
  const key = focus?.closest("[id]")?.id;
  const name = focus?.getAttribute("aria-label") ?? focus?.textContent;
  const before = new Map([...old.children].map((item) => [item.outerHTML, item]));
  old.replaceChildren(...[...fresh.children].map((item) => before.get(item.outerHTML) ?? document.adoptNode(item)));
  if (!focus || document.activeElement === focus) return;
  const home = focus.isConnected ? focus : key && document.getElementById(key);
  if (!home) return;
  const same = [...home.querySelectorAll("a, button")].find(
    (one) => (one.getAttribute("aria-label") ?? one.textContent) === name,
  );
  (same ?? home.querySelector("a, button") ?? home).focus({ preventScroll: true });
}

function soon() {
  clearTimeout(due);
  due = setTimeout(refresh, PAUSE);
}

window.addEventListener("muster:changed", soon);
window.addEventListener("muster:connection", ({ detail }) => {
  for (const dot of document.querySelectorAll("[data-live-dot]")) {
    dot.hidden = detail !== "on";
  }
});
