# What mails, public pages and the dashboard share.

role-learner = learner
role-mentor = mentor
role-coach = coach
role-group_admin = group admin
role-instructor = instructor
role-coordinator = coordinator
role-admin = admin

list-two = { $first } and { $second }
list-more = { $first }, { $rest }

number = { $count }
number-more = { $count }+
percent = { $count }{"\u00A0"}%

month-name = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
date-day = { $day } { $month }
date-long = { $day } { $month } { $year }
date-time = { $hour }:{ $minute }

account-button = { $name }, your account
account-home = Home
account-me = My account
account-password = Change password
account-sign-out = Sign out

# Refusals, by their code. Where one is missing, the sentence of its code stands in.
error-account-wrong = The email or the password is not right.
error-account-slow-down = Too many tries. Try again in { $minutes } min.
error-database-away = The database does not answer just now. Wait a moment, look whether your change is there, and try again.
error-database-full = There is no room left on the disk of the database. Nothing was saved. Tell your admin.
error-email-invalid = This is not an email address.
error-email-missing = Enter your email.
error-email-taken = Somebody else has this address.
error-activity-archived = { $name } is archived and takes nobody any more.
error-session-closed = This session of { $name } is over or cancelled.
error-name-missing = Enter a name.
error-name-too-long = At most { $max } characters.
error-password-common = This is one of the most common passwords. Choose another.
error-password-missing = Choose a password.
error-password-short = This password has { $length } characters. Use { $min } or more.
error-password-long = At most { $max } characters.
error-password-own = This is your own name or address. Choose something others do not know.
error-password-wrong = This is not your current password.
error-person-deactivated = This account is deactivated. Ask an admin of your organisation.
error-server-busy = The server is busy. Try again in a few seconds.
error-access-denied = You may not do this. Ask an admin if you should.
error-access-read-only = You see this as somebody else. Nothing you do here is saved.
error-access-sign-in = Please sign in first.
error-not-found = It is not there, or you may not see it.
error-request-invalid = The request could not be read: { $detail }
error-person-declined = { $name } declined the invitation.
error-person-wants-none = { $name } wants no reminders.
error-enrolment-closed = This is completed, and nothing enrols you in it any more. Its steps stay as they are.
error-language-unknown = Choose one of the languages.
error-time-zone-unknown = Choose one of the time zones.
error-terms-missing = Accept the terms to go on.
error-password-weak = This password is easy to guess{ $because ->
    [keys] : the keys lie side by side
    [repeats] : it repeats itself
    [sequence] : it is a row such as abc or 6543
    [dates] : dates and years are tried first
    [common] : it is close to one that many use
    [names] : names are tried first
    [word] : one word alone is not enough
   *[plain] {""}
}. Add a word or two that have nothing to do with it.
error-invitation-underway = A mail to { $name } is on its way already.
error-person-active = { $name } has an account already.
error-person-bounced = Mail to { $name } came back. Ask for a new address first.
error-person-invited = { $name } is invited already.
error-person-no-address = { $name } has no address.
error-person-not-invited = { $name } is not invited yet.

# What is wrong with an address.
fault-no-at = No @ sign.
fault-two-at = Two @ signs.
fault-nothing-before = Nothing before the @ sign.
fault-nothing-after = Nothing after the @ sign.
fault-no-ending = No ending such as .example.
fault-blank = A blank inside.
fault-control = A line break or another control character inside.
fault-invisible = An invisible character inside. Type the address anew.
fault-dot = A dot at an end or two in a row.
fault-character = A character that no address has.
fault-domain = Letters, digits, hyphens and dots only after the @ sign.
fault-too-long = Longer than an address can be.

# Staff who see the pages as a test person.
see-as-banner = You see this as { $name }. Nothing you do here is saved.
see-as-stop = Stop seeing as { $name }
see-as-button = See as { $name }

# Why somebody is enrolled
reason-why = Why
reason-unit = { $kind ->
        [company] Company
        [department] Department
        [team] Team
        [function] Function
        [group] Group
        [cohort] Cohort
       *[other] Unit
    } { $unit } carries { $activity }, since { $date }
reason-session-group = { $kind ->
        [company] Company
        [department] Department
        [team] Team
        [function] Function
        [group] Group
        [cohort] Cohort
       *[other] Unit
    } { $unit } takes part in the session, since { $date }
reason-qualification = Holds { $qualification }, which contains { $activity }, since { $date }
reason-rule = Rule { $rule }, since { $date }
reason-import-name = Import { $number }
reason-import = { $list }, { $date }
reason-import-line = { $list }, line { $line }, { $date }
reason-hand = By hand, by { $who }, { $date }
reason-join-link = By a join link, { $date }
reason-api = Through the API, { $date }
reason-gone = Its source is gone; it is being taken away
event-muster = Muster
event-erased = erased person
