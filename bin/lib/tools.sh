# Gets what building and running needs, if it is not there. Sourced after common.sh.
# shellcheck shell=bash

need_rust() {
  has cargo || die "Muster is built with Rust: install rustup, then run this again."
  has cc || apt_install gcc libc6-dev || die "Rust links with a C compiler: install gcc, then run this again."
}

# What checks need beyond building.
need_rust_tools() {
  local component
  for component in rustfmt clippy; do
    has "cargo-${component/rustfmt/fmt}" && cargo "${component/rustfmt/fmt}" --version >/dev/null 2>&1 && continue
    has rustup || die "The checks need Rust's $component: install it the way Rust was installed."
    rustup component add "$component"
  done
}

need_wasm_target() {
  [ -d "$(rustc --print target-libdir --target wasm32-unknown-unknown)" ] && return
  has rustup || die "The browser's part needs Rust's target wasm32-unknown-unknown: install it the way Rust was installed."
  say "Adding Rust's target wasm32-unknown-unknown."
  rustup target add wasm32-unknown-unknown
}

# Sets $wasm_bindgen to the tool of exactly the version in Cargo.lock: it refuses what another version wrote.
need_wasm_bindgen() {
  local version
  version=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print }' Cargo.lock)
  if has wasm-bindgen && [ "$(wasm-bindgen --version)" = "wasm-bindgen $version" ]; then
    wasm_bindgen=wasm-bindgen
    return
  fi
  local home=$cache/tools/wasm-bindgen-$version
  wasm_bindgen=$home/bin/wasm-bindgen
  [ -x "$wasm_bindgen" ] && return
  say "Installing wasm-bindgen $version (once, a few minutes)."
  # Not --locked: its lock file may name versions that a registry's mirror has dropped. Little optimisation: it is
  # built once and runs for a second. From /, so that neither our flags nor our target directory apply.
  (cd / && env -u CARGO_TARGET_DIR CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    cargo install --quiet wasm-bindgen-cli --version "$version" --bin wasm-bindgen --root "$home")
}

# Sets $postgres_bin to the newest server binaries of this machine, or to nothing.
find_postgres() {
  postgres_bin=
  local candidate
  for candidate in $(printf '%s\n' /usr/lib/postgresql/*/bin | sort -t/ -k5 -rn) \
    "$(dirname "$(command -v initdb || echo /nowhere/initdb)")" "$(pg_config --bindir 2>/dev/null || true)"; do
    if [ -x "$candidate/initdb" ] && [ -x "$candidate/pg_ctl" ]; then
      postgres_bin=$candidate
      return
    fi
  done
}

need_postgres() {
  find_postgres
  [ -n "$postgres_bin" ] && return
  apt_install postgresql || true
  find_postgres
  [ -n "$postgres_bin" ] || die "Muster keeps its data in Postgres 15 or newer, and this machine has no Postgres server: \
install one (Debian and Ubuntu: apt-get install postgresql; Fedora: dnf install postgresql-server; macOS: brew install postgresql), \
or set DATABASE_URL to one that runs elsewhere."
}

# What the browser tests and the measurements run in.
need_node() {
  has node && has npm || apt_install nodejs npm || true
  [ "$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)" -ge 20 ] && has npm ||
    die "The browser tests and the measurements need Node 20 or newer, with npm: install it, then run this again."
  if [ ! -e end2end/node_modules/.installed ] || [ end2end/package-lock.json -nt end2end/node_modules/.installed ]; then
    (cd end2end && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund --loglevel=error </dev/null)
    touch end2end/node_modules/.installed
  fi
}

need_chromium() {
  has chromium || apt_install chromium || die "The browser tests need Chromium: install it as \`chromium\`."
  # Without these, pictures of other scripts show boxes.
  [ -d /usr/share/fonts ] && ls /usr/share/fonts/*/*oto* >/dev/null 2>&1 || apt_install fonts-noto-core || true
}
