# What the commands in bin/ share. Sourced, never run.
# shellcheck shell=bash
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root"
export PATH="${HOME:-/root}/.cargo/bin:$PATH"

# Tools we install, and in CI the compiled dependencies, outlive the clone.
cache=${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/muster
if [ "${CI:-}" = true ]; then
  : "${CARGO_TARGET_DIR:=$cache/target}"
  export CARGO_TARGET_DIR CARGO_TERM_COLOR=never CARGO_TERM_PROGRESS_WHEN=never NO_COLOR=1
fi
target=${CARGO_TARGET_DIR:-$root/target}

say() { printf '%s\n' "$*"; }
die() {
  printf '%s\n' "$*" >&2
  exit 1
}
has() { command -v "$1" >/dev/null 2>&1; }
# The comment at the top of a command is its help.
help() { sed -n '2,/^[^#]/{s/^# \{0,1\}//p}' "$1"; }

# Cargo cannot tell two clones apart that share a target directory, and would call the files of one fresh
# because it built those of the other: when the clone changes, ours are marked as new.
notice_clone() {
  mkdir -p "$target"
  if [ "$(cat "$target/.built-from" 2>/dev/null)" != "$root" ]; then
    touch src/lib.rs src/main.rs
    say "$root" >"$target/.built-from"
  fi
}

# Installs Debian packages. Fails where there is no apt, or nobody may install.
apt_install() {
  has apt-get || return 1
  local as=()
  if [ "$(id -u)" != 0 ]; then
    has sudo || return 1
    if [ -t 0 ]; then as=(sudo); else as=(sudo -n); fi
  fi
  say "Installing $* with apt."
  "${as[@]}" apt-get update -qq </dev/null || return 1
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" </dev/null >/dev/null
}
