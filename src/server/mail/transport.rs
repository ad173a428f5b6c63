//! Where mails leave to. A sender opens one [`Session`] for each of its connections.
use super::{
    rendered::Rendered,
    settings::{Delivery, Encryption, MailSettings, SmtpServer},
    smtp::{Connection, Outcome},
};
use crate::{
    domain::id::MessageId,
    server::{
        clock::{Clock, Random},
        store::mailbox::{self, NewMail},
    },
};
use lettre::transport::smtp::{Error, client::TlsParameters, extension::ClientId};
use sqlx::PgPool;
use std::time::Duration;

#[derive(Clone)]
pub enum Transport {
    /// The development mailbox: the same way of sending, into a table.
    Mailbox {
        db: PgPool,
        clock: Clock,
    },
    Smtp {
        server: SmtpServer,
        tls: Option<TlsParameters>,
        hello: ClientId,
        time_limit: Duration,
    },
}

impl Transport {
    /// `host` is how we introduce ourselves. Fails when the machine's certificates cannot be read.
    pub fn new(settings: &MailSettings, host: &str, db: PgPool, clock: Clock) -> Result<Self, Error> {
        let server = match &settings.delivery {
            Delivery::Mailbox => return Ok(Self::Mailbox { db, clock }),
            Delivery::Smtp(server) => server.clone(),
        };
        // Once: it reads every certificate of the machine.
        let tls = match server.encryption {
            Encryption::Off => None,
            _ => Some(TlsParameters::new(server.host.clone())?),
        };
        Ok(Self::Smtp { server, tls, hello: ClientId::Domain(host.to_owned()), time_limit: settings.time_limit })
    }

    pub fn open(&self) -> Session {
        match self {
            Self::Mailbox { db, clock } => Session::Mailbox { db: db.clone(), clock: clock.clone() },
            Self::Smtp { server, tls, hello, time_limit } => {
                Session::Smtp(Box::new(Connection::new(server.clone(), tls.clone(), hello.clone(), *time_limit)))
            }
        }
    }
}

pub enum Session {
    Mailbox { db: PgPool, clock: Clock },
    Smtp(Box<Connection>),
}

impl Session {
    pub async fn send(&mut self, id: MessageId, mail: &Rendered) -> Outcome {
        match self {
            Self::Smtp(connection) => connection.send(mail).await,
            Self::Mailbox { db, clock } => match keep(db, clock, id, mail).await {
                Ok(()) => Outcome::Accepted,
                Err(error) => Outcome::Unreachable(error.to_string()),
            },
        }
    }

    pub async fn close(&mut self) {
        if let Self::Smtp(connection) = self {
            connection.close().await;
        }
    }
}

async fn keep(db: &PgPool, clock: &Clock, message: MessageId, mail: &Rendered) -> sqlx::Result<()> {
    let now = clock.now();
    let kept = NewMail {
        id: Random.uuid(now),
        message,
        sender: mail.from.as_ref(),
        recipient: mail.to.as_ref(),
        subject: &mail.subject,
        text: &mail.text,
        html: &mail.html,
        raw: &mail.raw,
    };
    let mut conn = db.acquire().await?;
    mailbox::insert(&mut conn, now, kept).await
}
