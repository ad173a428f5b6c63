// Says while one types how hard a password is to guess: roughly, for the server decides. Nothing leaves the page.
for (const box of document.querySelectorAll("[data-strength]")) {
  const input = document.getElementById(box.dataset.strength);
  const [meter, word] = box.children;
  const words = box.dataset.words.split("|");
  const shortest = Number(box.dataset.min);
  let said;

  const about = () =>
    [...(input.form?.elements ?? [])]
      .filter((field) => field !== input && ["text", "hidden", "email"].includes(field.type))
      .flatMap((field) => field.value.toLowerCase().split(/[^\p{L}\p{N}]+/u))
      .filter((part) => part.length > 2);

  const show = () => {
    const score = judge(input.value, shortest, about());
    meter.value = score;
    box.hidden = input.value === "";
    clearTimeout(said);
    // Politely: once one pauses.
    said = setTimeout(() => {
      const text = input.value === "" ? "" : words[score];
      if (word.textContent !== text) word.textContent = text;
    }, 400);
  };
  input.addEventListener("input", show);
  show();
}

// 0 too short, 1 easy to guess, 2 fair, 3 good, 4 strong.
function judge(password, shortest, about) {
  if ([...password].length < shortest) return 0;
  let rest = password.toLowerCase();
  for (const known of about) rest = rest.replaceAll(known, "");
  // What repeats, runs on, or is a year adds next to nothing.
  rest = rest
    .replace(/(.+?)\1+/gu, "$1")
    .replace(/(?:19|20)\d\d/g, "")
    .replace(/(?:0123|1234|2345|3456|4567|5678|6789|abcd|bcde|cdef|qwer|wert|asdf|zxcv|azer|pass|word)+/g, "");
  const letters = [...rest];
  const kinds = [/\p{L}/u, /\d/, /[^\p{L}\d\s]/u, /\s/].filter((kind) => kind.test(rest)).length;
  const bits = new Set(letters).size * 1.6 + letters.length * 1.9 + kinds * 3;
  return bits < 30 ? 1 : bits < 42 ? 2 : bits < 60 ? 3 : 4;
}
