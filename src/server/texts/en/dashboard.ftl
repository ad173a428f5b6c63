# Words of the dashboard. Browsers load them: no secrets, and nothing of other pages.

shell-skip = Skip to content
shell-menu = Menu
shell-main = Main
nav-dashboard = Dashboard
nav-enrolments = Enrolments
nav-activities = Activities
nav-people = People
nav-learning = Learning

# What happened, by the kind of event: `event-` and the kind. Besides names a sentence is told `$with`, what of unit,
# activity and role the line has (`unit-role`, `none`), and `$by`, whether somebody did it to themselves (`self`).
event-muster = Muster
event-erased = erased person
event-nothing = nothing
event-field = { $field }:
event-field-address = Email
event-field-cohort = Cohort
event-field-kind = Kind
event-field-labels = Labels
event-field-language = Language
event-field-name = Name
event-field-reference = Reference
event-field-role = Role
event-field-test = Test person
event-field-time-zone = Time zone

event-address-asked = { $actor } asked to change the email of { $person }
event-address-confirmed = { $person } confirmed a new email
event-address-corrected = { $actor } corrected the email of { $person }
event-address-kept = { $person } kept the email there was
event-cohort-created = { $actor } created the cohort { $unit }
event-enrolment-completed = { $person } completed { $activity }
event-enrolment-ended = { $actor } ended the enrolment of { $person } in { $activity }
event-enrolment-resumed = { $actor } enrolled { $person } in { $activity } again
event-enrolment-started = { $actor } enrolled { $person } in { $activity }
event-invitation-accepted = { $person } registered
event-invitation-asked = Somebody asked for a new link for { $person }
event-invitation-bounced = The mail to { $person } came back
event-invitation-cancelled = { $actor } took back the invitation of { $person }
event-invitation-created = { $actor } invited { $person }
event-invitation-declined = { $person } declined the invitation
event-invitation-reminded = { $actor } reminded { $person }
event-invitation-sent = The invitation to { $person } was sent
event-list-applied = { $actor } enrolled a list of { $count ->
        [one] one person
       *[other] { $count } people
    }{ $with ->
        [unit-role] {" "}in { $unit } ({ $role })
        [unit] {" "}in { $unit }
        [role] {" "}({ $role })
       *[none] {""}
    }
event-list-exported = { $actor } exported a list
event-message-failed = A mail to { $person } could not be sent
event-message-sent = A mail to { $person } was sent
event-password-asked = Somebody asked for a new password for { $person }
event-password-changed = { $person } changed their password
event-person-added = { $with ->
    [unit-role] { $actor } added { $person } to { $unit } ({ $role })
    [unit] { $actor } added { $person } to { $unit }
    [role] { $actor } added { $person } ({ $role })
   *[none] { $actor } added { $person }
}
event-person-edited = { $by ->
    [self] { $person } changed their own record
   *[other] { $actor } changed the record of { $person }
}
event-person-placed = { $with ->
    [unit-role] { $actor } placed { $person } in { $unit } ({ $role })
   *[unit] { $actor } placed { $person } in { $unit }
}
event-person-removed = { $with ->
    [unit-role] { $actor } removed { $person } from { $unit } ({ $role })
   *[unit] { $actor } removed { $person } from { $unit }
}
event-reminder-cancelled = { $actor } took back a reminder to { $person }
event-role-granted = { $with ->
    [role] { $actor } gave { $person } a role: { $role }
    [unit-role] { $actor } gave { $person } a role: { $role }
   *[none] { $actor } gave { $person } a role
}
event-role-taken = { $with ->
    [role] { $actor } took a role from { $person }: { $role }
    [unit-role] { $actor } took a role from { $person }: { $role }
   *[none] { $actor } took a role from { $person }
}
event-seeing-began = { $actor } began to see Muster as { $person }
event-seeing-ended = { $actor } no longer sees Muster as { $person }
event-session-ended = { $person } signed out on another device
event-session-signed-in = { $person } signed in
event-session-signed-out = { $person } signed out
event-step-done = { $person } did a step of { $activity }
event-step-undone = { $person } took back a step of { $activity }
event-terms-accepted = { $person } accepted the terms

# The same kinds as choices of a filter.
event-address-asked-label = Email: change asked for
event-address-confirmed-label = Email confirmed
event-address-corrected-label = Email corrected
event-address-kept-label = Email kept
event-cohort-created-label = Cohort created
event-enrolment-completed-label = Completed
event-enrolment-ended-label = Enrolment ended
event-enrolment-resumed-label = Enrolled again
event-enrolment-started-label = Enrolled
event-invitation-accepted-label = Registered
event-invitation-asked-label = New link asked for
event-invitation-bounced-label = Mail came back
event-invitation-cancelled-label = Invitation taken back
event-invitation-created-label = Invited
event-invitation-declined-label = Invitation declined
event-invitation-reminded-label = Reminded
event-invitation-sent-label = Invitation sent
event-list-applied-label = List enrolled
event-list-exported-label = List exported
event-message-failed-label = Mail failed
event-message-sent-label = Mail sent
event-password-asked-label = New password asked for
event-password-changed-label = Password changed
event-person-added-label = Person added
event-person-edited-label = Record changed
event-person-placed-label = Placed in a unit
event-person-removed-label = Removed from a unit
event-reminder-cancelled-label = Reminder taken back
event-role-granted-label = Role given
event-role-taken-label = Role taken
event-seeing-began-label = Seeing as somebody: began
event-seeing-ended-label = Seeing as somebody: ended
event-session-ended-label = Signed out elsewhere
event-session-signed-in-label = Signed in
event-session-signed-out-label = Signed out
event-step-done-label = Step done
event-step-undone-label = Step taken back
event-terms-accepted-label = Terms accepted

nav-platform = Platform
nav-audit = Audit log
audit-title = Audit log
audit-export = Export CSV
audit-filter = Filter events
audit-who = Who
audit-whom = Whom
audit-what = What
audit-where = Where
audit-from = From
audit-to = Until
audit-anybody = Anybody
audit-anything = Anything
audit-anywhere = Anywhere
audit-muster = Muster itself
audit-group-access = Access
audit-group-learning = Learning
audit-group-lists = Lists
audit-group-mail = Mail
audit-group-organisation = Organisation
audit-group-people = People
audit-all-of = { $group }: all
audit-list = List { $number }
audit-clear = Clear filters
audit-events = Events
audit-none-title = No events
audit-none = Nothing that happened fits these filters.
audit-new = { $count ->
    [one] One new event
   *[other] { $count } new events
} – show
audit-new-many = More than { $count } new events – show
audit-pages = Pages of events
audit-shown = { $count ->
    [one] One event
   *[other] { $count } events
}
audit-moment = { $time } UTC

timeline-title = Timeline
timeline-earlier = Show earlier
timeline-moment = { $day }, { $time } UTC
timeline-none = Nothing happened yet.
