use crate::{domain::role::Role, server::scope::Scope};

/// Where someone arrives who asked for nothing in particular.
pub fn landing(scope: &Scope) -> &'static str {
    match scope.highest() {
        Role::Admin | Role::Coordinator | Role::GroupAdmin | Role::Instructor => "/dashboard",
        Role::Coach | Role::Mentor => "/team",
        Role::Learner => "/home",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::ROOT_UNIT;

    #[test]
    fn the_highest_role_decides() {
        for (role, page) in [
            (Role::Admin, "/dashboard"),
            (Role::Coordinator, "/dashboard"),
            (Role::GroupAdmin, "/dashboard"),
            (Role::Instructor, "/dashboard"),
            (Role::Coach, "/team"),
            (Role::Mentor, "/team"),
            (Role::Learner, "/home"),
        ] {
            let mut scope = Scope::system();
            scope.roles = vec![];
            scope.units = vec![(ROOT_UNIT, Role::Learner), (ROOT_UNIT, role)];
            assert_eq!(landing(&scope), page, "{role}");
            scope.units = vec![];
            assert_eq!(landing(&scope), "/home");
        }
    }
}
