//! The rows of a database as arrays in memory, to be inserted elsewhere as fast as SQL allows.
use super::Problem;
use chrono::{DateTime, Utc};
use sqlx::{AssertSqlSafe, PgPool, Postgres, Type, postgres::PgArguments, postgres::PgHasArrayType, query::Query};
use uuid::Uuid;

/// What a list needs before it can be applied.
pub const GROUND: [&str; 3] = ["unit", "activity", "unit_assignment"];

/// What applying a list writes, in an order that foreign keys allow.
pub const WRITTEN: [&str; 11] = [
    "operation",
    "person",
    "role_grant",
    "placement",
    "enrolment",
    "enrolment_reason",
    "invitation",
    "message",
    "message_item",
    "event",
    "event_value",
];

/// The root, which a migration makes.
const ROOT: &str = "00000000-0000-7000-8000-000000000001";

#[derive(Default)]
pub struct Copy {
    tables: Vec<Table>,
}

struct Table {
    insert: String,
    columns: Vec<Values>,
}

/// A column's values, as they travel.
enum Values {
    Uuid(Vec<Option<Uuid>>),
    Time(Vec<Option<DateTime<Utc>>>),
    Text(Vec<Option<String>>),
    Number(Vec<Option<i64>>),
    Truth(Vec<Option<bool>>),
}

impl Copy {
    /// Of these tables; arrays and what is generated are left out, as nothing measured here sets them.
    pub async fn of(pool: &PgPool, tables: &[&'static str]) -> Result<Self, Problem> {
        let mut copy = Self::default();
        for table in tables {
            let kinds: Vec<(String, String)> = sqlx::query_as(
                "SELECT attname::text, format_type(atttypid, atttypmod) FROM pg_attribute
                 WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
                   AND format_type(atttypid, atttypmod) NOT LIKE '%[]' ORDER BY attnum",
            )
            .bind(table)
            .fetch_all(pool)
            .await?;
            let (mut columns, mut names, mut arrays) = (Vec::new(), Vec::new(), Vec::new());
            for (name, kind) in kinds {
                columns.push(Values::read(pool, table, &name, &kind).await?);
                names.push(name);
                let number = arrays.len() + 1;
                arrays.push(format!("${number}::{}[]::{kind}[]", Values::sent_as(&kind)));
            }
            let (names, arrays) = (names.join(", "), arrays.join(", "));
            let insert =
                format!("INSERT INTO {table} ({names}) OVERRIDING SYSTEM VALUE SELECT * FROM UNNEST({arrays})");
            copy.tables.push(Table { insert, columns });
        }
        Ok(copy)
    }

    /// One statement a table, in one transaction.
    pub async fn insert(&self, pool: &PgPool) -> Result<(), Problem> {
        let mut tx = pool.begin().await?;
        for table in self.tables.iter().filter(|table| table.columns.first().is_some_and(|column| !column.is_empty())) {
            let query = sqlx::query(AssertSqlSafe(table.insert.clone()));
            let query = table.columns.iter().fold(query, |query, column| column.bind(query));
            query.execute(&mut *tx).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}

impl Values {
    async fn read(pool: &PgPool, table: &str, column: &str, kind: &str) -> Result<Self, Problem> {
        Ok(match Self::sent_as(kind) {
            "uuid" => Self::Uuid(values(pool, table, column, "uuid").await?),
            "timestamptz" => Self::Time(values(pool, table, column, "timestamptz").await?),
            "bigint" => Self::Number(values(pool, table, column, "bigint").await?),
            "boolean" => Self::Truth(values(pool, table, column, "boolean").await?),
            _ => Self::Text(values(pool, table, column, "text").await?),
        })
    }

    /// The type that a parameter has; the statement casts it to the column's.
    fn sent_as(kind: &str) -> &'static str {
        match kind {
            "uuid" => "uuid",
            "timestamp with time zone" => "timestamptz",
            "bigint" | "integer" | "smallint" => "bigint",
            "boolean" => "boolean",
            _ => "text",
        }
    }

    fn bind<'q>(&'q self, query: Query<'q, Postgres, PgArguments>) -> Query<'q, Postgres, PgArguments> {
        match self {
            Self::Uuid(values) => query.bind(values),
            Self::Time(values) => query.bind(values),
            Self::Text(values) => query.bind(values),
            Self::Number(values) => query.bind(values),
            Self::Truth(values) => query.bind(values),
        }
    }

    fn is_empty(&self) -> bool {
        match self {
            Self::Uuid(values) => values.is_empty(),
            Self::Time(values) => values.is_empty(),
            Self::Text(values) => values.is_empty(),
            Self::Number(values) => values.is_empty(),
            Self::Truth(values) => values.is_empty(),
        }
    }
}

/// In the order of the rows on disk, the same for every column.
async fn values<T>(pool: &PgPool, table: &str, column: &str, kind: &str) -> Result<Vec<Option<T>>, Problem>
where
    T: for<'r> sqlx::Decode<'r, Postgres> + Type<Postgres> + PgHasArrayType + Send + Unpin,
{
    let sql = format!(
        "SELECT COALESCE(array_agg({column}::{kind} ORDER BY ctid), '{{}}') FROM {table} t
         WHERE t::text NOT LIKE '({ROOT},%'"
    );
    Ok(sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(pool).await?)
}
