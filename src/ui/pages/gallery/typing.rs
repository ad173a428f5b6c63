use super::Specimen;
use crate::ui::components::{
    Checkbox, Choice, ComboOption, Combobox, Field, InputKind, LineMark, LinesInput, PasswordInput, RadioGroup,
    SearchInput, Select, TextArea, TextInput,
};
use leptos::prelude::*;
use std::collections::BTreeMap;

#[component]
pub fn Fields() -> impl IntoView {
    let wrong = Some("An address has one @. This has two.".to_owned());
    view! {
        <Specimen id="fields" title="Fields">
            <Field id="field-name" label="Name">
                <TextInput name="name" value="Kęstutis Adomaitis".to_owned() />
            </Field>
            <Field
                id="field-reference"
                label="Reference"
                note=Some("optional".to_owned())
                hint=Some("A label of your own. They never see it.".to_owned())
            >
                <TextInput name="reference" placeholder="BW-20512" />
            </Field>
            <Field id="field-email" label="Email" error=wrong>
                <TextInput name="email" kind=InputKind::Email value="k.adomaitis@@brightwater.example".to_owned() />
            </Field>
            <Field id="field-password" label="Password">
                <PasswordInput name="password" autocomplete="off" show_label="Show password" hide_label="Hide password" />
            </Field>
            <Field id="field-note" label="Note">
                <TextArea name="note" rows=3 />
            </Field>
        </Specimen>
    }
}

#[component]
pub fn Choices() -> impl IntoView {
    let kinds = || vec![Choice::new("learner", "Learner"), Choice::new("mentor", "Mentor")];
    view! {
        <Specimen id="choices" title="Choices">
            <RadioGroup name="kind" legend="Kind of person" choices=kinds() value="learner".to_owned() />
            <Checkbox name="test" label="Test people" note="No seat, no counts, a badge." checked=true />
            <Checkbox name="also" label="Also those reminded today" />
            <Field id="choice-role" label="Kind">
                <Select name="role" options=kinds() value="mentor".to_owned() />
            </Field>
            <div class="filters">
                <SearchInput name="q" label="Search the specimen" placeholder="Name, address or reference" />
                <Select name="quiet" label="Quiet choice" quiet=true options=kinds() value="learner".to_owned() />
            </div>
        </Specimen>
    }
}

#[component]
pub fn Finding() -> impl IntoView {
    let option = |label: &str, count: &str| ComboOption {
        value: label.to_owned(),
        label: label.to_owned(),
        note: Some(count.to_owned()),
    };
    let cohorts = vec![option("Spring intake 2026", "188"), option("Spring intake 2027", "214")];
    let text = RwSignal::new("Spring intake 2027".to_owned());
    let marks = BTreeMap::from([(2, LineMark::Bad), (3, LineMark::Note)]);
    let list = "noor@brightwater.example,,Noor Haddad\nmabel@@brightwater.example\nnoor@brightwater.example,,Noor";
    view! {
        <Specimen id="finding" title="Finding and listing">
            <Field id="finding-cohort" label="Cohort">
                <Combobox name="cohort" options=cohorts text on_pick=|_| {} list_label="Cohorts" can_create=true />
            </Field>
            <Field id="finding-list" label="People">
                <LinesInput name="list" value=list.to_owned() marks rows=4 />
            </Field>
        </Specimen>
    }
}
