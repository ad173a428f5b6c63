// Shows and hides what is typed into a password field. The button is hidden until this has run.
for (const button of document.querySelectorAll("[data-password-toggle]")) {
  const input = button.parentElement.querySelector("input");
  const icon = button.querySelector("use");
  const labels = { password: button.getAttribute("aria-label"), text: button.dataset.passwordToggle };

  const become = (type) => {
    input.type = type;
    button.setAttribute("aria-label", labels[type]);
    icon.setAttribute("href", type === "text" ? "#i-eye-off" : "#i-eye");
  };

  button.addEventListener("click", () => become(input.type === "password" ? "text" : "password"));
  // Password managers and the browser's history must see a password.
  input.form?.addEventListener("submit", () => become("password"));
  button.hidden = false;
}
