# Los textos de los correos. Texto simple: sin marcas ni entidades HTML. Tratamiento: usted.

mail-invitation-subject = { $where ->
    [cohort] { $inviter } le invita a { $cohorts }
   *[organisation] { $inviter } le invita a { $organisation }
}
mail-invitation-heading = { $given }, tiene una invitación
mail-invitation-intro = { $where ->
    [cohort] { $inviter } le invita a { $cohorts } en { $organisation }.
   *[organisation] { $inviter } le invita a { $organisation }.
}
mail-invitation-role = Su función: { $role }.
mail-invitation-preheader = { $count ->
    [0] Elija una contraseña para empezar. El enlace funciona hasta el { $until }.
    [one] Elija una contraseña: le espera una actividad. El enlace funciona hasta el { $until }.
   *[other] Elija una contraseña: le esperan { $count } actividades. El enlace funciona hasta el { $until }.
}
mail-invitation-ready = { $count ->
    [0] Elija una contraseña para empezar.
    [one] Elija una contraseña y esto le espera:
   *[other] Elija una contraseña y esto le espera:
}
mail-invitation-action = Crear la cuenta

mail-reminder-subject = { $where ->
    [cohort] Recordatorio: { $inviter } le invita a { $cohorts }
   *[organisation] Recordatorio: { $inviter } le invita a { $organisation }
}
mail-reminder-heading = { $given }, su plaza le espera
mail-reminder-intro = { $where ->
    [cohort] { $inviter } le invitó a { $cohorts } en { $organisation } y todavía no tiene cuenta.
   *[organisation] { $inviter } le invitó a { $organisation } y todavía no tiene cuenta.
}

mail-notice-subject = { $count ->
    [one] Nueva inscripción: { $activity }
   *[other] Nuevas inscripciones: { $count } actividades
}
mail-notice-heading = { $given }, hay novedades para usted
mail-notice-intro = { $count ->
    [one] Tiene una inscripción nueva en { $organisation }:
   *[other] Tiene { $count } inscripciones nuevas en { $organisation }:
}
mail-notice-register = Para empezar, elija una contraseña.
mail-notice-preheader = { $count ->
    [one] { $activity } le espera.
   *[other] { $activity } y otras actividades le esperan.
}
mail-notice-action = Ir a mis actividades

mail-reset-subject = Elija una contraseña nueva para { $organisation }
mail-reset-heading = Elija una contraseña nueva
mail-reset-intro = { $given }, alguien ha pedido una contraseña nueva para su cuenta en { $organisation }. Si ha sido usted, elíjala aquí:
mail-reset-preheader = Hora límite del enlace: { $time }.
mail-reset-action = Elegir una contraseña nueva
mail-reset-valid = El enlace es solo para usted y funciona una vez. Hora límite: { $time } ({ $zone }).
mail-reset-ignore = Si no ha sido usted, ignore este correo: su contraseña no cambia.

mail-link-valid = El enlace es solo para usted y funciona hasta el { $until }.
mail-link-copy = Si el botón no hace nada, copie esto en su navegador:

mail-foot-invited = Enviado a { $address } porque { $inviter } le inscribió. ¿No es usted? Entonces no haga nada: sin usted no se creará ninguna cuenta.
mail-foot-decline = ¿No le interesa? Rechazar la invitación
mail-foot-no-reminders = Dejar de recibir recordatorios
mail-foot-enrolled = Enviado a { $address } por sus inscripciones en { $organisation }.
mail-foot-account = Enviado a { $address }, la dirección de una cuenta en { $organisation }.

mail-when-due = hasta el { $date }
mail-when-session = el { $date }

# Una dirección corregida por la organización, de alguien con cuenta.
mail-address-confirm-subject = Confirme su nueva dirección para { $organisation }
mail-address-confirm-preheader = Hasta entonces vale la anterior. El enlace funciona hasta el { $until }.
mail-address-confirm-heading = Confirme su nueva dirección
mail-address-confirm-intro = { $given }, { $actor } ha puesto { $address } como dirección de su cuenta en { $organisation }. Confírmela y desde entonces entrará con ella.
mail-address-confirm-action = Confirmar la dirección
mail-address-confirm-ignore = ¿No es su cuenta? Ignore este mensaje: no cambia nada.
mail-address-told-subject = La dirección de su cuenta en { $organisation } va a cambiar
mail-address-told-preheader = Si lo sabe, no tiene que hacer nada. Si no, puede impedirlo aquí.
mail-address-told-heading = Su dirección va a cambiar
mail-address-told-intro = { $given }, { $actor } ha puesto otra dirección para su cuenta en { $organisation }. En cuanto se confirme desde su propio buzón, entrará con ella. Hasta entonces no cambia nada.
mail-address-told-stop = ¿Lo sabía? Entonces no tiene que hacer nada. Si no ha sido usted y nadie se lo ha preguntado, conserve esta dirección y avise a un administrador de { $organisation }.
mail-address-told-action = Conservar esta dirección
mail-foot-new-address = Enviado a { $address } porque se ha puesto para una cuenta en { $organisation }.
