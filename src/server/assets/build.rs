//! Makes the site: what `bin/build` runs when cargo and wasm-bindgen are done (`muster assets`).
use super::{MANIFEST, Manifest, style, texts_name};
use crate::server::{hash, texts};
use flate2::{Compression, write::GzEncoder};
use std::{
    collections::BTreeSet,
    ffi::OsString,
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

/// What the site is made of.
#[derive(Clone, Debug)]
pub struct Parts {
    /// A folder for each wasm, as wasm-bindgen left it: `NAME/NAME.js`, `NAME/NAME_bg.wasm`, perhaps `NAME/snippets`.
    pub bound: PathBuf,
    pub style: PathBuf,
    pub public: PathBuf,
    /// Whether to leave compressed copies beside the files.
    pub compress: bool,
}

/// Writes what is new, then the manifest, then removes what no manifest names any more.
pub fn build(parts: &Parts, site: &Path) -> io::Result<Manifest> {
    let mut output = Output { site, compress: parts.compress, manifest: Manifest::default(), written: BTreeSet::new() };
    output.hashed("muster.css", style::join(&parts.style)?.as_bytes())?;
    for lang in texts::DASHBOARD {
        output.hashed(&texts_name(*lang), texts::dashboard_sources(*lang).join("\n").as_bytes())?;
    }
    for name in names_in(&parts.bound)? {
        output.wasm(&parts.bound.join(&name), &name)?;
    }
    for name in names_in(&parts.public)? {
        let content = output.naming_hashed(&name, fs::read(parts.public.join(&name))?);
        output.hashed(&name, &content)?;
        output.file(&name, &content)?;
        output.manifest.public.push(name);
    }
    let manifest = serde_json::to_vec_pretty(&output.manifest)?;
    write(&site.join(MANIFEST), &manifest)?;
    output.written.insert(site.join(MANIFEST));
    remove_others(site, &output.written)?;
    Ok(output.manifest)
}

struct Output<'a> {
    site: &'a Path,
    compress: bool,
    manifest: Manifest,
    written: BTreeSet<PathBuf>,
}

impl Output<'_> {
    /// A wasm and the module that loads it, which has to name it as it is called now.
    fn wasm(&mut self, folder: &Path, name: &str) -> io::Result<()> {
        let plain = format!("{name}_bg.wasm");
        let wasm = self.hashed(&format!("{name}.wasm"), &fs::read(folder.join(&plain))?)?;
        let module = fs::read_to_string(folder.join(format!("{name}.js")))?;
        self.hashed(&format!("{name}.js"), module.replace(&plain, &wasm).as_bytes())?;
        // Modules of other crates; their folders' names carry a hash already.
        for snippet in files_below(&folder.join("snippets"))? {
            let path = snippet.strip_prefix(folder).map_err(io::Error::other)?;
            self.file(&format!("pkg/{}", path.display()), &fs::read(&snippet)?)?;
        }
        Ok(())
    }

    /// A module of ours imports others by their plain name: here it gets the name they are found under.
    fn naming_hashed(&self, name: &str, content: Vec<u8>) -> Vec<u8> {
        match String::from_utf8(content) {
            Ok(mut module) if Path::new(name).extension().is_some_and(|extension| extension == "js") => {
                for (plain, hashed) in &self.manifest.hashed {
                    module = module.replace(&format!("\"/pkg/{plain}\""), &format!("\"{hashed}\""));
                }
                module.into_bytes()
            }
            Ok(text) => text.into_bytes(),
            Err(binary) => binary.into_bytes(),
        }
    }

    /// Puts a file below `/pkg/` under a name with its hash, and answers that name.
    fn hashed(&mut self, name: &str, content: &[u8]) -> io::Result<String> {
        let hash = hash::short(content);
        let hashed = match name.rsplit_once('.') {
            Some((stem, extension)) => format!("{stem}.{hash}.{extension}"),
            None => format!("{name}.{hash}"),
        };
        self.file(&format!("pkg/{hashed}"), content)?;
        self.manifest.hashed.insert(name.to_owned(), format!("/pkg/{hashed}"));
        Ok(hashed)
    }

    fn file(&mut self, name: &str, content: &[u8]) -> io::Result<()> {
        let path = self.site.join(name);
        let is_new = fs::read(&path).ok().as_deref() != Some(content);
        if is_new {
            write(&path, content)?;
        }
        if self.compress {
            for (extension, compress) in [(".br", brotli as fn(&[u8]) -> io::Result<Vec<u8>>), (".gz", gzip)] {
                let copy = with_suffix(&path, extension);
                if is_new || !copy.exists() {
                    write(&copy, &compress(content)?)?;
                }
                self.written.insert(copy);
            }
        }
        self.written.insert(path);
        Ok(())
    }
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    PathBuf::from(name)
}

/// Aside and renamed: a server that runs sees the old file or the new one.
fn write(path: &Path, content: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let aside = with_suffix(path, ".new");
    fs::write(&aside, content)?;
    fs::rename(aside, path)
}

fn brotli(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut compressed, &brotli::enc::BrotliEncoderParams::default())?;
    Ok(compressed)
}

fn gzip(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}

/// The names in a folder in order, none if it is not there; what begins with a dot is not ours to show.
fn names_in(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    if folder.exists() {
        for entry in fs::read_dir(folder)? {
            names.extend(entry?.file_name().into_string().ok().filter(|name| !name.starts_with('.')));
        }
    }
    names.sort();
    Ok(names)
}

fn files_below(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for name in names_in(folder)? {
        let path = folder.join(name);
        if path.is_dir() { files.extend(files_below(&path)?) } else { files.push(path) }
    }
    Ok(files)
}

fn remove_others(site: &Path, written: &BTreeSet<PathBuf>) -> io::Result<()> {
    for file in files_below(site)?.into_iter().filter(|file| !written.contains(file)) {
        fs::remove_file(file)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_is_what_the_manifest_names_and_nothing_else() {
        let folder = std::env::temp_dir().join(format!("muster-site-{}", std::process::id()));
        let parts = Parts {
            bound: folder.join("bound"),
            style: folder.join("main.css"),
            public: folder.join("public"),
            compress: true,
        };
        fs::create_dir_all(folder.join("bound/muster")).unwrap();
        fs::create_dir_all(&parts.public).unwrap();
        fs::write(folder.join("bound/muster/muster.js"), "load('muster_bg.wasm')").unwrap();
        fs::write(folder.join("bound/muster/muster_bg.wasm"), "wasm").unwrap();
        fs::write(&parts.style, "a {}").unwrap();
        fs::write(parts.public.join("robots.txt"), "Disallow: /").unwrap();
        fs::write(parts.public.join("worker.js"), "import '/pkg/muster.js'; import \"/pkg/muster.js\"").unwrap();
        let site = folder.join("site");
        let first = build(&parts, &site).unwrap();
        fs::write(&parts.style, "b {}").unwrap();
        let second = build(&parts, &site).unwrap();

        let wasm = second.hashed["muster.wasm"].rsplit('/').next().unwrap().to_owned();
        let module = fs::read_to_string(site.join(&second.hashed["muster.js"][1..])).unwrap();
        let of_first = site.join(&first.hashed["muster.css"][1..]);
        let of_second = site.join(format!("{}.br", &second.hashed["muster.css"][1..]));
        let (gone, there) = (!of_first.exists(), of_second.exists());
        let worker = fs::read_to_string(site.join("worker.js")).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(worker, format!("import '/pkg/muster.js'; import \"{}\"", second.hashed["muster.js"]));
        assert_eq!(module, format!("load('{wasm}')"));
        assert_eq!(second.public, ["robots.txt", "worker.js"]);
        assert!(gone && there);
    }
}
