//! A mail server that wants encryption and a password. Its certificate is in `tls/`, signed by an authority of its own,
//! which a process trusts that is told so by `SSL_CERT_FILE`; both are valid for a hundred years and guard nothing.
use base64::{Engine, engine::general_purpose::STANDARD};
use rustls::{
    ServerConfig,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
};
use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
};
use tokio::{
    io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufStream},
    net::{TcpListener, TcpStream},
};
use tokio_rustls::TlsAcceptor;

pub const AUTHORITY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/processes/support/tls/authority.pem");

pub const USER: &str = "muster@hospital.example";
pub const PASSWORD: &str = "p:ss/word";

/// When the connection is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// From the first byte.
    Wrapped,
    /// After STARTTLS.
    Asked,
    Never,
}

/// What a client did, in order: `starttls`, `auth`, and `mail` for each that was taken; in capitals what went in plain sight.
type Seen = Arc<Mutex<Vec<&'static str>>>;

pub struct TlsSink {
    pub address: SocketAddr,
    seen: Seen,
}

impl TlsSink {
    pub async fn start(when: When) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let (address, seen) = (listener.local_addr().unwrap(), Seen::default());
        let acceptor = acceptor();
        tokio::spawn({
            let seen = seen.clone();
            async move {
                while let Ok((stream, _)) = listener.accept().await {
                    // A client that hangs up, or does not like the certificate, ends its connection.
                    tokio::spawn(serve(stream, when, acceptor.clone(), seen.clone()));
                }
            }
        });
        Self { address, seen }
    }

    pub fn seen(&self) -> Vec<&'static str> {
        self.seen.lock().unwrap().clone()
    }
}

fn acceptor() -> TlsAcceptor {
    let certificate = CertificateDer::from_pem_slice(include_bytes!("tls/server.pem")).unwrap();
    let key = PrivateKeyDer::from_pem_slice(include_bytes!("tls/server.key")).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
    let config = config.with_no_client_auth().with_single_cert(vec![certificate], key).unwrap();
    TlsAcceptor::from(Arc::new(config))
}

async fn serve(stream: TcpStream, when: When, acceptor: TlsAcceptor, seen: Seen) -> Option<()> {
    if when == When::Wrapped {
        let mut stream = BufStream::new(acceptor.accept(stream).await.ok()?);
        say(&mut stream, "220 sink ESMTP").await?;
        return converse(&mut stream, Manner { encrypted: true, starttls: false }, &seen).await;
    }
    let mut plain = BufStream::new(stream);
    say(&mut plain, "220 sink ESMTP").await?;
    converse(&mut plain, Manner { encrypted: false, starttls: when == When::Asked }, &seen).await?;
    // It asked for encryption: from here on everything is.
    let mut stream = BufStream::new(acceptor.accept(plain.into_inner()).await.ok()?);
    converse(&mut stream, Manner { encrypted: true, starttls: false }, &seen).await
}

#[derive(Clone, Copy)]
struct Manner {
    encrypted: bool,
    starttls: bool,
}

/// Until the client leaves; `Some` when it wants to go on encrypted.
async fn converse<S: AsyncRead + AsyncWrite + Unpin>(
    stream: &mut BufStream<S>,
    manner: Manner,
    seen: &Seen,
) -> Option<()> {
    let note = |quiet: &'static str, loud: &'static str| {
        seen.lock().unwrap().push(if manner.encrypted { quiet } else { loud });
    };
    let mut known = false;
    loop {
        let command = line(stream).await?;
        let (verb, rest) = command.split_once(' ').unwrap_or((&command, ""));
        match verb.to_ascii_uppercase().as_str() {
            "EHLO" => {
                let offers = if manner.starttls { "250-STARTTLS\r\n" } else { "" };
                say(stream, &format!("250-sink\r\n{offers}250 AUTH PLAIN LOGIN")).await?;
            }
            "STARTTLS" if manner.starttls => {
                say(stream, "220 go on").await?;
                seen.lock().unwrap().push("starttls");
                return Some(());
            }
            "AUTH" => {
                note("auth", "AUTH");
                known = rest == format!("PLAIN {}", STANDARD.encode(format!("\0{USER}\0{PASSWORD}")));
                say(stream, if known { "235 welcome" } else { "535 5.7.8 Wrong user or password" }).await?;
            }
            "MAIL" if !known => say(stream, "530 5.7.0 Say first who you are").await?,
            "DATA" => {
                say(stream, "354 go on").await?;
                while line(stream).await? != "." {}
                note("mail", "MAIL");
                say(stream, "250 taken").await?;
            }
            "QUIT" => return None,
            _ => say(stream, "250 ok").await?,
        }
    }
}

async fn line<S: AsyncRead + AsyncWrite + Unpin>(stream: &mut BufStream<S>) -> Option<String> {
    let mut line = Vec::new();
    let count = stream.take(100_000).read_until(b'\n', &mut line).await.ok()?;
    (count > 0).then(|| String::from_utf8_lossy(&line).trim_end().to_owned())
}

async fn say<S: AsyncRead + AsyncWrite + Unpin>(stream: &mut BufStream<S>, words: &str) -> Option<()> {
    stream.write_all(format!("{words}\r\n").as_bytes()).await.ok()?;
    stream.flush().await.ok()
}
