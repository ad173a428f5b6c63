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
  const [one, other] = [old.children, fresh.children];
  if (one.length === 1 && other.length === 1 && one[0].tagName === other[0].tagName && !one[0].id) {
    return replace(one[0], other[0]);
  }
  const focus = old.contains(document.activeElement) ? document.activeElement : undefined;
  const key = focus?.closest("[id]")?.id;
  const name = nameOf(focus);
  const before = new Map([...one].map((item) => [item.outerHTML, item]));
  // Put in first and taken out last: a page that shrinks in between would scroll.
  const wanted = [...other].map((item) => before.get(item.outerHTML) ?? document.adoptNode(item));
  wanted.forEach((item, index) => {
    if (old.children[index] !== item) old.insertBefore(item, old.children[index] ?? null);
  });
  for (const gone of [...old.children].slice(wanted.length)) gone.remove();
  if (!focus) return;
  const home = focus.isConnected ? focus : key && document.getElementById(key);
  const same = home && [home, ...home.querySelectorAll("a, button")].find((each) => nameOf(each) === name);
  (same ?? home?.querySelector("a, button"))?.focus({ preventScroll: true });
}

function nameOf(element) {
  return element?.getAttribute("aria-label") ?? element?.textContent;
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
