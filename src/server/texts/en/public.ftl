# Words of the public pages.

public-for = for { $organisation }
public-languages = Language
public-problems = { $count ->
    [one] One thing to fix:
   *[other] { $count } things to fix:
}
public-password-show = Show password
public-password-hide = Hide password
public-password-hint = { $min } characters or more. Three unrelated words make a good one.
public-field-email = Email
public-field-name = Name
public-field-first-name = First name
public-field-last-name = Last name
public-field-password = Password
public-field-new-password = New password
public-field-current-password = Current password

sign-in-title = Sign in
sign-in-who = Email or username
sign-in-button = Sign in
sign-in-forgotten = Forgotten password?
sign-in-invited = Invited, but no account yet? Open the link in your mail, or
sign-in-new-link = ask for a new one

register-title = Welcome, { $name }
register-title-nameless = Welcome
register-invited = { $inviter } invites you to { $where } at { $organisation }.
register-invited-plain = { $inviter } invites you to { $organisation }.
register-invited-where = You are invited to { $where } at { $organisation }.
register-invited-organisation = You are invited to { $organisation }.
register-activities = { $count ->
    [one] One activity is waiting for you
   *[other] { $count } activities are waiting for you
}
register-button = Create account
register-validity = This link is yours alone and works until { $until }.
register-ignore = Not you, or not interested? Close this page: without you no account is made.
register-decline = I do not want this

decline-title = Decline this invitation?
decline-text = No account is made, and no more mail comes. Whoever invited you sees that you declined.
decline-button = Decline invitation
decline-back = Back to the invitation
declined-title = You declined the invitation
declined-text = No account was made, and nothing more is sent to you.
declined-again = Changed your mind? Ask whoever invited you for a new invitation.

no-reminders-title = No more reminders?
no-reminders-text = { $address } gets no more reminders. The invitation stays open, and its link works as before.
no-reminders-button = Stop reminders
no-reminders-done-title = No more reminders
no-reminders-done-text = { $address } gets no more reminders. The invitation stays open: the link in its mail works as before.

forgotten-title = Forgotten password
forgotten-text = Enter your email. If an account belongs to it, a link to choose a new password is on its way within a minute.
forgotten-button = Send me a link
forgotten-back = Back to sign in

reset-title = Choose a new password
reset-text = For the account { $address }.
reset-button = Save password
reset-note = Wherever you are signed in, you will be signed out.

change-title = Change password
change-button = Change password
change-note = Everywhere else you are signed in, you will be signed out.
change-back = Back
change-done = Your password is changed. Everywhere else you are signed out.

new-link-title = Ask for a new link
new-link-text = Enter your email. If an invitation is open for it, a new link is on its way within a minute.
new-link-button = Send me a new link

sent-title = Check your mail
sent-reset = If an account belongs to { $address }, a link to choose a new password is on its way. It comes within a minute.
sent-invitation = If an invitation is open for { $address }, a new link is on its way. It comes within a minute.
sent-nothing = Nothing there? Look among the junk mail, and check that the address is spelled as your organisation knows it.
sent-again = Try another address

link-expired-title = This link has expired
link-expired-on-title = This link expired on { $date }
link-cancelled-title = This invitation was withdrawn
link-cancelled-text = Ask whoever invited you if you think that is a mistake.
link-spent-title = This link was used already
link-spent-text = Your account is ready. Sign in with the password you chose.
link-spent-reset-text = The new password is saved. Sign in with it, or ask for another link.
link-unknown-title = This link is not known
link-unknown-text = It may have been cut off. Copy all of it from the mail, or ask for a new one.
link-reset-text = Ask for another; it takes a minute.

setup-title = Set up Muster
setup-text = This makes the first account. It is an admin of { $organisation } and can invite everyone else.
setup-button = Create account
setup-spent-title = Muster is set up already
setup-spent-text = This link works once, before the first account is made.

home-title = My learning
home-greeting = Welcome, { $name }.
home-empty-title = Nothing to learn yet
home-empty-text = Activities appear here as soon as you are enrolled in one.
home-steps = { $count ->
    [one] { $done } of 1 step
   *[other] { $done } of { $count } steps
}
home-progress = Progress in { $activity }
home-state-waiting = Waiting for a place
home-state-active = Active
home-state-completed = Completed
home-state-suspended = Suspended
home-state-ended = Ended
home-step-mark = Mark { $step } done
home-step-mark-short = Mark done
home-step-undo = Undo { $step }
home-step-undo-short = Undo
home-step-is-done = done

team-title = My team
team-empty-title = Nobody here yet
team-empty-text = People appear here as soon as they are enrolled in one of your cohorts.
team-progress = Progress of { $name }
team-activities = { $count ->
    [0] no activities yet
    [one] { $done } of 1 activity done
   *[other] { $done } of { $count } activities done
}
team-enrolled = Enrolled
team-not-invited = not invited yet
team-invited = Invited
team-sent = sent { $date }
team-underway = mail on its way
team-reminded-times = { $count ->
    [one] reminded once
   *[other] reminded { $count } times
}
team-expired = Link expired
team-bounced = Bounced
team-ask-address = ask for a new address
team-deactivated = Deactivated
team-declined = Declined
team-wants-none = wants no reminders
team-test = Test
team-remind = Remind { $name }
team-remind-short = Remind
team-reminded = A reminder to { $name } is on its way.
team-pages = Pages
team-previous = Earlier names
team-next = Later names

page-forbidden-title = You may not see this
page-forbidden-text = Ask an admin of { $organisation } if you should.
page-missing-title = This page is not here
page-missing-text = It may have moved, or the address has a typing error.
page-failed-title = Something went wrong on our side
page-failed-text = Nothing was changed. Try again, and give this code to your admin if it stays:
page-away-title = We cannot reach our records just now
page-away-text = Wait a moment and load this page again. If you were saving something, look whether it is there.
page-full-title = There is no room left
page-full-text = The disk that our records are kept on is full. Nothing was saved. Please tell your admin.
page-busy-title = Many people are here right now
page-busy-text = Try again in a few seconds. What you did is not lost: nothing was changed.
page-start = Go to the start page

# A new address, confirmed from its mailbox; and the old one kept.
address-confirm-title = Confirm your new address
address-confirm-text = From then on you sign in with { $address }, and mail goes there.
address-confirm-button = Confirm address
address-keep-title = Keep your address
address-keep-text = Your account stays with { $address }. The address that was entered instead is given up.
address-keep-button = Keep this address
address-confirmed-title = Your address is confirmed
address-confirmed-text = From now on you sign in with { $address }.
address-kept-title = Your address stays
address-kept-text = You sign in with { $address }, as before. If nobody asked you, tell an admin of your organisation.
link-address-text = Another address was entered since, or none is any more. Ask whoever looks after your account.
link-spent-address-text = What it was for is done. Sign in with your address.
link-unknown-address-text = It may have been cut off. Copy all of it from the mail.

# Learners and mentors: the account, the home page, registration, the team.
moment-today = today, { $time }
moment-yesterday = yesterday, { $time }

me-title = My account
me-saved = Saved.
me-ended = That browser is signed out.
me-ended-others = All other browsers are signed out.
me-mail-saved = Saved. It holds for mail from now on.
me-profile = About you
me-sign-in = You sign in as
me-language = Language
me-time-zone = Time zone
me-time-zone-offer = Use { $zone }, as this device says
me-save = Save
me-password = Password
me-password-text = Changing it signs you out everywhere else.
me-sessions = Where you are signed in
me-session-this = This browser
me-session-when = Since { $since }, last seen { $seen }
me-browser-on = { $browser } on { $system }
me-browser-unknown = A browser
me-end = End
me-end-label = End { $browser }. { $when }
me-end-others = End all others
me-mail = Mail you get
me-mail-invitation = The invitation, and reminders until you registered. Now that you have an account, neither comes any more.
me-mail-password = A link to choose a new password, when someone asks for it on the sign-in page. It always comes.
me-mail-notices-on = A notice when you are enrolled in something new.
me-mail-notices-off = No notice when you are enrolled in something new: you switched it off. You find it under My learning.
me-mail-notices-stop = Stop these notices
me-mail-notices-start = Send me these notices again


home-due = Due on { $date }
home-overdue = Was due on { $date }
home-session = { $day }, { $start } to { $end } ({ $zone })
home-session-days = { $day }, { $start } to { $last_day }, { $end } ({ $zone })

register-terms = I accept the { $terms }.
register-terms-name = terms of use

strength-label = How hard to guess
strength-short = Too short
strength-weak = Easy to guess
strength-fair = Fair
strength-good = Good
strength-strong = Strong

places-label = Your pages
team-live = Live
team-figure-people = People
team-figure-registered = Registered
team-figure-waiting = Not yet registered
team-find = Find someone
team-find-button = Find
team-cohort = Cohort
team-all-cohorts = All cohorts
team-show-all = Show all
team-nobody-title = Nobody found
team-nobody-text = Try a part of the name, or all cohorts.
team-call = Call { $name }
team-call-short = Call
team-mail = Mail { $name }
team-mail-short = Mail
team-seen = { $count ->
    [0] seen today
    [1] seen yesterday
   *[other] seen { $count } days ago
}
team-never-seen = never signed in
member-state = Where they are
member-activities = What they are at
member-nothing-title = Nothing to learn yet
member-nothing-text = Activities appear here as soon as they are enrolled in one.
member-reminders = You reminded them
member-phone = Phone
member-address = Email
member-invited = Invited
member-link-until = Link works until
member-reminded = Reminders sent
member-registered = Registered
member-seen = Last seen

page-read-only-title = Nothing is saved here
page-read-only-text = You see this as somebody else. Stop seeing as them first.
team-managed = People you manage
team-managed-first = The first { $count } by name are shown.
team-managed-indirect = { $count ->
    [one] One person your people manage
   *[other] { $count } people your people manage
}
team-managed-theirs = People your people manage
member-add = Add registration
member-enrolled = { $count ->
    [one] One enrolment is added for { $name }.
   *[other] { $count } enrolments are added for { $name }.
}
member-being-applied = A change is being applied: it is listed here in a moment.
member-tab-activities = Learning activities
member-tab-overview = Overview
member-tabs = Person
registration-already = is enrolled already
registration-back = Choose others
registration-choose = Choose at least one activity.
registration-continue = Continue
registration-deactivated = is deactivated
registration-enrols = will be enrolled
registration-kept-out = was taken out by hand and is kept out
registration-lift = Let in again
registration-mails = { $count ->
    [0] No mail leaves.
    [one] One mail tells of it.
   *[other] { $count } mails tell of it.
}
registration-none-title = Nothing found
registration-none-text = Try a part of the name.
registration-nothing = Nothing would change.
registration-out-of-reach = may not be enrolled by you
registration-plan = What will happen
registration-save = Enrollments added
registration-search = Find an activity
registration-seats = { $count ->
    [one] one seat free
   *[other] { $count } seats free
}
registration-title = Enrol { $name }
registration-waits-full = is full: comes on the waiting list
registration-waits-session = waits for a session
