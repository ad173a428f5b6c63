//! A mail server on a socket that takes mails, and misbehaves when asked to.
use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::Duration,
};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

/// What the sink does with a mail to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    None,
    /// Answers RCPT with this.
    Rcpt(&'static str),
    /// Takes the content, and answers this.
    Content(&'static str),
    /// Says nothing after RCPT for this long.
    Slow(Duration),
    /// Hangs up when the content begins.
    HangUp,
    /// Takes the mail, says so, and hangs up: the next on this connection finds it gone.
    HangUpAfter,
}

/// A mail that the sink took.
#[derive(Clone, Debug)]
pub struct Received {
    pub to: String,
    /// Headers and body, as they came, dots undone.
    pub raw: String,
}

impl Received {
    /// The value of a header, unfolded.
    pub fn header(&self, name: &str) -> Option<String> {
        let head = self.raw.split("\r\n\r\n").next()?.replace("\r\n ", " ").replace("\r\n\t", " ");
        head.lines().find_map(|line| Some(line.strip_prefix(name)?.strip_prefix(": ")?.to_owned()))
    }

    /// Names of all headers, in order.
    pub fn header_names(&self) -> Vec<String> {
        let head = self.raw.split("\r\n\r\n").next().unwrap_or_default();
        let lines = head.lines().filter(|line| !line.starts_with([' ', '\t']));
        lines.map(|line| line.split(':').next().unwrap_or_default().to_owned()).collect()
    }
}

type Rule = dyn Fn(&str, usize) -> Fault + Send + Sync;

struct State {
    received: Mutex<Vec<Received>>,
    /// Every RCPT, whatever became of it.
    asked: Mutex<Vec<String>>,
    connections: Mutex<usize>,
    rule: Box<Rule>,
    pipelining: bool,
}

pub struct SmtpSink {
    pub address: SocketAddr,
    state: Arc<State>,
    server: JoinHandle<()>,
}

impl SmtpSink {
    pub async fn start() -> Self {
        Self::misbehaving(|_, _| Fault::None).await
    }

    /// With a rule: what to do with a mail to this address, asked for the n-th time, from 0.
    pub async fn misbehaving(rule: impl Fn(&str, usize) -> Fault + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        Self::on(listener, rule)
    }

    /// One that wants to be asked one thing at a time.
    pub async fn without_pipelining(rule: impl Fn(&str, usize) -> Fault + Send + Sync + 'static) -> Self {
        Self::with(TcpListener::bind("127.0.0.1:0").await.unwrap(), false, rule)
    }

    pub fn on(listener: TcpListener, rule: impl Fn(&str, usize) -> Fault + Send + Sync + 'static) -> Self {
        Self::with(listener, true, rule)
    }

    fn with(
        listener: TcpListener,
        pipelining: bool,
        rule: impl Fn(&str, usize) -> Fault + Send + Sync + 'static,
    ) -> Self {
        let address = listener.local_addr().unwrap();
        let state = Arc::new(State {
            received: Mutex::default(),
            asked: Mutex::default(),
            connections: Mutex::default(),
            rule: Box::new(rule),
            pipelining,
        });
        let server = tokio::spawn({
            let state = state.clone();
            async move {
                while let Ok((stream, _)) = listener.accept().await {
                    *state.connections.lock().unwrap() += 1;
                    tokio::spawn(converse(state.clone(), stream));
                }
            }
        });
        Self { address, state, server }
    }

    /// For `SMTP_URL`.
    pub fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    pub fn received(&self) -> Vec<Received> {
        self.received_since(0)
    }

    /// Those after the first so many.
    pub fn received_since(&self, before: usize) -> Vec<Received> {
        self.state.received.lock().unwrap()[before..].to_vec()
    }

    pub fn to(&self, address: &str) -> Vec<Received> {
        self.received().into_iter().filter(|mail| mail.to == address).collect()
    }

    pub fn times_asked(&self, address: &str) -> usize {
        self.state.asked.lock().unwrap().iter().filter(|asked| *asked == address).count()
    }

    pub fn connections(&self) -> usize {
        *self.state.connections.lock().unwrap()
    }
}

impl Drop for SmtpSink {
    fn drop(&mut self) {
        self.server.abort();
    }
}

/// One connection. A client that leaves, or a fault that hangs up, ends it.
async fn converse(state: Arc<State>, stream: TcpStream) {
    stream.set_nodelay(true).unwrap();
    let mut stream = BufReader::new(stream);
    let mut to = String::new();
    let mut fault = Fault::None;
    if reply(&mut stream, "220 sink ESMTP").await.is_err() {
        return;
    }
    let mut line = String::new();
    loop {
        line.clear();
        if !matches!(stream.read_line(&mut line).await, Ok(1..)) {
            return;
        }
        let command = line.trim_end().to_owned();
        let answered = match command.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase().as_str() {
            "EHLO" if state.pipelining => reply(&mut stream, "250-sink\r\n250-PIPELINING\r\n250 SMTPUTF8").await,
            "EHLO" => reply(&mut stream, "250-sink\r\n250 SMTPUTF8").await,
            "RCPT" => {
                to = command.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
                fault = (state.rule)(&to, count(&state, &to));
                match fault {
                    Fault::Rcpt(answer) => reply(&mut stream, answer).await,
                    Fault::Slow(pause) => {
                        tokio::time::sleep(pause).await;
                        reply(&mut stream, "250 ok").await
                    }
                    _ => reply(&mut stream, "250 ok").await,
                }
            }
            "DATA" if fault == Fault::HangUp => return,
            // Asked at once, some servers begin to listen although nobody is there to write to.
            "DATA" if matches!(fault, Fault::Rcpt(_)) && state.pipelining => {
                let listening = reply(&mut stream, "354 go on").await.is_ok() && content(&mut stream).await.is_some();
                if !listening {
                    return;
                }
                reply(&mut stream, "554 5.5.1 to nobody").await
            }
            "DATA" if matches!(fault, Fault::Rcpt(_)) => reply(&mut stream, "503 5.5.1 to whom?").await,
            "DATA" => {
                if reply(&mut stream, "354 go on").await.is_err() {
                    return;
                }
                let Some(raw) = content(&mut stream).await else { return };
                if let Fault::Content(answer) = fault {
                    reply(&mut stream, answer).await
                } else {
                    state.received.lock().unwrap().push(Received { to: to.clone(), raw });
                    reply(&mut stream, "250 taken").await
                }
            }
            "QUIT" => return,
            _ => reply(&mut stream, "250 ok").await,
        };
        if answered.is_err() || (fault == Fault::HangUpAfter && command.eq_ignore_ascii_case("DATA")) {
            return;
        }
    }
}

/// How often this address was asked for before; counts this time.
fn count(state: &State, to: &str) -> usize {
    let mut asked = state.asked.lock().unwrap();
    let before = asked.iter().filter(|address| *address == to).count();
    asked.push(to.to_owned());
    before
}

async fn content(stream: &mut BufReader<TcpStream>) -> Option<String> {
    let mut raw = String::new();
    loop {
        let mut line = String::new();
        if !matches!(stream.read_line(&mut line).await, Ok(1..)) {
            return None;
        }
        if line == ".\r\n" {
            return Some(raw);
        }
        raw.push_str(line.strip_prefix('.').unwrap_or(&line));
    }
}

async fn reply(stream: &mut BufReader<TcpStream>, answer: &str) -> std::io::Result<()> {
    stream.write_all(format!("{answer}\r\n").as_bytes()).await
}
