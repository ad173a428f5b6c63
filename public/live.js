// One stream of hints a browser, shared between its tabs: the tab that holds the lock listens and tells the others.
const channel = new BroadcastChannel("muster-live");

function tell(name, detail) {
  window.dispatchEvent(new CustomEvent(`muster:${name}`, { detail }));
}

function share(name, detail) {
  tell(name, detail);
  channel.postMessage({ name, detail });
}

channel.onmessage = ({ data }) => tell(data.name, data.detail);

function listen() {
  let retry;
  let source;
  const open = () => {
    clearTimeout(retry);
    source?.close();
    source = new EventSource("/live");
    // What happened while nobody listened is unknown: pages fetch anew.
    source.onopen = () => {
      share("connection", "on");
      share("changed", "all");
    };
    source.onmessage = ({ data }) => share("changed", data);
    source.onerror = ({ target }) => {
      share("connection", "off");
      if (target === source && target.readyState === EventSource.CLOSED) {
        clearTimeout(retry);
        retry = setTimeout(open, 2000);
      }
    };
  };
  open();
  // The browser knows before the stream does.
  window.addEventListener("offline", () => share("connection", "off"));
  window.addEventListener("online", open);
  window.addEventListener("pagehide", () => source.close());
  // Back from where the browser kept the page.
  window.addEventListener("pageshow", ({ persisted }) => persisted && open());
  return new Promise(() => {});
}

if (navigator.locks) {
  navigator.locks.request("muster-live", listen);
} else {
  listen();
}
