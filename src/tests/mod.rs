//! Through the real router and Postgres; mirrors the routes.
