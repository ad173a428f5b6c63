# Los textos de las páginas públicas. Tratamiento: usted.

public-for = para { $organisation }
public-languages = Idioma
public-problems = { $count ->
    [one] Queda un dato por corregir:
   *[other] Quedan { $count } datos por corregir:
}
public-password-show = Mostrar la contraseña
public-password-hide = Ocultar la contraseña
public-password-hint = { $min } caracteres o más. Tres palabras sin relación entre sí forman una buena contraseña.
public-field-email = Correo electrónico
public-field-name = Nombre
public-field-first-name = Nombre
public-field-last-name = Apellidos
public-field-password = Contraseña
public-field-new-password = Contraseña nueva
public-field-current-password = Contraseña actual

sign-in-title = Iniciar sesión
sign-in-who = Correo o nombre de usuario
sign-in-button = Iniciar sesión
sign-in-forgotten = ¿Ha olvidado la contraseña?
sign-in-invited = ¿Tiene una invitación, pero aún no tiene cuenta? Abra el enlace de su correo o
sign-in-new-link = pida uno nuevo

register-title = Le damos la bienvenida, { $name }
register-title-nameless = Le damos la bienvenida
register-invited = { $inviter } le invita a { $where } en { $organisation }.
register-invited-plain = { $inviter } le invita a { $organisation }.
register-invited-where = Tiene una invitación a { $where } en { $organisation }.
register-invited-organisation = Tiene una invitación a { $organisation }.
register-activities = { $count ->
    [one] Le espera una actividad
   *[other] Le esperan { $count } actividades
}
register-button = Crear la cuenta
register-validity = Este enlace es solo para usted y funciona hasta el { $until }.
register-ignore = ¿No es usted o no le interesa? Cierre esta página: sin usted no se creará ninguna cuenta.
register-decline = No quiero participar

decline-title = ¿Rechazar esta invitación?
decline-text = No se creará ninguna cuenta ni llegarán más correos. Quien le invitó verá que la ha rechazado.
decline-button = Rechazar la invitación
decline-back = Volver a la invitación
declined-title = Ha rechazado la invitación
declined-text = No se ha creado ninguna cuenta y no se le enviará nada más.
declined-again = ¿Ha cambiado de idea? Pida una invitación nueva a quien le invitó.

no-reminders-title = ¿No más recordatorios?
no-reminders-text = { $address } no recibirá más recordatorios. La invitación sigue abierta y su enlace funciona como antes.
no-reminders-button = Dejar de recibir recordatorios
no-reminders-done-title = No más recordatorios
no-reminders-done-text = { $address } no recibirá más recordatorios. La invitación sigue abierta: el enlace del correo funciona como antes.

forgotten-title = Contraseña olvidada
forgotten-text = Escriba su dirección de correo. Si corresponde a una cuenta, en un minuto llegará un enlace para elegir una contraseña nueva.
forgotten-button = Enviarme un enlace
forgotten-back = Volver a iniciar sesión

reset-title = Elija una contraseña nueva
reset-text = Para la cuenta { $address }.
reset-button = Guardar la contraseña
reset-note = Se cerrará su sesión en todos los dispositivos.

change-title = Cambiar la contraseña
change-button = Cambiar la contraseña
change-note = Se cerrará su sesión en todos los demás dispositivos.
change-back = Volver
change-done = Su contraseña ha cambiado. Se ha cerrado su sesión en los demás dispositivos.

new-link-title = Pedir un enlace nuevo
new-link-text = Escriba su dirección de correo. Si tiene una invitación abierta, en un minuto llegará un enlace nuevo.
new-link-button = Enviarme un enlace nuevo

sent-title = Revise su correo
sent-reset = Si { $address } corresponde a una cuenta, ya va en camino un enlace para elegir una contraseña nueva. Llegará en un minuto.
sent-invitation = Si hay una invitación abierta para { $address }, ya va en camino un enlace nuevo. Llegará en un minuto.
sent-nothing = ¿No ha llegado nada? Mire en el correo no deseado y compruebe que la dirección esté escrita como la conoce su organización.
sent-again = Probar otra dirección

link-expired-title = Este enlace ha caducado
link-expired-on-title = Este enlace caducó el { $date }
link-cancelled-title = Esta invitación se ha retirado
link-cancelled-text = Si cree que es un error, pregunte a quien le invitó.
link-spent-title = Este enlace ya se ha usado
link-spent-text = Su cuenta está lista. Inicie sesión con la contraseña que eligió.
link-spent-reset-text = La contraseña nueva está guardada. Inicie sesión con ella o pida otro enlace.
link-unknown-title = Este enlace no es conocido
link-unknown-text = Quizá esté cortado. Cópielo entero del correo o pida uno nuevo.
link-reset-text = Pida otro; llegará en un minuto.

setup-title = Instalar Muster
setup-text = Aquí se crea la primera cuenta. Administra { $organisation } y puede invitar a todos los demás.
setup-button = Crear la cuenta
setup-spent-title = Muster ya está instalado
setup-spent-text = Este enlace funciona una sola vez, antes de crear la primera cuenta.

home-title = Mi formación
home-greeting = Le damos la bienvenida, { $name }.
home-empty-title = Aún no hay nada que aprender
home-empty-text = Las actividades aparecerán aquí en cuanto tenga una inscripción.
home-steps = { $count ->
    [one] { $done } de 1 paso
   *[other] { $done } de { $count } pasos
}
home-progress = Progreso en { $activity }
home-state-waiting = En espera de plaza
home-state-active = En curso
home-state-completed = Completada
home-state-suspended = Suspendida
home-state-ended = Finalizada
home-step-mark = Marcar { $step } como hecho
home-step-mark-short = Marcar como hecho
home-step-undo = Deshacer { $step }
home-step-undo-short = Deshacer
home-step-is-done = hecho

team-title = Mi equipo
team-empty-title = Todavía no hay nadie
team-empty-text = Las personas aparecen aquí en cuanto se inscriben en una de sus cohortes.
team-progress = Progreso de { $name }
team-activities = { $count ->
    [0] aún sin actividades
    [one] { $done } de 1 actividad completada
   *[other] { $done } de { $count } actividades completadas
}
team-enrolled = Inscripción hecha
team-not-invited = aún sin invitación
team-invited = Invitación enviada
team-sent = mensaje del { $date }
team-underway = mensaje en camino
team-reminded-times = { $count ->
    [one] un recordatorio
   *[other] { $count } recordatorios
}
team-expired = Enlace caducado
team-bounced = Mensaje devuelto
team-ask-address = pida una dirección nueva
team-deactivated = Cuenta desactivada
team-declined = Invitación rechazada
team-wants-none = no quiere recordatorios
team-test = Prueba
team-remind = Enviar un recordatorio a { $name }
team-remind-short = Recordar
team-reminded = Va en camino un recordatorio para { $name }.
team-pages = Páginas
team-previous = Nombres anteriores
team-next = Nombres siguientes

page-forbidden-title = No puede ver esta página
page-forbidden-text = Si debería poder verla, consulte con la administración de { $organisation }.
page-missing-title = Esta página no existe
page-missing-text = Quizá se haya movido o la dirección tenga una errata.
page-failed-title = Algo ha fallado por nuestra parte
page-failed-text = No se ha cambiado nada. Vuelva a intentarlo y, si sigue igual, dé este código a su administración:
page-away-title = Ahora mismo no podemos acceder a nuestros datos
page-away-text = Espere un momento y vuelva a cargar esta página. Si estaba guardando algo, compruebe si está.
page-full-title = No queda espacio
page-full-text = El disco donde se guardan nuestros datos está lleno. No se ha guardado nada. Avise a su administración.
page-busy-title = Ahora mismo hay mucha gente aquí
page-busy-text = Vuelva a intentarlo en unos segundos. No se ha perdido nada: no se ha cambiado nada.
page-start = Ir a la página de inicio

# Una dirección nueva, confirmada desde su buzón; y la anterior conservada.
address-confirm-title = Confirme su nueva dirección
address-confirm-text = Desde entonces entrará con { $address }, y los mensajes llegarán allí.
address-confirm-button = Confirmar la dirección
address-keep-title = Conservar su dirección
address-keep-text = Su cuenta se queda con { $address }. La dirección que se puso en su lugar se descarta.
address-keep-button = Conservar esta dirección
address-confirmed-title = Su dirección está confirmada
address-confirmed-text = A partir de ahora entra con { $address }.
address-kept-title = Su dirección se queda
address-kept-text = Entra con { $address }, como antes. Si nadie se lo ha preguntado, avise a un administrador de su organización.
link-address-text = Desde entonces se puso otra dirección, o ya no hay ninguna pendiente. Pregunte a quien lleva su cuenta.
link-spent-address-text = Ya está hecho. Entre con su dirección.
link-unknown-address-text = Quizá se cortó. Cópielo entero del mensaje.

# Quienes aprenden y quienes acompañan: la cuenta, la página de inicio, el registro, el equipo.
moment-today = hoy, { $time }
moment-yesterday = ayer, { $time }

me-title = Mi cuenta
me-saved = Guardado.
me-ended = Se ha cerrado la sesión de ese navegador.
me-ended-others = Se ha cerrado la sesión de todos los demás navegadores.
me-mail-saved = Guardado, para el correo a partir de ahora.
me-profile = Sobre usted
me-sign-in = Inicia sesión como
me-language = Idioma
me-time-zone = Zona horaria
me-time-zone-offer = Usar { $zone }, como este dispositivo
me-save = Guardar
me-password = Contraseña
me-password-text = Al cambiarla se cierra su sesión en todos los demás sitios.
me-sessions = Dónde tiene la sesión abierta
me-session-this = Este navegador
me-session-when = Desde { $since }, visto por última vez { $seen }
me-browser-on = { $browser } en { $system }
me-browser-unknown = Un navegador
me-end = Cerrar
me-end-label = Cerrar { $browser }. { $when }
me-end-others = Cerrar todas las demás
me-mail = El correo que recibe
me-mail-invitation = La invitación, y recordatorios hasta que se registra. Ahora tiene una cuenta: ya no llegan.
me-mail-password = Un enlace para elegir una contraseña nueva, cuando alguien lo pide en la página de inicio de sesión. Llega siempre.
me-mail-notices-on = Un aviso cuando le inscriben en algo nuevo.
me-mail-notices-off = Ningún aviso cuando le inscriben en algo nuevo: usted lo desactivó. Lo encuentra en Mi formación.
me-mail-notices-stop = Dejar de recibir estos avisos
me-mail-notices-start = Volver a recibir estos avisos


home-due = Para el { $date }
home-overdue = Era para el { $date }
home-session = { $day }, de { $start } a { $end } ({ $zone })
home-session-days = { $day }, { $start }, a { $last_day }, { $end } ({ $zone })

register-terms = Acepto las { $terms }.
register-terms-name = condiciones de uso

strength-label = Dificultad para adivinarla
strength-short = Demasiado corta
strength-weak = Fácil de adivinar
strength-fair = Regular
strength-good = Buena
strength-strong = Muy buena

places-label = Sus páginas
team-live = En directo
team-figure-people = Personas
team-figure-registered = Con cuenta
team-figure-waiting = Aún sin cuenta
team-find = Buscar a alguien
team-find-button = Buscar
team-cohort = Cohorte
team-all-cohorts = Todas las cohortes
team-show-all = Mostrar todo
team-nobody-title = No se encuentra a nadie
team-nobody-text = Pruebe con una parte del nombre, o con todas las cohortes.
team-call = Llamar a { $name }
team-call-short = Llamar
team-mail = Escribir a { $name }
team-mail-short = Escribir
team-seen = { $count ->
    [0] ha entrado hoy
    [1] entró ayer
   *[other] entró hace { $count } días
}
team-never-seen = nunca ha entrado
member-state = Situación
member-activities = En qué está
member-nothing-title = Nada que aprender todavía
member-nothing-text = Las actividades aparecen aquí en cuanto haya una inscripción.
member-reminders = Sus recordatorios
member-phone = Teléfono
member-address = Correo electrónico
member-invited = Invitación
member-link-until = El enlace funciona hasta el
member-reminded = Recordatorios enviados
member-registered = Cuenta creada
member-seen = Última visita

page-read-only-title = Aquí no se guarda nada
page-read-only-text = Ve esto como otra persona. Deje primero de hacerlo.
team-managed = Personas a su cargo
team-managed-first = Se muestran las primeras { $count } por nombre.
team-managed-indirect = { $count ->
    [one] Una persona a cargo de su gente
   *[other] { $count } personas a cargo de su gente
}
team-managed-theirs = Personas a cargo de su gente
member-add = Añadir inscripción
member-enrolled = { $count ->
    [one] Se ha añadido una inscripción para { $name }.
   *[other] Se han añadido { $count } inscripciones para { $name }.
}
member-being-applied = Se está aplicando un cambio: aparecerá aquí en un momento.
member-tab-activities = Actividades de formación
member-tab-overview = Resumen
member-tabs = Persona
registration-already = ya tiene inscripción
registration-back = Elegir otras
registration-choose = Elija al menos una actividad.
registration-continue = Continuar
registration-deactivated = cuenta desactivada
registration-enrols = se inscribirá
registration-kept-out = se excluyó a mano y sigue fuera
registration-lift = Readmitir
registration-mails = { $count ->
    [0] No sale ningún correo.
    [one] Un correo lo anuncia.
   *[other] { $count } correos lo anuncian.
}
registration-none-title = No se ha encontrado nada
registration-none-text = Pruebe con una parte del nombre.
registration-nothing = No cambiaría nada.
registration-out-of-reach = usted no puede inscribir a esta persona
registration-plan = Lo que va a pasar
registration-save = Añadir inscripciones
registration-search = Buscar una actividad
registration-seats = { $count ->
    [one] una plaza libre
   *[other] { $count } plazas libres
}
registration-title = Inscribir a { $name }
registration-waits-full = completa: pasa a la lista de espera
registration-waits-session = espera una sesión
