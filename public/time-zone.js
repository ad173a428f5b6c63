// The device's own time zone: filled into forms that want it, offered where another one is chosen.
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;

for (const field of document.querySelectorAll("input[data-time-zone]")) {
  if (own && !field.value) field.value = own;
}

for (const box of document.querySelectorAll("div[data-time-zone]")) {
  const select = box.querySelector("select");
  const button = box.querySelector("button");
  const known = [...select.options].some(({ value }) => value === own);
  const offer = () => {
    button.hidden = !known || select.value === own;
  };
  button.querySelector("span").textContent = box.dataset.timeZone.replace("{zone}", (own ?? "").replaceAll("_", " "));
  button.addEventListener("click", () => {
    select.value = own;
    offer();
    select.focus();
  });
  select.addEventListener("change", offer);
  offer();
}
