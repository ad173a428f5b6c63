# Words of the dashboard. Browsers load them: no secrets, and nothing of other pages.

shell-skip = Skip to content
shell-menu = Menu
shell-main = Main
nav-dashboard = Dashboard
nav-enrolments = Enrolments
nav-activities = Activities
nav-people = People
nav-learning = Learning
