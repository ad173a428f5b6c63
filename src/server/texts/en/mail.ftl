# Words of the mails. Plain text: no markup, no HTML entities. Names arrive cleaned of control characters.

mail-invitation-subject = { $where ->
    [cohort] { $inviter } invites you to { $cohorts }
   *[organisation] { $inviter } invites you to { $organisation }
}
mail-invitation-heading = { $given }, you are invited
mail-invitation-intro = { $where ->
    [cohort] { $inviter } invites you to { $cohorts } at { $organisation }.
   *[organisation] { $inviter } invites you to { $organisation }.
}
mail-invitation-role = You take part as { $role }.
mail-invitation-preheader = { $count ->
    [0] Choose a password to begin. The link works until { $until }.
    [one] Choose a password and an activity is ready for you. The link works until { $until }.
   *[other] Choose a password and { $count } activities are ready for you. The link works until { $until }.
}
mail-invitation-ready = { $count ->
    [0] Choose a password to begin.
    [one] Choose a password, and this is ready for you:
   *[other] Choose a password, and these are ready for you:
}
mail-invitation-action = Create your account

mail-reminder-subject = { $where ->
    [cohort] Reminder: { $inviter } invites you to { $cohorts }
   *[organisation] Reminder: { $inviter } invites you to { $organisation }
}
mail-reminder-heading = { $given }, your place is waiting
mail-reminder-intro = { $where ->
    [cohort] { $inviter } invited you to { $cohorts } at { $organisation }, and you have not registered yet.
   *[organisation] { $inviter } invited you to { $organisation }, and you have not registered yet.
}

mail-notice-subject = { $count ->
    [one] You are enrolled in { $activity }
   *[other] You are enrolled in { $count } activities
}
mail-notice-heading = { $given }, something new for you
mail-notice-intro = { $count ->
    [one] You are enrolled in one activity at { $organisation }:
   *[other] You are enrolled in { $count } activities at { $organisation }:
}
mail-notice-register = To begin, choose a password.
mail-notice-preheader = { $count ->
    [one] { $activity } is ready for you.
   *[other] { $activity } and more are ready for you.
}
mail-notice-action = Go to my activities

mail-reset-subject = Choose a new password for { $organisation }
mail-reset-heading = Choose a new password
mail-reset-intro = { $given }, somebody asked for a new password for your account at { $organisation }. If it was you, choose one here:
mail-reset-preheader = The link works until { $time }.
mail-reset-action = Choose a new password
mail-reset-valid = The link is yours alone and works once, until { $time } ({ $zone }).
mail-reset-ignore = If it was not you, ignore this mail: your password stays as it is.

mail-link-valid = The link is yours alone and works until { $until }.
mail-link-copy = If the button does nothing, copy this into your browser:

mail-foot-invited = Sent to { $address } because { $inviter } enrolled you. Not you? Then do nothing: without you no account is made.
mail-foot-decline = Not interested? Decline the invitation
mail-foot-no-reminders = Stop reminders
mail-foot-enrolled = Sent to { $address } because you are enrolled at { $organisation }.
mail-foot-account = Sent to { $address } because it belongs to an account at { $organisation }.

mail-when-due = due { $date }
mail-when-session = { $date }

# An address corrected by staff, of someone registered.
mail-address-confirm-subject = Confirm your new address for { $organisation }
mail-address-confirm-preheader = Until you do, your old address works. The link works until { $until }.
mail-address-confirm-heading = Confirm your new address
mail-address-confirm-intro = { $given }, { $actor } entered { $address } as the address of your account at { $organisation }. Confirm it, and you sign in with it from then on.
mail-address-confirm-action = Confirm address
mail-address-confirm-ignore = Not your account? Ignore this mail: nothing changes.
mail-address-told-subject = The address of your account at { $organisation } is being changed
mail-address-told-preheader = Nothing to do if you know of it. If not, you can stop it here.
mail-address-told-heading = Your address is being changed
mail-address-told-intro = { $given }, { $actor } entered another address for your account at { $organisation }. As soon as it is confirmed from its own mailbox, you sign in with that one. Until then, nothing changes.
mail-address-told-stop = You know of this? Then there is nothing to do. If it was not you and nobody asked you, keep this address, and tell an admin of { $organisation }.
mail-address-told-action = Keep this address
mail-foot-new-address = Sent to { $address } because it was entered for an account at { $organisation }.
