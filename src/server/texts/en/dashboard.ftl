# Words of the dashboard. Browsers load them: no secrets, and nothing of other pages.

shell-skip = Skip to content
shell-menu = Menu
shell-main = Main
nav-dashboard = Dashboard
nav-enrolments = Enrolments
nav-activities = Activities
nav-people = People
nav-learning = Learning
missing-title = Nothing here
missing-text = This page does not exist, or you may not see it.
missing-start = To the start
ui-live = Live
ui-connecting = Connecting
ui-dismiss = Dismiss
ui-previous = Previous
ui-next = Next
ui-where = Where you are
ui-progress-of = Progress of { $name }
ui-create = Create “{ $name }”
ui-show-list = Show the list: { $list }
ui-sign-in = Sign in
key-enter = Enter
key-escape = Esc
key-space = Space
month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
nav-rules = Rules

# What happened, by the kind of event: `event-` and the kind. Besides names a sentence is told `$with`, what of unit,
# activity and role the line has (`unit-role`, `none`), and `$by`, whether somebody did it to themselves (`self`).
event-nothing = nothing
event-field = { $field }:
event-field-address = Email
event-field-cohort = Cohort
event-field-description = Description
event-field-kind = Kind
event-field-labels = Labels
event-field-language = Language
event-field-custom = Field
event-field-manager = Manager
event-field-merged = Record
event-field-name = Name
event-field-code = Code
event-field-qualification = Qualification
event-field-unit = Unit
event-field-visibility = Visibility
event-field-reference = Reference
event-field-renewal-days = Days before its end to renew it
event-field-role = Role
event-field-rule = Rule
event-field-enabled = Switch
event-field-mode = Mode
event-field-grace = Days before leaving
event-field-starts = First day
event-field-ends = Last day
event-field-criteria = Criteria
event-field-valid-days = Days it counts
event-field-test = Test person
event-field-time-zone = Time zone

event-activity-archived = { $actor } archived { $activity }
event-activity-changed = { $actor } changed { $activity }
event-activity-created = { $actor } created the activity { $activity }
event-activity-restored = { $actor } took { $activity } into use again
event-activity-session-added = { $actor } added a session to { $activity }
event-activity-session-cancelled = { $actor } cancelled a session of { $activity }
event-activity-session-changed = { $actor } changed a session of { $activity }
event-activity-steps = { $actor } changed the steps of { $activity }
event-address-asked = { $actor } asked to change the email of { $person }
event-address-confirmed = { $person } confirmed a new email
event-address-corrected = { $actor } corrected the email of { $person }
event-address-kept = { $person } kept the email there was
event-cohort-created = { $actor } created the cohort { $unit }
event-enrolment-by-hand = { $actor } enrolled people by hand: { $count ->
        [one] one enrolment
       *[other] { $count } enrolments
    }
event-enrolment-kept-out = { $actor } keeps { $person } out of { $activity }
event-enrolment-lifted = { $actor } lets { $person } enrol in { $activity } again
event-enrolment-taken = { $actor } took away what was given to { $person }: { $activity }
event-enrolment-completed = { $person } completed { $activity }
event-enrolment-ended = { $actor } ended the enrolment of { $person } in { $activity }
event-enrolment-reopened = { $activity } was opened again for { $person }, to renew
event-enrolment-resumed = { $actor } enrolled { $person } in { $activity } again
event-enrolment-started = { $actor } enrolled { $person } in { $activity }
event-enrolment-suspended = { $actor } suspended the enrolment of { $person } in { $activity }
event-enrolment-waiting = { $person } waits for a place in { $activity }
event-invitation-accepted = { $person } registered
event-invitation-asked = Somebody asked for a new link for { $person }
event-invitation-bounced = The mail to { $person } came back
event-invitation-cancelled = { $actor } took back the invitation of { $person }
event-invitation-created = { $actor } invited { $person }
event-invitation-declined = { $person } declined the invitation
event-reminders-stopped = { $person } wants no more reminders
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
event-list-undone = { $actor } undid the import of { $count ->
        [one] one person
       *[other] { $count } people
    }{ $with ->
        [unit-role] {" "}into { $unit } ({ $role })
        [unit] {" "}into { $unit }
        [role] {" "}({ $role })
       *[none] {""}
    }
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
event-person-deleted = { $actor } deleted { $person }
event-person-edited = { $by ->
    [self] { $person } changed their own record
   *[other] { $actor } changed the record of { $person }
}
event-person-merged = { $actor } merged { $person } with another record of theirs
event-person-placed = { $with ->
    [unit-role] { $actor } placed { $person } in { $unit } ({ $role })
   *[unit] { $actor } placed { $person } in { $unit }
}
event-person-removed = { $with ->
    [unit-role] { $actor } removed { $person } from { $unit } ({ $role })
   *[unit] { $actor } removed { $person } from { $unit }
}
event-qualification-activity-added = { $actor } put { $activity } into { $qualification }
event-qualification-activity-removed = { $actor } took { $activity } out of { $qualification }
event-qualification-carried = { $actor } made { $unit } carry { $qualification }
event-qualification-carried-no-more = { $actor } made { $unit } no longer carry { $qualification }
event-qualification-created = { $actor } created the qualification { $qualification }
event-qualification-deleted = { $actor } deleted a qualification
event-qualification-edited = { $actor } changed the qualification { $qualification }
event-qualification-given = { $actor } gave { $person } { $qualification }
event-qualification-kept-out = { $actor } keeps { $person } out of { $qualification }
event-qualification-lifted = { $actor } no longer keeps { $person } out of { $qualification }
event-qualification-taken = { $actor } took { $qualification } away from { $person }
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
event-rule-changed = { $actor } changed a rule
event-rule-created = { $actor } created a rule
event-rule-deleted = { $actor } deleted a rule
event-seeing-began = { $actor } began to see Muster as { $person }
event-seeing-ended = { $actor } no longer sees Muster as { $person }
event-session-ended = { $person } signed out on another device
event-session-signed-in = { $person } signed in
event-session-signed-out = { $person } signed out
event-step-done = { $person } did a step of { $activity }
event-step-undone = { $person } took back a step of { $activity }
event-terms-accepted = { $person } accepted the terms
event-unit-assigned = { $actor } assigned { $with ->
        [unit-activity] { $activity } to { $unit }
        [unit-activity-role] { $activity } to { $unit }
        [unit] a qualification to { $unit }
        [unit-role] a qualification to { $unit }
       *[none] something to a unit
    }
event-unit-created = { $actor } created { $unit }
event-unit-deleted = { $actor } deleted a unit
event-unit-edited = { $actor } edited { $unit }
event-unit-merged = { $actor } merged another unit into { $unit }
event-unit-moved = { $actor } moved { $unit }
event-unit-unassigned = { $actor } unassigned { $with ->
        [unit-activity] { $activity } from { $unit }
        [unit-activity-role] { $activity } from { $unit }
        [unit] a qualification from { $unit }
        [unit-role] a qualification from { $unit }
       *[none] something from a unit
    }

# The same kinds as choices of a filter.
event-activity-archived-label = Activity archived
event-activity-changed-label = Activity changed
event-activity-created-label = Activity created
event-activity-restored-label = Activity back in use
event-activity-session-added-label = Session added
event-activity-session-cancelled-label = Session cancelled
event-activity-session-changed-label = Session changed
event-activity-steps-label = Steps changed
event-address-asked-label = Email: change asked for
event-address-confirmed-label = Email confirmed
event-address-corrected-label = Email corrected
event-address-kept-label = Email kept
event-cohort-created-label = Cohort created
event-enrolment-by-hand-label = Enrolled by hand
event-enrolment-kept-out-label = Kept out
event-enrolment-lifted-label = Let in again
event-enrolment-taken-label = Reason taken away
event-enrolment-completed-label = Completed
event-enrolment-ended-label = Enrolment ended
event-enrolment-reopened-label = Opened again to renew
event-enrolment-resumed-label = Enrolled again
event-enrolment-started-label = Enrolled
event-enrolment-suspended-label = Enrolment suspended
event-enrolment-waiting-label = Waiting for a place
event-invitation-accepted-label = Registered
event-invitation-asked-label = New link asked for
event-invitation-bounced-label = Mail came back
event-invitation-cancelled-label = Invitation taken back
event-invitation-created-label = Invited
event-invitation-declined-label = Invitation declined
event-reminders-stopped-label = Reminders stopped
event-invitation-reminded-label = Reminded
event-invitation-sent-label = Invitation sent
event-list-applied-label = List enrolled
event-list-exported-label = List exported
event-list-undone-label = Import undone
event-message-failed-label = Mail failed
event-message-sent-label = Mail sent
event-password-asked-label = New password asked for
event-password-changed-label = Password changed
event-person-added-label = Person added
event-person-deleted-label = Person deleted
event-person-edited-label = Record changed
event-person-merged-label = Two records merged
event-person-placed-label = Placed in a unit
event-person-removed-label = Removed from a unit
event-qualification-activity-added-label = Activity put into a qualification
event-qualification-activity-removed-label = Activity taken out of a qualification
event-qualification-carried-label = Unit carries a qualification
event-qualification-carried-no-more-label = Unit carries a qualification no longer
event-qualification-created-label = Qualification created
event-qualification-deleted-label = Qualification deleted
event-qualification-edited-label = Qualification changed
event-qualification-given-label = Qualification given
event-qualification-kept-out-label = Kept out of a qualification
event-qualification-lifted-label = No longer kept out of a qualification
event-qualification-taken-label = Qualification taken away
event-reminder-cancelled-label = Reminder taken back
event-role-granted-label = Role given
event-role-taken-label = Role taken
event-rule-changed-label = Rule changed
event-rule-created-label = Rule created
event-rule-deleted-label = Rule deleted
event-seeing-began-label = Seeing as somebody: began
event-seeing-ended-label = Seeing as somebody: ended
event-session-ended-label = Signed out elsewhere
event-session-signed-in-label = Signed in
event-session-signed-out-label = Signed out
event-step-done-label = Step done
event-step-undone-label = Step taken back
event-terms-accepted-label = Terms accepted
event-unit-assigned-label = Assigned to a unit
event-unit-created-label = Unit created
event-unit-deleted-label = Unit deleted
event-unit-edited-label = Unit edited
event-unit-merged-label = Units merged
event-unit-moved-label = Unit moved
event-unit-unassigned-label = Unassigned from a unit

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

being-applied = A change is being applied. Enrolments and counts follow.
being-applied-label = People who are done
being-applied-people = { $done } of { $total } people are done.

enrolments-actions = Actions
enrolments-added = added { $date }
enrolments-any-cohort = Any cohort
enrolments-any-kind = Any kind
enrolments-cohort = Cohort
enrolments-done = { $count ->
    [0] no activities yet
    [one] { $done } of { $count } activity done
   *[other] { $done } of { $count } activities done
}
enrolments-filter = Filter enrolments
enrolments-invite = Invite { $name }
enrolments-invite-with = { $count ->
    [one] Invite with 1 mail
   *[other] Invite with { $count } mails
}
enrolments-is-bounced = Bounced
enrolments-is-deactivated = Deactivated
enrolments-is-declined = Declined
enrolments-is-enrolled = Enrolled
enrolments-is-expired = Expired
enrolments-is-invited = Invited
enrolments-kind = Kind
enrolments-leave-now = { $count ->
    [one] 1 mail leaves now.
   *[other] { $count } mails leave now.
}
enrolments-left-admin = are admins, whom only an admin invites
enrolments-left-bounced = bounced: correct the address first
enrolments-left-deactivated = are deactivated
enrolments-left-declined = declined the invitation
enrolments-left-invited = are invited already
enrolments-left-no-address = have no address
enrolments-left-not-invited = are not invited yet
enrolments-left-registered = are registered already
enrolments-left-reminded = were reminded in the last 24 hours
enrolments-left-test = are test people
enrolments-left-underway = have a mail on its way already
enrolments-left-wants-none = want no reminders
enrolments-no-mail = No mail would leave
enrolments-nobody-text = Nobody matches this search and these filters.
enrolments-nobody-title = Nobody found
enrolments-pages = Pages of enrolments
enrolments-person = Person
enrolments-reference = Reference
enrolments-remind = Remind { $name }
enrolments-remind-with = { $count ->
    [one] Remind with 1 mail
   *[other] Remind with { $count } mails
}
enrolments-search = Search
enrolments-search-in = Name, address or reference
enrolments-send = Send
enrolments-send-invites = Send invites to new enrolments
enrolments-send-nobody = Nobody in this list is waiting for one.
enrolments-send-reminders = Send reminders
enrolments-send-to = To { $names }.
enrolments-send-to-more = To { $names } and { $count } more.
enrolments-sent = sent { $date }
enrolments-show-everyone = Show everyone
enrolments-shown = { $count } of { $all }
enrolments-standing = Standing
enrolments-underway = mail on its way
enrolments-view-all = All
enrolments-view-bounced = Bounced
enrolments-view-expired = Expired
enrolments-view-expiring = Expiring
enrolments-view-invited = Invited
enrolments-view-new = New
enrolments-view-registered = Registered
enrolments-wants-none = wants no reminders
enrolments-bulk-export = Export
enrolments-bulk-invite = Invite
enrolments-bulk-move = Change cohort
enrolments-bulk-remind = Remind
enrolments-bulk-remove = Remove placement
enrolments-cancel = Cancel
enrolments-cancel-sending = Cancel this sending
enrolments-clear = Clear selection
enrolments-close = Close
enrolments-cohorts = Cohorts
enrolments-unit = Cohort or unit
enrolments-counting = Counting…
enrolments-export-list = Export this list
enrolments-filter-delete = Delete { $name }
enrolments-filter-gone = The filter { $name } is deleted.
enrolments-filter-new-name = New name
enrolments-filter-rename = Rename { $name }
enrolments-filter-save-name = Save name
enrolments-include-bounced = { $count ->
    [one] Try the address of the one that bounced again
   *[other] Try the addresses of the { $count } that bounced again
}
enrolments-include-lately = { $count ->
    [one] Also the one reminded in the last 24 hours
   *[other] Also the { $count } reminded in the last 24 hours
}
enrolments-include-test = { $count ->
    [one] Also 1 test person
   *[other] Also { $count } test people
}
enrolments-key-clear = Clear the selection, close a dialog
enrolments-key-help = This help
enrolments-key-move = From row to row
enrolments-key-open = Open the person
enrolments-key-pick = Select the row
enrolments-key-search = Search
enrolments-keys = Keyboard shortcuts
enrolments-left-no-cohort = are in a company, department, team, function or group, which has its own page
enrolments-left-not-yours = are not yours to change
enrolments-left-out = Left out
enrolments-left-platform-wide = hold a role platform wide, which stands in no cohort
enrolments-left-same-cohort = are in this cohort already
enrolments-legend = Legend
enrolments-legend-bounced = Mail came back
enrolments-legend-deactivated = Deactivated
enrolments-legend-enrolled = Enrolled, not invited
enrolments-legend-example = Example of progress
enrolments-legend-expired = Link expired
enrolments-legend-invited = Invited
enrolments-legend-registered = Registered, with progress
enrolments-legend-reminded = Invited and reminded
enrolments-legend-scheduled = Mail waits for its date
enrolments-legend-signs = What the signs mean
enrolments-mail-taken-back = The mail to { $name } is taken back.
enrolments-merged = { $count ->
    [one] 1 is there already with that role: the two become one.
   *[other] { $count } are there already with that role: each two become one.
}
enrolments-move-count = { $count ->
    [one] Change the cohort of 1 placement
   *[other] Change the cohort of { $count } placements
}
enrolments-move-follows = Roles stay. What the old cohort carries ends where nothing else gives it, what the new one carries begins.
enrolments-move-to = New cohort
enrolments-names = { $names }.
enrolments-names-more = { $names } and { $count } more.
enrolments-place-nobody = None of these rows can be changed.
enrolments-place-none = Nothing would change
enrolments-placed = { $count ->
    [one] 1 placement is changed.
   *[other] { $count } placements are changed.
}
enrolments-remove-count = { $count ->
    [one] Remove 1 placement
   *[other] Remove { $count } placements
}
enrolments-remove-follows = The people stay. What they are enrolled in because of it ends where nothing else gives it; lists do not bring them back.
enrolments-save-filter = Save this filter
enrolments-save-name = Name of this filter
enrolments-saved = Saved filters
enrolments-saved-none = None yet. Filter and sort the list as you need it, and keep that under a name.
enrolments-schedule = Schedule
enrolments-scheduled = Scheduled
enrolments-scheduled-for = for { $at }
enrolments-search-all = Search everywhere
enrolments-select = Select { $name }
enrolments-select-all = Select all { $count } in this list
enrolments-select-page = Select all on this page
enrolments-selected = { $count } selected
enrolments-send-at = Date and time
enrolments-send-later = At a date
enrolments-send-now = Now
enrolments-send-when = When
enrolments-send-zone = In your time zone. Until then it can be cancelled.
enrolments-sending-waits = { $count ->
    [one] 1 mail leaves on { $at }.
   *[other] { $count } mails leave on { $at }.
}
enrolments-take-back = Cancel the mail to { $name }
enrolments-taken-back = { $count ->
    [one] 1 mail is taken back.
   *[other] { $count } mails are taken back.
}
enrolments-waiting-invitations = { $count ->
    [one] 1 invitation waits until
   *[other] { $count } invitations wait until
}
enrolments-waiting-reminders = { $count ->
    [one] 1 reminder waits until
   *[other] { $count } reminders wait until
}
enrolments-working = Working. This may take a moment; keep this page open.

add-title = Add enrolments
add-crumb = Add
add-cohort = Cohort
add-cohort-search = Search, or name a new one
add-cohort-created = Cohort { $name } is created.
add-cohort-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
add-cohort-holds = { $count ->
    [one] 1 person.
   *[other] { $count } people.
}
add-cohort-carries = { $count ->
    [0] Carries no activity yet.
    [one] Carries { $activities }: whoever is placed here as a learner is enrolled in it.
   *[other] Carries { $activities }: whoever is placed here as a learner is enrolled in these { $count }.
}
add-sample = Download sample CSV
add-kind = Kind of person
add-people = People
add-people-note = one a line: email,id,name
add-people-hint = Commas, semicolons and tabs all work. The id is a label of your own; they never see it.
add-pasted = Pasted list
add-held = { $name } is too long to be typed in. Correct it in the preview.
add-held-type = Type a list instead
add-file = CSV file
add-file-hint = Choose one, or drop it anywhere on this page: up to 20 MB or 200,000 lines.
add-file-reading = Reading the file…
add-file-read = Read from { $name }, { $encoding }.
add-preview = Preview
add-lines-read = { $count ->
    [one] { $count } line read
   *[other] { $count } lines read
}
add-only-errors = Only errors
add-no-errors = No line has an error.
add-corrected = { $count ->
    [one] { $count } cell corrected here.
   *[other] { $count } cells corrected here.
}
add-undo-corrections = Undo corrections
add-nothing-yet = Nothing to show yet
add-nothing-yet-text = Type or paste people, or choose a file. Each line appears here with what it will do.
add-worker-failed = The preview could not start in this browser. Reload the page, or use a newer browser.
add-tally-new = { $count } new
add-tally-known = { $count } known, placed here too
add-tally-already = { $count } already enrolled
add-tally-repeated = { $count } repeated
add-tally-kept-out = { $count } kept out
add-tally-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
add-lift = Enrol them again
add-lift-note = { $count ->
    [one] One person of this list was removed from here by hand.
   *[other] { $count } people of this list were removed from here by hand.
}
add-column-line = Line
add-column-email = email
add-column-id = id
add-column-name = name
add-column-outcome = Outcome
add-cell = { $cell }, line { $line }
add-cell-email = Address
add-cell-id = Id
add-cell-name = Name
add-outcome-new = New
add-outcome-place = Known ({ $standing }), placed here too
add-outcome-place-unseen = Known, placed here too
add-outcome-already = Already enrolled here
add-outcome-repeated = Repeats line { $line }, left out
add-outcome-kept-out = Kept out: removed from here by hand
add-outcome-again = Enrolled again: was removed from here by hand
add-outcome-deactivated = Deactivated
add-standing-enrolled = enrolled
add-standing-invited = invited
add-standing-registered = registered
add-will-enrol = { $count ->
    [one] { $count } person will be enrolled.
   *[other] { $count } people will be enrolled.
}
add-will-stay = { $count ->
    [one] { $count } line stays here.
   *[other] { $count } lines stay here.
}
add-no-mail = No mail leaves until you invite.
add-cancel = Cancel
add-save = Save enrolments
add-enrolled = { $count ->
    [one] { $count } person enrolled.
   *[other] { $count } people enrolled.
}
add-already = { $count } already there.
add-repeated = { $count } repeated.
add-stay = { $count ->
    [one] { $count } line stays here to be corrected.
   *[other] { $count } lines stay here to be corrected.
}
add-moved = Meanwhile something changed for these lines: { $lines }. Look at them again, then save.

# Refusals that only the dashboard says.
error-enrolling-too-many = At most { $max } enrolments at once. Choose fewer people or activities.
error-day-missing = Choose a day.
error-day-range = A day in the years { $min } to { $max }.
error-session-time-missing = Choose a day and a time.
error-number-range = A whole number from { $min } to { $max }.
error-session-backwards = It cannot end before it starts.
error-session-time-skipped = There is no { $time } on that day in { $zone }: the clocks jump over it. Choose another time.
error-session-time-twice = On that day { $time } comes twice in { $zone }: the clocks go back. Choose a time before or after.
error-cell-control = A control character in the { $column }. Type it anew.
error-cell-too-long = { $length } characters in one cell, at most { $max } are taken.
error-cell-unreadable = A character in the { $column } could not be read. Save the file as CSV UTF-8.
error-cohort-missing = Choose a cohort first.
error-cohort-taken = A cohort named { $name } is there already.
error-cohort-unknown = There is no cohort named { $name }.
error-column-ignored = The column { $column } is not read.
error-column-repeated = The column { $column } appears twice. The first is read.
error-email-not-first = The address does not come first. Write email,id,name or add a header.
error-file-empty = The file is empty.
error-file-no-addresses = No line of the file holds an address.
error-file-no-rows = The file has a header and no line below it.
error-file-not-a-list = This is no list but another kind of file ({ $looks_like }). Save the list as CSV and choose that.
error-file-too-large = The file is larger than { $max } MB.
error-filter-taken = You keep a filter named { $name } already.
error-filter-too-many = At most { $max } filters are kept. Delete one first.
error-header-no-email = The header names no email column. Use email,id,name.
error-header-unknown = Neither a person nor a header such as email,id,name.
error-internal = Something went wrong on our side. Nothing was changed. Try again, and give the code { $request } to your admin if it stays.
error-import-undone = Import { $number } is undone already.
error-invitation-cancelled = This invitation was withdrawn.
error-invitation-expired = This link has expired.
error-invitation-spent = This link was used already.
error-label-invalid = A label has no comma, semicolon or quote in it and begins with none of = + - @.
error-label-too-long = At most { $max } characters.
error-label-too-many = At most { $max } labels.
error-language-theirs = { $name } chose the language. It is theirs to change.
error-link-unknown = This link is not known.
error-list-empty = Write or choose at least one person.
error-list-too-many-columns = { $found } columns, at most { $max } are taken.
error-list-too-many-rows = More than { $max } lines. Split the list.
error-manager-circle = { $name } is managed by this person, directly or at some remove.
error-merge-same = This is the same record. Choose another.
error-merge-self = This is your own record. Merge the other one into it.
error-name-differs = Known as { $known }. The name stays as it is.
error-person-not-test = { $name } is no test person.
error-person-kept-out = Was removed from there by hand, and stays out.
error-person-staff = { $name } is neither learner nor mentor.
error-person-outranks = Only an admin may do this: { $name } has a role that is not below yours.
error-place-taken = { $name } is there already with this role.
error-plan-moved = This changed meanwhile. Look at it again.
error-days-invalid = Write a whole number of days, at most { $max }.
error-qualification-taken = A qualification named { $name } is there already.
error-renewal-without-end = Only what ends can be renewed. Say first how long it counts.
error-quote-trailing = Text after a closing quote. It was read as { $read }.
error-quote-unclosed = The quote that opens in line { $opened } is not closed.
error-reference-differs = The id on record is { $known }. It stays as it is.
error-reference-too-long = At most { $max } characters.
error-role-last-admin = { $name } is the only admin. Make somebody else one first.
error-role-other = Has another role here and gets this one too.
error-row-conflict = The address of line { $of_line } with another id or name.
error-row-repeated = Repeats line { $of_line }, left out.
error-row-several-people = Several addresses in one line. Write one person a line.
error-row-too-many-columns = { $found } columns where { $expected } belong. Put quotes around a name that has a comma: "Haddad, Noor".
error-rule-comparison = This can only be compared by is and is one of.
error-rule-dates = The last day comes before the first.
error-rule-days = Between 1 and { $max } days.
error-rule-empty = Add a criterion to this group, or remove it.
error-rule-gives-nothing = Choose at least one activity or qualification.
error-rule-no-value = Choose at least one value.
error-rule-not-one = Choose exactly one value, or compare by is one of.
error-rule-changed = Somebody else changed this rule meanwhile. Saving again replaces what they changed.
error-rule-taken = A rule named { $name } is there already.
error-rule-too-deep = Groups can be nested { $max } times at most.
error-rule-too-many = At most { $max } criteria.
error-rule-too-many-values = At most { $max } values.
error-rule-value-gone = This names something that is no longer there. Remove it.
error-sending-date = Choose a moment from now on, at most a year away.
error-unit-below-itself = It would lie below itself. Choose a place outside of it.
error-unit-code-taken = Another one of this kind has the code { $code }.
error-unit-kinds-differ = Only units of the same kind become one.
error-unit-misplaced = It cannot lie there. A company lies below companies only.
error-unit-name-taken = There is one of that kind with this name in the same place: { $name }. Rename one of them first.
error-unit-root = This holds everyone. It cannot be renamed, moved, merged or deleted.
# Edit NAME, and Correct address.
edit-title = Edit { $name }
edit-reading = Reading…
edit-name = Name
edit-reference = Reference
edit-reference-hint = A label of your own; they never see it.
edit-address = Mail goes to { $address }.
edit-no-address = No address.
edit-kind = Kind
edit-cohort = Cohort
edit-follows-moved = They leave the cohort they are in. What stands only because of it ends; progress is kept.
edit-follows-platform = The role holds everywhere, and they leave the cohort. What stands only because of it ends; progress is kept.
edit-follows-taken = They no longer have the role that holds everywhere.
edit-language = Language
edit-language-hint = Of mail and pages, until they choose their own.
edit-language-theirs = Language: { $language }. They are registered, so it is theirs to change.
edit-labels = Labels
edit-labels-hint = For finding people in lists; Enter adds one. They never see them.
edit-labels-of = Labels of this person
edit-label-add = Add
edit-label-remove = Remove label { $label }
edit-test = Test person
edit-test-note = Not counted, takes no seat, and a badge says so.
edit-cancel = Cancel
edit-save = Save
edit-saved = Saved.
address-correct = Correct address
address-title = Correct address of { $name }
address-new = New address
address-now = Now { $address }.
address-continue = Continue
address-back = Back
address-taken-by = { $name } has this address.
address-same = { $to } is the address already.
address-invited-ends = The invitation to { $from } is withdrawn: none of its links works any more.
address-invited-leaves = A new invitation leaves to { $to } now.
address-confirm-asks = { $to } gets a mail with a link. It becomes the address once it is confirmed from there.
address-confirm-told = { $from } is told, and works until then.
address-withdraws = The address that waits to be confirmed is given up, and { $to } stays.
address-invite-again = Correct and invite again
address-ask = Ask for confirmation
address-keep = Keep this address
address-corrected = The address is corrected.
address-invited-again = The address is corrected, and a new invitation leaves.
address-asked = A mail asks to confirm the new address.
address-kept = The address stays.
kind-admin = Admin
kind-coordinator = Coordinator
kind-group-admin = Group admin
kind-instructor = Instructor
kind-coach = Coach
kind-mentor = Mentor
kind-learner = Learner

# One person's page.
person-edit = Edit
person-test = Test
person-enrolled-in = Enrolled in
person-progress = Progress in { $activity }
person-placed-in = Placed in
person-placed-since = { $kind }, since { $date }
person-remove = Remove
person-remove-label = Remove from { $unit }
person-remove-title = Remove { $name } from { $unit }
person-remove-text = The person stays. Enrolments that stand only because of this place end; progress is kept.
person-removed = Removed from { $unit }.
person-reminders = Reminders
person-wants-none = Wants none
enrolment-waiting = Waiting
enrolment-active = Active
enrolment-completed = Completed
enrolment-suspended = Suspended
enrolment-ended = Ended
person-invite = Invite
person-remind = Remind
person-invited = { $name } is invited.
person-reminded = A reminder leaves for { $name }.
person-cancel = Cancel invitation
person-cancel-title = Cancel the invitation of { $name }
person-cancel-text = None of its links works any more, and mail that waits does not leave. They are enrolled as before, and can be invited again.
person-cancel-keep = Keep it
person-cancelled = The invitation is withdrawn.
person-reference = reference { $reference }
person-profile = Profile
person-standing = Standing
person-standing-deactivated = Deactivated
person-standing-enrolled = Enrolled, added { $date }
person-standing-invited = Invited, { $date }
person-standing-registered = Registered, { $date }
person-email = Email
person-waits = To be confirmed
person-waits-since = { $address }, asked { $date }
person-username = Username
person-phone = Phone
person-role = Role
person-language = Language
person-labels = Labels
person-last-seen = Last seen
person-change-place = Change
person-change-place-label = Change place in { $unit }
person-messages = Messages
person-messages-none = No mail was written yet.
person-message-invitation = Invitation
person-message-reminder = Reminder
person-message-notice = Enrolment notice
person-message-password = New password
person-message-address = New address
person-message-told = Address being changed
person-mail-queued = Queued
person-mail-queued-note = leaves { $date }
person-mail-deferred = Deferred
person-mail-deferred-note = tried again { $date }
person-mail-sent = Sent
person-mail-sent-note = to { $address }, { $date }
person-mail-bounced = Bounced
person-mail-failed = Failed
person-mail-dropped = Dropped
person-mail-written = written { $date }
person-dropped-no-address = No address.
person-dropped-deactivated = Deactivated by then.
person-dropped-registered = Registered by then.
person-dropped-not-registered = Not registered by then.
person-dropped-ended = The invitation had ended.
person-dropped-nothing = Nothing was left to tell.
person-dropped-moved = Another address was entered since.
person-invitations = Invitations
person-invitations-none = Not invited yet.
person-invitation-pending = Mail on its way
person-invitation-sent = Open
person-invitation-expired = Expired
person-invitation-accepted = Accepted
person-invitation-declined = Declined
person-invitation-cancelled = Withdrawn
person-invitation-bounced = Bounced
person-invitation-by = by { $name }
person-invitation-made = { $date }
person-invitation-until = works until { $date }
person-invitation-ended = ended { $date }
person-invitation-reminded = { $count ->
    [one] reminded once
   *[other] reminded { $count } times
}

# Test people, in lists.
enrolments-test-people = Test people
enrolments-test-shown = With test people
enrolments-test-hidden = Without test people
enrolments-test-only = Test people only
enrolments-add-test = Test people
enrolments-add-test-note = Whoever is new in this list is a test person: not counted, without a seat, marked by a badge.


# Dashboard
dashboard-add = Add enrolments
dashboard-offline = The connection is lost. What you see is from before; it catches up by itself.
dashboard-empty-title = Nobody is enrolled yet
dashboard-empty-text = Paste a list or drop a file. You see what would happen before anything does, and no mail leaves until you invite.
dashboard-funnel = Funnel
dashboard-enrolled = Enrolled
dashboard-invited = Invited
dashboard-registered = Registered
dashboard-active = Active
dashboard-not-invited = { $count } not invited
dashboard-not-registered = { $count } not registered
dashboard-not-started = { $count } not started
dashboard-of-registered = of those registered
dashboard-registrations = Registrations
dashboard-registrations-caption = Registrations a day (UTC)
dashboard-span = Days shown
dashboard-days = { $count } days
dashboard-last-days = last { $count } days: { $people }
dashboard-days-before = { $count } days before: { $people }
dashboard-day = Day
dashboard-cohorts = Cohorts
dashboard-cohorts-caption = Standing by cohort
dashboard-cohorts-colours = colours as above
dashboard-cohorts-largest = the { $count } largest of { $all }
dashboard-cohort = Cohort
dashboard-picture = Picture
dashboard-needs = Needs a hand
dashboard-needs-nothing = Nothing. Everything goes its way.
dashboard-needs-bounced = { $count ->
    [one] 1 invitation bounced
   *[other] { $count } invitations bounced
}
dashboard-needs-expiring = { $count ->
    [one] 1 invitation expires within 3 days
   *[other] { $count } invitations expire within 3 days
}
dashboard-needs-expired = { $count ->
    [one] 1 invitation has expired
   *[other] { $count } invitations have expired
}
dashboard-needs-failed = { $count ->
    [one] Mail to 1 person failed
   *[other] Mail to { $count } people failed
}
dashboard-needs-unplaced = { $count ->
    [one] 1 person is in no cohort
   *[other] { $count } people are in no cohort
}
dashboard-needs-not-invited = { $count } enrolled, not invited
dashboard-action-correct = Correct
dashboard-action-remind = Send reminders
dashboard-action-show = Show
dashboard-action-why = See why
dashboard-action-place = Place
dashboard-action-invite = Invite
dashboard-between-names = {", "}
dashboard-feed = What happened
dashboard-feed-nothing = Nothing yet. What people do shows here as it happens.
dashboard-feed-nobody = Muster
dashboard-feed-somebody = somebody
dashboard-people = { $count } people
dashboard-more-than = more than { $count } people
dashboard-feed-cohort = { $actor } created { $unit }
dashboard-feed-completed = { $whom } completed { $activity }
dashboard-feed-registered = { $whom } registered
dashboard-feed-bounced = Mail to { $whom } came back
dashboard-feed-invited = { $actor } invited { $whom }
dashboard-feed-reminded = { $actor } reminded { $whom }
dashboard-feed-failed = Mail to { $whom } failed
dashboard-feed-added = { $actor } added { $whom }
dashboard-feed-added-to = { $actor } added { $whom } to { $unit }
dashboard-feed-placed = { $actor } placed { $whom } in { $unit }
dashboard-feed-deleted = { $actor } deleted { $whom }
dashboard-feed-removed = { $actor } removed { $whom } from { $unit }
dashboard-feed-role = { $actor } gave { $whom } a role

# Rules
rules-title = Rules
rules-rule = Rule
rules-new = New rule
rules-name = Name
rules-empty-title = No rules yet
rules-empty = A rule enrols whoever meets its criteria: now, and whenever somebody comes to meet them.
rules-switch = On
rules-switch-of = { $name }: on
rules-on = On
rules-off = Off
rules-gives = What it gives
rules-in-it = People
rules-changed = Last change
rules-being-applied = being applied
rules-applied = Applied
rules-who = Who
rules-people-who-meet = People who meet
rules-meet = Meets
rules-join = Join criteria by
rules-all = all
rules-any = any
rules-none = none
rules-of-these = of these
rules-if = if
rules-and = and
rules-or = or
rules-not = not
rules-criterion = Criterion
rules-comparison = Comparison
rules-group-of-criteria = Group of criteria
rules-add-criterion = Criterion
rules-add-group = Group
rules-remove-group = Remove this group
rules-remove-criterion = Remove criterion { $name }
rules-remove-value = Remove { $name }
rules-add-to = Add to { $name }
rules-add = Add
rules-company = Company
rules-department = Department
rules-function = Function
rules-group = Group
rules-team = Team
rules-cohort = Cohort
rules-language = Language
rules-added = Date added
rules-person = User
rules-manager = Manager
rules-label = Label
rules-field = Custom field
rules-standing = Standing
rules-qualification = Qualification
rules-activity = Activity
rules-is = is
rules-is-one-of = is one of
rules-at-or-below = is at or below
rules-below = is below
rules-in-the-last = in the last
rules-before = before
rules-after = after
rules-between = between
rules-days-label = Days
rules-days-unit = days
rules-day = Day
rules-first-day = First day
rules-last-day = Last day
rules-choose-field = Choose a field
rules-field-value = Value
rules-field-hint = Several between commas
rules-enrolled = Enrolled
rules-invited = Invited
rules-registered = Registered
rules-deactivated = Deactivated
rules-keeping = How it is kept
rules-mode = Mode
rules-keep-in-step = Keep in step
rules-add-only = Add only
rules-remove-only = Remove only
rules-paused = Paused
rules-keep-in-step-hint = Whoever meets the criteria is in, whoever no longer does leaves.
rules-add-only-hint = Whoever meets the criteria joins, and nobody leaves.
rules-remove-only-hint = Nobody joins, and whoever no longer meets the criteria leaves.
rules-paused-hint = Nobody joins and nobody leaves.
rules-grace = Before someone leaves
rules-at-once = Do not wait
rules-starts = First day
rules-ends = Last day
rules-optional = optional
rules-effect = Effect
rules-saved-matches = Saved rule: { $count }.
rules-see-all = See all { $count }
rules-some-people = Some of them
rules-who-moves = Who joins and who leaves
rules-joins = joins
rules-leaves = leaves
rules-close = Close
rules-counting = Counting
rules-incomplete = Complete the criteria to see who meets them.
rules-why = Why (not) this person?
rules-why-find = Find somebody
rules-why-person = Person
rules-matched = Matched.
rules-not-matched = Not matched.
rules-holds = Holds:
rules-holds-not = Does not hold:
rules-all-hold = All of these hold
rules-not-all-hold = Not all of these hold
rules-one-holds = One of these holds
rules-none-holds = None of these holds
rules-in-it-since = In the saved rule since { $day }.
rules-in-it-until = In the saved rule, leaves on { $day }.
rules-sentence = { $what } { $how } { $values }
rules-has-none = none
rules-gone = no longer there
rules-unchanged = Nothing is changed.
rules-unsaved = Unsaved changes.
rules-unfinished = Unsaved changes. Some criteria are not complete.
rules-foot = Saving shows the plan first. Enrolments that begin: { $starts }, that end: { $ends }.
rules-foot-later = Saving shows the plan first. Enrolments that begin: { $starts }, that end by { $day }: { $ends }.
rules-discard = Discard
rules-save = Save
rules-cancel = Cancel
rules-delete = Delete
rules-switch-on = Switch on
rules-switch-off = Switch off
rules-save-title = Save this rule
rules-switch-on-title = Switch on { $name }
rules-switch-off-title = Switch off { $name }
rules-delete-title = Delete { $name }
rules-saved = The rule is saved.
rules-switched-on = The rule is on.
rules-switched-off = The rule is off.
rules-deleted = The rule is deleted.
rules-line-joins = People who join
rules-line-leaves = People who leave
rules-line-starts = Enrolments that begin
rules-line-ends = Enrolments that end at once
rules-line-ends-later = Enrolments that end on { $day }
rules-line-mails = Mails that leave
rules-nothing-moves = Nobody joins or leaves by it now.
rules-progress-stays = Progress is kept, and whoever comes back goes on where they stopped.
rules-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
rules-days-ago = { $count ->
    [one] { $day }, 1 day ago
   *[other] { $day }, { $count } days ago
}
rules-wait = { $count ->
    [one] Wait 1 day
   *[other] Wait { $count } days
}
rules-people-match = { $count ->
    [one] person matches
   *[other] people match
}
rules-join-count = { $count ->
    [one] +{ $count } joins
   *[other] +{ $count } join
}
rules-leave-count = { $count ->
    [one] −{ $count } leaves
   *[other] −{ $count } leave
}
rules-mails = { $count ->
    [one] 1 mail
   *[other] { $count } mails
}
rules-fail = { $count ->
    [one] 1 of { $of } criteria fails.
   *[other] { $count } of { $of } criteria fail.
}
rules-not-shown = { $count ->
    [one] 1 more is not shown.
   *[other] { $count } more are not shown.
}
# Qualifications
nav-qualifications = Qualifications
qual-new = New qualification
qual-inventory = Inventory
qual-search = Search qualifications
qual-search-name = Search by name
qual-search-people = Search people
qual-qualification = Qualification
qual-name = Name
qual-description = Description
qual-optional = optional
qual-valid-days = Days it counts
qual-valid-days-hint = Counted from when the last of its activities is completed. Left empty, it never ends.
qual-renewal-days = Days before its end to renew it
qual-renewal-days-hint = Its activities are then opened again. Left empty, it is not renewed but ends.
qual-create = Create
qual-cancel = Cancel
qual-save = Save
qual-saved = Saved.
qual-none = No qualifications yet
qual-none-text = A qualification is a set of activities. Whoever is given one is enrolled in them.
qual-none-found = Nothing found
qual-none-found-text = No qualification has this in its name.
qual-more = More
qual-and-more = { $count ->
    [one] { $names } and 1 more
   *[other] { $names } and { $count } more
}
qual-activities = Activities
qual-holders = Holders
qual-units = Units
qual-settings = Settings
qual-parts = Parts of the qualification
qual-carried-by = Carried by
qual-state-to-do = to do
qual-state-held = held
qual-state-to-renew = to be renewed
qual-state-expired = expired
qual-kept-out = kept out
qual-valid-always = Never ends
qual-valid = { $count ->
    [one] Counts for 1 day
   *[other] Counts for { $count } days
}
qual-valid-renewed = { $count ->
    [0] { $valid }, renewed when it ends
    [one] { $valid }, renewed from 1 day before
   *[other] { $valid }, renewed from { $count } days before
}
qual-many-holders = more than 1,000 people
qual-more-than = { $count }+
qual-nobody = nobody yet
qual-no-activities = No activities in it
qual-no-activities-text = Whoever holds it is enrolled in nothing until some are added.
qual-no-activity-found = No activity has this in its name.
qual-add-activities = Add activities
qual-kind-course = Course
qual-kind-programme = Programme
qual-kind-experience = Experience
qual-counts-for = { $count ->
    [one] counts for 1 day
   *[other] counts for { $count } days
}
qual-archived = archived
qual-no-units = No unit carries it
qual-no-units-text = All who learn in a unit that carries it hold it.
qual-no-unit-found = No unit of yours has this in its name.
qual-add-units = Add units
qual-carrier-note = { $kind }, learners: { $people }, since { $since }
qual-given-by-rules = Given by rules
qual-unit-company = Company
qual-unit-department = Department
qual-unit-team = Team
qual-unit-function = Function
qual-unit-group = Group
qual-unit-cohort = Cohort
qual-unit-platform = Everyone
qual-add = Add
qual-remove = Remove
qual-remove-name = Remove { $name }
qual-keep = Keep
qual-keep-name = Keep { $name }
qual-not-chosen = Do not choose
qual-to-be-removed = to be removed
qual-to-be-added = new
qual-collected = { $count ->
    [0] No change yet.
    [one] 1 change is not saved.
   *[other] { $count } changes are not saved.
}
qual-discard = Discard
qual-save-changes = Save changes
qual-changed = The changes are saved.
qual-plan-title = What follows
qual-plan-nothing = Nothing would change
qual-plan-delete = Delete this qualification?
qual-plan-people = People concerned
qual-plan-enrolled = Enrolments that start
qual-plan-ended = Enrolments that end
qual-plan-mails = Mails that leave now
qual-plan-each = Person by person
qual-plan-more = { $count ->
    [one] And 1 more person.
   *[other] And { $count } more people.
}
qual-apply = Apply
qual-delete = Delete
qual-counting = Looking at what follows…
qual-and-keep-out = And keep out
qual-and-keep-out-note = No unit, rule or list gives it again, until that is lifted.
qual-treat-given = { $name }: given by hand
qual-treat-given-again = { $name }: given by hand, no longer kept out
qual-treat-taken = { $name }: taken away
qual-treat-stays = { $name }: no longer given by hand; a unit or a rule still gives it
qual-treat-kept-out = { $name }: kept out
qual-treat-lifted = { $name }: no longer kept out, and given again
qual-treat-lifted-only = { $name }: no longer kept out
qual-effect-starts = Enrolled in { $names }
qual-effect-resumes = Enrolled again in { $names }
qual-effect-completed = Completed already: { $names }
qual-effect-ends = Enrolment ends: { $names }; progress is kept
qual-effect-suspends = Enrolment is suspended: { $names }; progress is kept
qual-effect-keeps = Stays enrolled in { $names }, as the activity says
qual-left-not-yours = For others to change
qual-left-already = So already
qual-left-carried = Given by a unit or a rule: keep out instead
qual-give = Give to people
qual-person = Person
qual-state = State
qual-since = Since
qual-until = Until
qual-until-short = until { $day }
qual-why = Why
qual-actions = Actions
qual-any-state = Any state
qual-any-unit = Any unit
qual-unit = Unit
qual-done-of = { $done } of { $all } done
qual-take = Take away
qual-take-name = Take it away from { $name }
qual-keep-out = Keep out
qual-keep-out-name = Keep { $name } out
qual-lift = Lift
qual-lift-name = Keep { $name } out no longer
qual-source-hand = Given by { $name }, { $day }
qual-source-api = Given through the API, { $day }
qual-source-import = Given by an import, { $day }
qual-source-import-line = Import { $list }, line { $line }
qual-source-unit = { $name } carries it
qual-source-rule = Rule { $name }, since { $day }
qual-no-holders = Nobody
qual-no-holders-text = Nobody holds it, or nobody matches the search and the filter.
qual-no-person = Nobody found
qual-no-person-found = Nobody of yours matches this search and these filters.
qual-holder-pages = Pages of holders
qual-people-pages = Pages of people
qual-people-shown = { $count ->
    [one] 1 person shown
   *[other] { $count } people shown
}
qual-delete-title = Delete
qual-delete-text = Nobody holds it any more; enrolments that stand only because of it end as their activities say. What would follow is shown first.
qual-delete-ask = Delete qualification
qual-marks = What the marks mean
qual-mark-carried = a unit or a rule gives it
qual-grid-keys = Arrows move, space turns a mark over, shift with arrows chooses several, Enter fills or clears them, Delete keeps out.
qual-grid-more = { $count ->
    [one] The first qualification by name is shown.
   *[other] The first { $count } qualifications by name are shown.
}
qual-grid-fill = { $count ->
    [one] Fill one cell
   *[other] Fill { $count } cells
}
qual-grid-clear = { $count ->
    [one] Clear one cell
   *[other] Clear { $count } cells
}
qual-grid-carried = Given by a unit or a rule: it can only be kept out.
qual-grid-not-yours = This is for others to change.
qual-cell-none = not given
qual-cell-by-hand = given by hand
qual-cell-carried = given by a unit or a rule
qual-cell-both = given by hand and by a unit or a rule
qual-cell-give = to be given
qual-cell-take = to be taken away
qual-cell-keep-out = to be kept out
qual-cell-lift = no longer to be kept out
# The organisation and its units.
nav-organisation = Organisation
organisation-title = Organisation
organisation-kinds = Kinds of units
organisation-search = Search units
organisation-search-hint = Name or code
organisation-clear = Show all
organisation-more = There are more than are shown here. Search to narrow them down.
organisation-none = Whoever belongs to a unit is enrolled in what it carries, now and whenever somebody joins.
organisation-none-title = No { $kinds } yet
organisation-nothing = Try another word, or look at all of them.
organisation-nothing-title = Nothing found
organisation-open = Below { $name }
organisation-show-all = Show all { $count }
organisation-new-company = New company
organisation-new-department = New department
organisation-new-team = New team
organisation-new-function = New function
organisation-new-group = New group
organisation-new-cohort = New cohort
unit-kind-platform = Everyone
unit-kind-company = Company
unit-kind-department = Department
unit-kind-team = Team
unit-kind-function = Function
unit-kind-group = Group
unit-kind-cohort = Cohort
unit-kinds-company = Companies
unit-kinds-department = Departments
unit-kinds-team = Teams
unit-kinds-function = Functions
unit-kinds-group = Groups
unit-kinds-cohort = Cohorts
unit-people = { $count ->
        [0] nobody
        [one] 1 person
       *[other] { $number } people
    }
unit-subunits = { $count ->
        [one] 1 subunit
       *[other] { $number } subunits
    }
unit-carries = { $count ->
        [one] carries 1
       *[other] carries { $number }
    }
unit-private = Private
unit-private-hint = Its people belong to this group, and to nothing above it.
unit-within = in { $name }
unit-where = Where you are
unit-parts = Parts of the unit
unit-members = Members
unit-assign = Assign
unit-subunits-tab = Subunits
unit-settings = Settings
unit-code-is = Code { $code }
unit-name = Name
unit-code = Code
unit-code-hint = By which lists and other systems know it.
unit-optional = optional
unit-place = Lies in
unit-place-hint = Leave it empty to put it at the top.
unit-new-within = It will lie in { $name }.
unit-create = Create
unit-add = Add
unit-remove = Remove
unit-undo = Keep
unit-assign-title = What its learners are enrolled in
unit-carries-none = Add activities, sessions or qualifications: whoever belongs here is enrolled in them, now and whenever somebody joins.
unit-carries-none-title = Carries nothing yet
unit-thing = What
unit-since = Since
unit-does = Actions
unit-thing-activity = Activity
unit-thing-session = Session
unit-thing-qualification = Qualification
unit-thing-new = New
unit-thing-remove = Remove { $name }
unit-thing-keep = Keep { $name }
unit-session-label = { $activity }: { $session }
unit-not-saved = Not saved yet
unit-carried-by = From { $name }
unit-by = by { $name }
unit-to-add = { $count ->
        [one] 1 to add
       *[other] { $count } to add
    }
unit-to-remove = { $count ->
        [one] 1 to remove
       *[other] { $count } to remove
    }
unit-pending = { $what }. Nothing happens until you save.
unit-discard = Discard
unit-save-changes = Save changes
unit-add-things = Add activities and qualifications
unit-search-things = Search activities and qualifications
unit-found-things = What you can add
unit-things-none = Nothing found that is not here already.
unit-chosen = Chosen
unit-unchoose = Do not choose { $name }
unit-add-people = Add people
unit-search-people = Search people
unit-found-people = People found
unit-people-none = Nobody found.
unit-root-members = Everyone belongs here. Listed are those with a role for the whole platform, and who is placed anywhere below.
unit-members-nothing = Nobody here matches. Try another word, or look at everyone.
unit-members-none = Add people, or put them into one of its subunits.
unit-members-none-title = Nobody belongs here yet
unit-members-shown = { $count ->
        [one] 1 person on this page
       *[other] { $count } people on this page
    }
unit-members-pages = Pages of members
unit-choose = Choose
unit-choose-person = Choose { $name }
unit-choose-none = Choose nobody
unit-chosen-count = { $count } chosen
unit-person = Person
unit-role = Role
unit-how = How they came here
unit-any-role = Any role
unit-everyone-here = Everyone
unit-placed-only = Placed here only
unit-search-members = Search members
unit-search-members-hint = Name, address or reference
unit-deactivated = Deactivated
unit-climbed-from = From
unit-placed = Placed
unit-placed-by = Placed by { $name }
unit-placed-list = list { $number }
unit-change-role = Change role
unit-planning = Working out what follows…
unit-saved = Saved. Enrolments follow.
unit-renamed = Saved.
unit-move-title = Move { $name }
unit-merge-title = Merge { $name } into another
unit-delete-title = Delete { $name }
unit-public-title = Make { $name } public
unit-private-title = Make { $name } private
unit-carry-title = Change what { $name } carries
unit-place-title = { $count ->
        [one] Place 1 person in { $name }
       *[other] Place { $count } people in { $name }
    }
unit-role-title = { $count ->
        [one] Change the role of 1 person in { $name }
       *[other] Change the role of { $count } people in { $name }
    }
unit-remove-title = { $count ->
        [one] Remove 1 person from { $name }
       *[other] Remove { $count } people from { $name }
    }
unit-move-to = Move to
unit-merge-into = Merge into
unit-move = Move
unit-merge = Merge
unit-delete = Delete
unit-apply = Save
unit-place-people = Place
unit-keep-out = And keep out
unit-keep-out-hint = No list and no rule puts them back until somebody places them here again.
unit-note-placed = { $count ->
        [one] 1 person is placed here.
       *[other] { $number } people are placed here.
    }
unit-note-role = { $count ->
        [one] 1 person gets the other role.
       *[other] { $number } people get the other role.
    }
unit-note-moved = { $count ->
        [one] 1 member moves over.
       *[other] { $number } members move over.
    }
unit-note-leave-company = { $count ->
        [one] 1 person leaves another company: one company a person.
       *[other] { $number } people leave another company: one company a person.
    }
unit-note-let-in = { $count ->
        [one] 1 person was kept out and is let in again.
       *[other] { $number } people were kept out and are let in again.
    }
unit-note-subunits-along = { $count ->
        [one] 1 unit below it goes along.
       *[other] { $number } units below it go along.
    }
unit-note-subunits-over = { $count ->
        [one] 1 subunit moves over.
       *[other] { $number } subunits move over.
    }
unit-note-subunits-up = { $count ->
        [one] 1 subunit moves up.
       *[other] { $number } subunits move up.
    }
unit-note-leave = { $count ->
        [one] 1 placement here ends. The person stays.
       *[other] { $number } placements here end. The people stay.
    }
unit-note-folded = { $count ->
        [one] 1 member is in both and stays once.
       *[other] { $number } members are in both and stay once.
    }
unit-note-carried-twice = { $count ->
        [one] 1 thing both carry stays once.
       *[other] { $number } things both carry stay once.
    }
unit-note-rules = { $count ->
        [one] 1 rule names it, and finds nobody here any more.
       *[other] { $number } rules name it, and find nobody here any more.
    }
unit-note-rules-renamed = { $count ->
        [one] 1 rule names it, and names the other from now on.
       *[other] { $number } rules name it, and name the other from now on.
    }
unit-note-already-there = { $count ->
        [one] 1 person has that role here already.
       *[other] { $number } people have that role here already.
    }
unit-note-not-there = { $count ->
        [one] 1 person is not here any more.
       *[other] { $number } people are not here any more.
    }
unit-note-not-yours = { $count ->
        [one] 1 person is for others to change.
       *[other] { $number } people are for others to change.
    }
unit-climbs = its people belong here too
unit-climbs-not = its people do not belong here
unit-subunits-none = Units that lie in this one show up here.
unit-subunits-none-title = No subunits
unit-settings-not-yours = You may look at these, not change them.
unit-naming = Name and code
unit-save-names = Save
unit-climbing = Where its people belong as well
unit-climbing-to = Learners placed here belong to { $names } too, and are enrolled in what is carried there.
unit-climbing-none = Learners placed here belong to nothing else.
unit-is-public = The group is public: its people climb to what lies above.
unit-is-private = The group is private: its people stay in it.
unit-make-private = Make private
unit-make-public = Make public
unit-placing = Move, merge, delete
unit-placing-hint = Each shows first what follows for whom.
unit-move-button = Move…
unit-merge-button = Merge…
unit-delete-button = Delete…
# Why somebody is enrolled. `$kind` is the kind of the unit.
reason-kept-out = Kept out by { $who }, since { $date }

# Enrolling by hand.
enrolling-title-person = Enrol { $name }
enrolling-title-people = Enrol { $count ->
        [one] one person
       *[other] { $count } people
    }
enrolling-title-activity = Add people to { $activity }
enrolling-people = People
enrolling-people-hint = An address that nobody has yet becomes a person, who is not mailed until you invite them.
enrolling-people-placeholder = Name, or an email address
enrolling-chosen-people = People chosen
enrolling-activities = Activities
enrolling-activities-placeholder = Name of an activity
enrolling-chosen-activities = Activities chosen
enrolling-add = Add
enrolling-remove = Remove { $name }
enrolling-sessions = { $count ->
        [0] no open session
        [one] one session
       *[other] { $count } sessions
    }
enrolling-session = Session of { $activity }
enrolling-session-only = The open session
enrolling-session-later = No session yet
enrolling-session-open = { $title }, { $date }, { $time } ({ $zone })
enrolling-session-seats = { $title }, { $date }, { $time } ({ $zone }), { $count ->
        [0] full
        [one] one seat free
       *[other] { $count } seats free
    }
enrolling-plan = { $count ->
        [0] This enrols nobody.
        [one] This makes one enrolment.
       *[other] This makes { $count } enrolments.
    }
enrolling-mails = { $count ->
        [0] No mail leaves.
        [one] One mail leaves.
       *[other] { $count } mails leave.
    }
enrolling-new = People added
enrolling-full = On the waiting list: the session is full
enrolling-no-session = Waiting for a session
enrolling-already = Enrolled already
enrolling-kept-out = Kept out
enrolling-deactivated = Deactivated
enrolling-out-of-reach = Outside your reach
enrolling-lift = Let { $name } into { $activity } again
enrolling-lift-note = Kept out by { $who } since { $date }
enrolling-cancel = Cancel
enrolling-save-people = Add users
enrolling-save-activities = Enrollments added
enrolling-done = { $count ->
        [0] Nothing was changed.
        [one] One enrolment is saved.
       *[other] { $count } enrolments are saved.
    }

unit-kind = { $kind ->
        [company] Company
        [department] Department
        [team] Team
        [function] Function
        [group] Group
        [cohort] Cohort
       *[other] Unit
    }

# Changing enrolments by hand.
changing-title-one = Change the enrolment of { $name }
changing-title = Change { $count ->
        [one] one enrolment
       *[other] { $count } enrolments
    }
changing-what = What is to change
changing-end = Only this reason
changing-keep-out = And keep out
changing-suspend = Suspend
changing-resume = Resume
changing-lift = Let in again
changing-end-follows = Takes away what was given to them alone. Whoever a unit, a rule or a qualification enrols stays. Progress is kept.
changing-keep-out-follows = Ends it, and no unit, rule or list enrols them again until somebody lets them in. Progress is kept.
changing-suspend-follows = They cannot go on until somebody resumes it. Reasons and progress are kept.
changing-resume-follows = They go on where they stopped.
changing-lift-follows = What enrols them counts again. What was given by hand before does not come back.
changing-nobody = Nothing would change.
changing-changes = Enrolments that change
changing-stands = Stay enrolled: completed, or for other reasons
changing-nothing-by-hand = Nothing was given by hand
changing-over = Over already
changing-so-already = So already
changing-save = Save changes
changing-done = { $count ->
        [one] One enrolment is changed.
       *[other] { $count } enrolments are changed.
    }

# Activities.
activities-new = New activity
activities-create = Create activity
activities-search = Search activities
activities-search-placeholder = Name of an activity
activities-shelf = Activities
activities-open = In use
activities-archived = Archived
activities-pages = Pages of activities
activities-shown = { $count ->
        [one] One activity
       *[other] { $count } activities
    }
activities-name = Name
activities-kind = Kind
activities-active = Active
activities-waiting = Waiting
activities-completed = Completed
activities-carried = Assigned to
activities-carried-none = Nobody: by hand only
activities-units = { $count ->
        [one] one unit
       *[other] { $count } units
    }
activities-qualifications = { $count ->
        [one] one qualification
       *[other] { $count } qualifications
    }
activities-rules = { $count ->
        [one] one rule
       *[other] { $count } rules
    }
activities-none = Nothing to learn yet
activities-none-text = Create an activity, give it steps, and assign it to the units that learn it.
activities-not-found = No activity found
activities-not-found-text = No activity here has such a name.
activities-show-all = Show all
activity-course = Course
activity-programme = Programme
activity-experience = Experience
activity-in-sessions = Runs in sessions
activity-archived = Archived
activity-parts = Activity
activity-participants = Participants
activity-sessions = Sessions
activity-steps = Steps
activity-assigned = Assigned to
activity-settings = Settings

participants-filter = Filter participants
participants-search = Search participants
participants-search-placeholder = Name, address or reference
participants-state = State
participants-view = { $view } ({ $count })
participants-enrolled = All enrolled
participants-waiting = Waiting
participants-active = Active
participants-completed = Completed
participants-suspended = Suspended
participants-paused = Suspended by hand
participants-ended = Ended
participants-kept-out = Kept out
participants-pick = Select
participants-select = Select { $name }
participants-person = Person
participants-due = Due
participants-actions = Actions
participants-change = Change
participants-change-one = Change the enrolment of { $name }
participants-progress = Progress of { $name }
participants-leaves = Leaves on { $date }
participants-pages = Pages of participants
participants-of = { $shown } of { $count }
participants-shown = { $count ->
        [one] One participant
       *[other] { $count } participants
    }
participants-none = Nobody is enrolled yet
participants-none-text = Add people by hand, or assign the activity to a unit, a qualification or a rule.
participants-not-found = Nobody found
participants-not-found-text = Nobody matches this search and this state.
reason-this = this activity

sessions-new = New session
sessions-none = No sessions
sessions-none-text = A session is a dated run with its own seats, instructors and groups.
sessions-not-required = People are enrolled without a session. Turn on “Runs in sessions” in Settings if each needs a seat in one.
sessions-upcoming = Upcoming
sessions-running = Running
sessions-over = Over
sessions-cancelled = Cancelled
sessions-change = Edit
sessions-change-one = Edit { $title }
sessions-cancel = Cancel session
sessions-cancel-one = Cancel { $title }
sessions-keep = Keep it
sessions-cancelled-done = The session is cancelled.
sessions-cancel-follows = A cancelled session cannot be brought back.
sessions-when = When
sessions-when-value = { $starts } – { $ends } ({ $zone })
sessions-at = { $date }, { $time }
sessions-seats = Seats
sessions-seats-of = { $taken } of { $seats } taken
sessions-seats-open = { $count } taken, no limit
sessions-instructors = Instructors
sessions-groups = Groups that take part
sessions-waiting = Waiting list: { $count }
sessions-waiting-more = and { $count } more
sessions-waits-since = since { $date }
sessions-title = Title
sessions-starts = Starts
sessions-ends = Ends
sessions-zone = Time zone
sessions-zone-hint = Times are local times of this zone, whatever its clocks do.
sessions-zones = Time zones
sessions-capacity = Seats
sessions-capacity-hint = Leave empty for no limit. Whoever comes when all are taken waits in order.
sessions-save = Save session
sessions-saved = The session is saved.

steps-none = No steps yet
steps-none-text = Steps are what people tick off; their share is the progress.
steps-add = Add step
steps-save = Save steps
steps-undo = Undo changes
steps-saved = The steps are saved.
steps-name = Step { $number }
steps-up = Move step { $number } up
steps-down = Move step { $number } down
steps-remove = Remove step { $number }
steps-follows = What follows
steps-follows-did = { $count ->
        [one] One person has done a step that goes; that it was done is forgotten.
       *[other] { $count } people have done a step that goes; that it was done is forgotten.
    }
steps-follows-recounted = { $count ->
        [one] The progress of one person is counted anew.
       *[other] The progress of { $count } people is counted anew.
    }
steps-follows-completes = { $count ->
        [one] One of them has then completed it.
       *[other] { $count } of them have then completed it.
    }

assigned-none = Assigned to nobody
assigned-none-text = Assign it from a unit, a qualification or a rule: whoever belongs there is enrolled.
assigned-units = Units
assigned-qualifications = Qualifications
assigned-rules = Rules
assigned-rule-off = Off
assigned-session = { $kind }, { $session }
assigned-takes-part = { $kind }, takes part in { $session }

settings-description = Description
settings-in-sessions = Runs in sessions
settings-in-sessions-note = Whoever has no session waits, unless exactly one is open.
settings-last = When the last reason goes
settings-last-end = End
settings-last-suspend = Suspend
settings-last-keep = Keep
settings-grace = Days of grace
settings-grace-hint = So many days pass before that happens; a reason that comes back meanwhile undoes it.
settings-due = Due
settings-due-never = No due date
settings-due-on = On a day
settings-due-after = Days after the enrolment
settings-due-day = Due day
settings-due-days = Days after the enrolment
settings-valid = Valid for (days)
settings-valid-hint = How long having completed it counts. Leave empty for always.
settings-save = Save settings
settings-saved = The settings are saved.
settings-archive-title = Archive
settings-archive-follows = An archived activity takes nobody any more. Whoever is in it stays, and can finish.
settings-archive = Archive activity
settings-restore = Take into use again
settings-archived = The activity is archived.
settings-restored = The activity is in use again.
# The list of people
nav-everyone = People
people-actions = Actions
people-add = Add enrolments
people-any-language = Any language
people-bulk-done = { $count ->
    [one] One person is changed.
   *[other] { $count } people are changed.
}
people-bulk-nobody = None of these people would change.
people-column-added = Added
people-column-name = Person
people-column-seen = Last seen
people-edit = Edit { $name }
people-filter = Filter people
people-label = Label
people-label-add = Add label
people-label-add-count = { $count ->
    [one] Label one person
   *[other] Label { $count } people
}
people-label-remove = Remove label
people-label-remove-count = { $count ->
    [one] Take the label off one person
   *[other] Take the label off { $count } people
}
people-labels = Labels
people-language = Language
people-left-already = have it already
people-left-labels = have as many labels as fit
people-left-without = do not have this label
people-manager = Manager
people-more = More filters
people-never = Never
people-none = Nobody is here yet
people-none-found = Nobody found
people-none-found-text = Nobody matches this search and these filters.
people-none-text = Type or paste a list, or choose a file.
people-offline = The connection is lost. What you see is from before; it catches up by itself.
people-pages = Pages of people
people-place = Place
people-place-count = { $count ->
    [one] Place one person
   *[other] Place { $count } people
}
people-place-role = Role
people-replaced = { $count ->
    [one] One of them leaves the company they are in: everyone is in one.
   *[other] { $count } of them leave the company they are in: everyone is in one.
}
people-search = Search
people-search-hint = Name, address or reference
people-show-all = Show everyone
people-shown = { $shown } of { $of }
people-standing = Standing
people-tab-all = All
people-tab-bounced = Bounced
people-tab-expired = Expired
people-tab-invited = Invited
people-tab-new = New
people-tab-registered = Registered
people-title = People
people-unit = Unit
people-units = Units

# One person: tabs, organisation, roles
person-climbed = Belongs to as well
person-climbed-from = through { $units }
person-manager-choose = Choose a manager
person-manager-clear = No manager
person-manager-none = Nobody.
person-manager-saved = The manager is changed.
person-place = Place
person-place-title = Place { $name }
person-placed = Placed in { $unit }.
person-placed-nowhere = In no unit.
person-reports = { $count ->
    [one] Manages one person
   *[other] Manages { $count } people
}
person-role-give = Give
person-role-give-label = Give the role { $role }
person-role-give-text = { $name } may do all that this role may, on the whole platform, from now on.
person-role-give-title = Make { $name } { $role }
person-role-held = holds it
person-role-not-held = does not hold it
person-role-saved = The roles are changed.
person-role-take = Take
person-role-take-label = Take the role { $role }
person-role-take-text = { $name } may no longer do what this role may. Places and learning stay.
person-role-take-title = Take the role { $role } from { $name }
person-roles-platform = On the whole platform
person-roles-units = Within units
person-roles-units-none = In none but as a learner.
person-tab-enrolments = Enrolments
person-tab-organisation = Organisation
person-tab-roles = Roles
person-tabs = Person
person-unit-cohort = Cohort
person-unit-company = Company
person-unit-department = Department
person-unit-function = Function
person-unit-group = Group
person-unit-team = Team

# Two records that are one person
merge-account-ends = Both are registered: { $name } can no longer sign in, and the password of the record that stays holds.
merge-account-moves = The account of { $name }, with its address and password, becomes that of the record that stays.
merge-button = Merge
merge-company = The company { $unit } is left: everyone is in one.
merge-done = The two are one now: { $name }.
merge-exclusions = Kept out of
merge-field-name = Name
merge-field-reference = Reference
merge-grants = Given by hand or by a list
merge-hint = Choose the other record of the same person. Nothing happens before you have seen what would.
merge-invitations = { $count ->
    [one] One open invitation ends.
   *[other] { $count } open invitations end.
}
merge-labels = Labels
merge-leads = { $gone } goes into { $kept }. Links to the old record lead to the one that stays.
merge-learning = Learning: the better of two stays, with all steps, reasons and history
merge-learnt = { $activity }: { $other }
merge-learnt-both = { $activity }: { $own } and { $other }
merge-lost = given up: { $value }
merge-moved = { $moved } moved, { $both } in both
merge-open = Merge…
merge-other = The other record
merge-placements = Placements
merge-qualifications = Qualifications
merge-reports = { $count ->
    [one] One person gets the record that stays as their manager.
   *[other] { $count } people get the record that stays as their manager.
}
merge-roles = Roles
merge-rules = { $count ->
    [one] One rule that names the other record names the one that stays.
   *[other] { $count } rules that name the other record name the one that stays.
}
merge-state = { $state }, { $progress } %
merge-stays = Which one stays
merge-stays-other = { $name }, the other one
merge-stays-this = { $name }, this one
merge-title = Merge { $name } with another record
person-enrol = Add enrolments
person-enrolled-nothing = In no activity
person-enrolled-nothing-text = What their units carry, rules give and somebody adds by hand appears here.
person-enrolment-change = Change { $activity }
person-enrolment-completed = completed on { $date }
person-enrolment-due = due { $date }
person-enrolment-kept-out = Kept out
person-enrolment-leaves = ends on { $date }, unless something gives it again
person-enrolment-lift = Lift
person-enrolment-paused = Suspended by hand
person-enrolment-turn = Place { $place } on the waiting list
people-enrol = Enrol
error-selection-too-many = At most { $max } people at once. Narrow the list.

# Imports
imports-by = by { $who }, { $moment }
imports-done = Import { $number } is undone.
imports-earlier = Earlier imports
imports-first = The first { $count } by name.
imports-how = Record
imports-import = Import
imports-into = Into
imports-known = There before
imports-moved = Something changed meanwhile. Look at it again.
imports-name = Import { $number }
imports-new = New
imports-nobody = Nobody of this import whom you may see is left.
imports-none = No imports yet
imports-none-text = Lists that you type, paste or choose as a file are kept here, and can be undone.
imports-older = Older imports
imports-people = { $count ->
    [one] One person, { $added } new
   *[other] { $count } people, { $added } new
}
imports-person = Person
imports-place = { $unit } ({ $role })
imports-place-gone = a cohort that is gone ({ $role })
imports-see = See import { $number }
imports-somebody = Somebody you may not see
imports-stays = What stays
imports-stays-changed = { $name }: the record stays, somebody changed it since. The place or role goes.
imports-stays-deleted = Somebody who was deleted already
imports-stays-elsewhere = { $name }: left alone, somebody changed their place or role since.
imports-stays-merged = { $name }: the record stays, it is one with another by now. The place or role goes.
imports-stays-more = and { $count } more
imports-stays-named = { $name }: left alone, a later import names them too.
imports-stays-not-yours = { $name }: left alone, an admin whom only admins change.
imports-stays-registered = { $name }: the record stays, they have registered. The place or role goes.
imports-title = Imports
imports-undo = Undo
imports-undo-deleted = People deleted
imports-undo-follows = What the import did is taken back, but for what somebody changed since. Progress of those who stay is kept.
imports-undo-mails = Mails that do not leave
imports-undo-nothing = Nothing of it is left to take back.
imports-undo-stays = People of whom something stays
imports-undo-taken-back = People who lose their place or role
imports-undo-title = Undo import { $number }
imports-undone = Undone
imports-undone-by = Undone by { $who }, { $moment }.
imports-when = When
imports-whom = People
# What a change does to enrolments, wherever a plan says it
follows-title = What follows
follows-back = Go back
follows-nothing = Nobody is enrolled in anything new, and nobody loses anything.
follows-gaining = { $count ->
        [one] 1 person gets something.
       *[other] { $number } people get something.
    }
follows-losing = { $count ->
        [one] 1 person loses something.
       *[other] { $number } people lose something.
    }
follows-no-mail = No mail leaves.
follows-mails = { $count ->
        [one] 1 mail leaves.
       *[other] { $number } mails leave.
    }
follows-many = This concerns more than 10,000 people. The numbers below are of the first 10,000; everyone follows, in the background.
follows-effects = What changes
follows-names = Who: { $names }.
follows-names-more = { $count ->
        [one] Who: { $names } and 1 more.
       *[other] Who: { $names } and { $count } more.
    }
follows-gain = { $count ->
        [one] 1 joins
       *[other] { $number } join
    }
follows-wait = { $count ->
        [one] 1 of them waits for a place
       *[other] { $number } of them wait for a place
    }
follows-later = { $count ->
        [one] 1 stays for some more days and then leaves
       *[other] { $number } stay for some more days and then leave
    }
follows-lose = { $count ->
        [one] 1 leaves
       *[other] { $number } leave
    }
follows-keep = { $count ->
        [one] 1 stays
       *[other] { $number } stay
    }
follows-nobody = Nobody joins or leaves.
follows-moved = { $count ->
        [one] 1 goes on here with what was done
       *[other] { $number } go on here with what was done
    }
follows-seat = { $count ->
        [one] 1 who waits gets a place
       *[other] { $number } who wait get a place
    }
