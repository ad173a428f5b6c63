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
error-email-invalid = This is not an email address.
error-email-missing = Enter your email.
error-email-taken = Somebody else has this address.
error-name-missing = Enter your name.
error-name-too-long = At most { $max } characters.
error-password-common = This is one of the most common passwords. Choose another.
error-password-missing = Choose a password.
error-password-short = This password has { $length } characters. Use { $min } or more.
error-password-long = At most { $max } characters.
error-password-own = This is your own name or address. Choose something others do not know.
error-password-wrong = This is not your current password.
error-person-deactivated = This account is deactivated. Ask an admin of your organisation.
error-server-busy = The server is busy. Try again in a few seconds.
