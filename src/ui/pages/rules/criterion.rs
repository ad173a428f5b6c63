use super::{
    Editor,
    form::One,
    question::{Compare, Question, Subject},
    say,
    values::{Source, Values},
};
use crate::{
    domain::rule::{SearchFor, Status},
    texts::Lang,
    ui::{
        components::{Button, Choice, ComboOption, FieldContext, Icon, InputKind, Select, TextInput, Tone},
        icons::IconName,
    },
};
use leptos::{context::Provider, prelude::*};

/// Of the control that says what is asked about: a criterion's first.
pub fn subject_id(key: usize) -> String {
    format!("subject-{key}")
}

/// What is asked, how it compares, with what; and what is wrong with it.
#[component]
pub fn CriterionView(editor: Editor, one: One, on_remove: Callback<()>) -> impl IntoView {
    let words = editor.words;
    let One { key, question } = one;
    let has_fields = editor.has_fields;
    let subjects: Vec<Choice> = Subject::ALL
        .iter()
        .filter(|subject| has_fields || **subject != Subject::Field)
        .map(|subject| Choice::new(subject.as_str(), say::subject(words, *subject)))
        .collect();
    let asked = {
        let question = question.clone();
        Memo::new(move |_| question.with(|question| (question.subject, question.compare)))
    };
    let compares = Signal::derive(move || {
        let (subject, _) = asked.get();
        let choices = subject.compares().iter();
        choices.map(|compare| Choice::new(compare.as_str(), say::compare(words, *compare))).collect::<Vec<_>>()
    });
    let (set_subject, set_compare) = (question.clone(), question.clone());
    let error = Memo::new(move |_| editor.error_of(key));
    let first = FieldContext::of_error(subject_id(key), error.into());
    let error_id = format!("{}-error", first.id);
    let described = error_id.clone();
    view! {
        <div
            class="criterion"
            role="group"
            aria-label=move || say::subject(words, asked.get().0)
            aria-describedby=move || error.get().map(|_| described.clone())
            data-bad=move || error.get().map(|_| "")
        >
            <Provider value=first>
                <Select
                    name=subject_id(key)
                    label=words.t("rules-criterion")
                    options=subjects
                    value=Signal::derive(move || asked.get().0.as_str().to_owned())
                    on_change=move |text: String| {
                        if let Some(subject) = Subject::parse(&text) {
                            set_subject.set(Question::about(subject));
                        }
                    }
                />
            </Provider>
            <Select
                name=format!("compare-{key}")
                label=words.t("rules-comparison")
                options=compares
                value=Signal::derive(move || asked.get().1.as_str().to_owned())
                on_change=move |text: String| {
                    if let Some(compare) = Compare::parse(&text) {
                        set_compare.update(|question| {
                            question.compare = compare;
                            if compare == Compare::Is {
                                question.values.truncate(1);
                            }
                        });
                    }
                }
            />
            <div class="value">
                {move || {
                    let (subject, compare) = asked.get();
                    answer(editor, key, question.clone(), subject, compare)
                }}
            </div>
            <Button
                tone=Tone::Quiet
                icon=IconName::X
                label=Signal::derive(move || {
                    Some(words.with("rules-remove-criterion", &[("name", &say::subject(words, asked.get().0))]))
                })
                on_click=move |_| on_remove.run(())
            />
            {move || {
                error
                    .get()
                    .map(|text| {
                        view! {
                            <p class="error" role="alert" id=error_id.clone()><Icon name=IconName::Alert />{text}</p>
                        }
                    })
            }}
        </div>
    }
}

/// What it is compared with.
fn answer(editor: Editor, key: usize, question: ArcRwSignal<Question>, subject: Subject, compare: Compare) -> AnyView {
    let words = editor.words;
    let source = match subject {
        Subject::Added => return days(editor, key, &question, compare),
        Subject::Field => return field(editor, key, &question),
        Subject::Unit(place) => Source::Server(SearchFor::Unit(place)),
        Subject::Person | Subject::Manager => Source::Server(SearchFor::Person),
        Subject::Label => Source::Server(SearchFor::Label),
        Subject::Qualification => Source::Server(SearchFor::Qualification),
        Subject::Language => Source::Fixed(
            Lang::ALL
                .iter()
                .map(|lang| ComboOption {
                    value: lang.code().to_owned(),
                    label: lang.own_name().to_owned(),
                    note: None,
                })
                .collect(),
        ),
        Subject::Standing => Source::Fixed(
            Status::ALL
                .iter()
                .map(|status| ComboOption {
                    value: status.as_str().to_owned(),
                    label: say::status(words, *status),
                    note: None,
                })
                .collect(),
        ),
    };
    let (read, write) = (question.clone(), question);
    view! {
        <Values
            id=format!("value-{key}")
            label=say::subject(words, subject)
            source
            values=Signal::derive(move || read.with(|question| question.values.clone()))
            single=compare == Compare::Is
            on_change=move |values| write.update(|question| question.values = values)
        />
    }
    .into_any()
}

fn days(editor: Editor, key: usize, question: &ArcRwSignal<Question>, compare: Compare) -> AnyView {
    let words = editor.words;
    let (read_days, write_days) = (question.clone(), question.clone());
    if compare == Compare::InTheLast {
        return view! {
            <span class="row days">
                <TextInput
                    name=format!("days-{key}")
                    label=words.t("rules-days-label")
                    value=Signal::derive(move || read_days.with(|question| question.days.clone()))
                    on_input=move |text: String| write_days.update(|question| question.days = text)
                    attr:inputmode="numeric"
                />
                <span>{words.t("rules-days-unit")}</span>
            </span>
        }
        .into_any();
    }
    let (read_from, write_from) = (question.clone(), question.clone());
    let (read_to, write_to) = (question.clone(), question.clone());
    let between = (compare == Compare::Between).then(|| {
        view! {
            <TextInput
                name=format!("to-{key}")
                kind=InputKind::Date
                label=words.t("rules-last-day")
                value=Signal::derive(move || read_to.with(|question| question.to.clone()))
                on_input=move |text: String| write_to.update(|question| question.to = text)
            />
        }
    });
    view! {
        <span class="row days">
            <TextInput
                name=format!("from-{key}")
                kind=InputKind::Date
                label=words.t(if between.is_some() { "rules-first-day" } else { "rules-day" })
                value=Signal::derive(move || read_from.with(|question| question.from.clone()))
                on_input=move |text: String| write_from.update(|question| question.from = text)
            />
            {between}
        </span>
    }
    .into_any()
}

fn field(editor: Editor, key: usize, question: &ArcRwSignal<Question>) -> AnyView {
    let words = editor.words;
    let fields = editor.fields.with_value(Clone::clone);
    let mut choices = vec![Choice::new("", words.t("rules-choose-field"))];
    choices.extend(fields.into_iter().map(|(key, name)| Choice::new(key, name)));
    let (read_key, write_key) = (question.clone(), question.clone());
    let (read_text, write_text) = (question.clone(), question.clone());
    view! {
        <span class="row days">
            <Select
                name=format!("field-{key}")
                label=words.t("rules-field")
                options=choices
                value=Signal::derive(move || read_key.with(|question| question.field.clone()))
                on_change=move |text: String| write_key.update(|question| question.field = text)
            />
            <TextInput
                name=format!("text-{key}")
                label=words.t("rules-field-value")
                placeholder=words.t("rules-field-hint")
                value=Signal::derive(move || read_text.with(|question| question.text.clone()))
                on_input=move |text: String| write_text.update(|question| question.text = text)
            />
        </span>
    }
    .into_any()
}
