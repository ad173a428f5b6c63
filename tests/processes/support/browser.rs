//! Requests as a browser sends them, over a socket of their own each.
use serde_json::Value;
use std::{
    io,
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    task::JoinHandle,
    time::{sleep, timeout},
};

/// A request that hangs is a failure of its own.
const PATIENCE: Duration = Duration::from_mins(1);

#[derive(Clone, Debug)]
pub struct Browser {
    address: SocketAddr,
    cookies: String,
    /// Comes back until the server is there.
    patient: bool,
}

#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Browser {
    pub const fn new(address: SocketAddr) -> Self {
        Self { address, cookies: String::new(), patient: false }
    }

    pub const fn patient(address: SocketAddr) -> Self {
        Self { address, cookies: String::new(), patient: true }
    }

    /// Signs in, and keeps the cookies.
    pub async fn signed_in(address: SocketAddr, who: &str, password: &str) -> Self {
        let mut browser = Self::patient(address);
        let reply = browser.form("/sign-in", &[("who", who), ("password", password)]).await.unwrap();
        assert_eq!(reply.status, 303, "{reply:?}");
        let set = reply
            .head
            .lines()
            .filter_map(|line| line.split_once(": "))
            .filter(|(name, _)| name.eq_ignore_ascii_case("set-cookie"));
        let cookies: Vec<_> = set.filter_map(|(_, cookie)| cookie.split(';').next()).collect();
        browser.cookies = cookies.join("; ");
        browser
    }

    pub async fn get(&self, path: &str) -> io::Result<Reply> {
        self.send("GET", path, "", "").await
    }

    pub async fn form(&self, path: &str, fields: &[(&str, &str)]) -> io::Result<Reply> {
        let encode = |text: &str| text.replace('%', "%25").replace('&', "%26").replace('+', "%2B").replace(' ', "+");
        let fields: Vec<_> = fields.iter().map(|(name, value)| format!("{name}={}", encode(value))).collect();
        self.send("POST", path, "application/x-www-form-urlencoded", &fields.join("&")).await
    }

    /// A server function: what it answered, or its refusal.
    pub async fn api(&self, path: &str, arguments: Value) -> io::Result<Result<Value, Value>> {
        let reply = self.send("POST", &format!("/api/{path}"), "application/json", &arguments.to_string()).await?;
        let value = serde_json::from_str(&reply.body).map_err(io::Error::other)?;
        Ok(if reply.status == 200 { Ok(value) } else { Err(value) })
    }

    /// HTTP/1.0, so that the answer ends with the connection. An error means: nobody was told that anything happened.
    async fn send(&self, method: &str, path: &str, kind: &str, body: &str) -> io::Result<Reply> {
        let Self { address, cookies, .. } = self;
        let accept = if kind == "application/json" { kind } else { "text/html" };
        let request = format!(
            "{method} {path} HTTP/1.0\r\nHost: {address}\r\nOrigin: http://{address}\r\nSec-Fetch-Site: same-origin\r\n\
             Accept: {accept}\r\nCookie: {cookies}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        let exchange = async {
            let mut stream = self.connect().await?;
            stream.write_all(request.as_bytes()).await?;
            let mut answer = Vec::new();
            let read = stream.read_to_end(&mut answer).await;
            let answer = String::from_utf8_lossy(&answer).into_owned();
            let whole = answer.split_once("\r\n\r\n").filter(|_| read.is_ok());
            let (head, body) = whole.ok_or(io::ErrorKind::UnexpectedEof)?;
            let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).ok_or(io::ErrorKind::InvalidData)?;
            Ok(Reply { status, head: head.to_owned(), body: body.to_owned() })
        };
        timeout(PATIENCE, exchange).await.map_err(|_| io::ErrorKind::TimedOut)?
    }

    /// Opens the stream of what changes.
    pub async fn listen(&self) -> Hints {
        let Self { address, cookies, .. } = self;
        let mut stream = self.connect().await.unwrap();
        let request = format!("GET /live HTTP/1.0\r\nHost: {address}\r\nCookie: {cookies}\r\n\r\n");
        stream.write_all(request.as_bytes()).await.unwrap();
        let heard = Arc::<Mutex<String>>::default();
        let task = tokio::spawn({
            let heard = heard.clone();
            async move {
                let mut bytes = [0; 4096];
                while let Ok(count @ 1..) = stream.read(&mut bytes).await {
                    heard.lock().unwrap().push_str(&String::from_utf8_lossy(&bytes[..count]));
                }
            }
        });
        Hints { heard, task }
    }

    async fn connect(&self) -> io::Result<TcpStream> {
        loop {
            match TcpStream::connect(self.address).await {
                Err(_) if self.patient => sleep(Duration::from_millis(10)).await,
                connected => return connected,
            }
        }
    }
}

/// A stream of hints, and what came through it.
pub struct Hints {
    heard: Arc<Mutex<String>>,
    task: JoinHandle<()>,
}

impl Hints {
    /// What came since this was asked last.
    pub fn heard(&self) -> String {
        std::mem::take(&mut self.heard.lock().unwrap())
    }

    pub fn is_open(&self) -> bool {
        !self.task.is_finished()
    }
}
