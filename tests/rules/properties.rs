//! What holds whatever is done, in whatever order.

use mdm_console::{
    domain::{Command, Event, Fact, FactValue, Organisation, Refusal},
    lab::{EXAMPLES, shipped, shipped_names},
};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The names that commands use, some right, some wrong.
const WORDS: [&str; 30] = [
    "admin@contoso.com",
    "service@contoso.com",
    "megan@contoso.com",
    "diego@contoso.com",
    "lee@contoso.com",
    "trial@contoso.com",
    "former@contoso.com",
    "nobody@contoso.com",
    "@",
    "Mobile Users",
    "Pilot Users",
    "All Users",
    "All Systems",
    "Sales",
    "PS1",
    "CAS",
    "SC1",
    "AUX",
    "CM1.contoso.com",
    "CM2.contoso.com",
    "CM3.contoso.com",
    "CAS1.contoso.com",
    "SP-003-0002",
    "IP-006-0004",
    "GS-006-0003",
    "",
    "Contoso",
    "http://contoso.com",
    "x@y",
    "é\u{0}",
];

const CHOICES: [(&str, &[&str]); 8] = [
    (
        "authority",
        &["intune", "office365", "configuration-manager", "intune-and-office365", "not-set"],
    ),
    ("password", &["matched", "wrong"]),
    ("to", &["console", "subscription"]),
    ("from", &["site-database", "connector-server"]),
    ("platform", &["windows", "android", "windows-phone80", "windows-phone81", "ios-and-mac-os-x"]),
    (
        "role",
        &["management-point", "distribution-point", "microsoft-intune-connector", "site-server"],
    ),
    ("kind", &["primary", "secondary", "user", "device", "setting", "application"]),
    ("server", &["CM1.contoso.com", "CM2.contoso.com", "CM3.contoso.com", "CAS1.contoso.com"]),
];

/// One of the examples, with some of its values replaced.
fn any_command() -> impl Strategy<Value = Command> {
    let examples: Vec<Value> =
        EXAMPLES.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let replacements = prop::collection::vec((any::<prop::sample::Index>(), any::<u16>()), 0..3);
    (prop::sample::select(examples), replacements, any::<u16>()).prop_filter_map(
        "a value of another shape",
        |(mut command, replacements, number)| {
            if let Some(minutes) = command.get_mut("minutes") {
                *minutes = json!(u64::from(number) * 7 % 40_000);
            }
            for (place, chosen) in replacements {
                let keys: Vec<String> = command
                    .as_object()
                    .unwrap()
                    .keys()
                    .filter(|k| *k != "command")
                    .cloned()
                    .collect();
                if let Some(key) = (!keys.is_empty()).then(|| place.get(&keys).clone()) {
                    replace(&mut command[&*key], &key, usize::from(chosen));
                }
            }
            serde_json::from_value(command).ok()
        },
    )
}

fn replace(value: &mut Value, key: &str, chosen: usize) {
    let choices = CHOICES.iter().find(|(known, _)| *known == key).map_or(&WORDS[..], |(_, c)| c);
    let word = choices[chosen % choices.len()];
    match value {
        Value::String(_) => *value = word.into(),
        Value::Bool(_) => *value = chosen.is_multiple_of(2).into(),
        Value::Array(_) if key == "members" => *value = json!([word]),
        Value::Array(_) if key == "roles" => *value = json!([CHOICES[5].1[chosen % 4]]),
        Value::Object(fields) => {
            for (name, field) in fields.iter_mut() {
                replace(field, name, chosen / 3);
            }
        }
        _ => {}
    }
}

fn facts_that_differ(before: &Organisation, after: &Organisation) -> Vec<(Fact, FactValue)> {
    let before = before.facts();
    after.facts().into_iter().filter(|fact| !before.contains(fact)).collect()
}

fn is_news(event: &Event) -> bool {
    matches!(event, Event::SignedInToSubscribe { .. })
}

fn preset() -> impl Strategy<Value = &'static str> {
    prop::sample::select(shipped_names().collect::<Vec<_>>())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_asked_for_the_plan_is_the_effect_and_a_refusal_changes_nothing(
        preset in preset(), commands in prop::collection::vec(any_command(), 1..40)
    ) {
        let start = shipped(preset).unwrap().unwrap().organisation().clone();
        let mut organisation = start.clone();
        let mut events = Vec::new();
        for command in &commands {
            let by = organisation.actor(command).cloned();
            let before = organisation.clone();
            let plan = organisation.plan(by.as_ref(), command);
            let answer = organisation.apply(by.as_ref(), command);
            prop_assert_eq!(&organisation, &before, "deciding changes nothing");
            match answer {
                Ok(happened) => {
                    for event in &happened {
                        organisation.fold(event);
                    }
                    let plan = plan.unwrap();
                    let planned: Vec<_> =
                        plan.changes.into_iter().map(|c| (c.fact, c.after)).collect();
                    prop_assert_eq!(planned, facts_that_differ(&before, &organisation));
                    prop_assert_eq!(&plan.events, &happened);
                    prop_assert!(happened.iter().any(is_news) || !happened.is_empty());
                    events.extend(happened);
                }
                Err(refusal) => prop_assert_eq!(plan, Err(refusal)),
            }
            let possible = before.tenant.authority.still_possible();
            let authority = organisation.tenant.authority;
            prop_assert!(authority == before.tenant.authority || possible.contains(&authority));
            prop_assert!(organisation.clock >= before.clock);
            let flaw = organisation.hierarchy.as_ref().unwrap().check();
            prop_assert_eq!(flaw, Ok(()));
            prop_assert!(organisation.due().iter().all(|(at, _)| *at > organisation.clock));
        }
        let mut again = start;
        for event in &events {
            again.fold(event);
        }
        prop_assert_eq!(again, organisation);
    }

    #[test]
    fn commands_and_what_comes_of_them_are_read_as_they_were_written(
        preset in preset(), command in any_command()
    ) {
        let json = serde_json::to_string(&command).unwrap();
        prop_assert_eq!(serde_json::from_str::<Command>(&json).unwrap(), command.clone());
        let organisation = shipped(preset).unwrap().unwrap().organisation().clone();
        let answer = organisation.apply(organisation.actor(&command), &command);
        let json = serde_json::to_string(&answer).unwrap();
        prop_assert_eq!(serde_json::from_str::<Result<Vec<Event>, Refusal>>(&json).unwrap(), answer);
    }

    #[test]
    fn an_organisation_is_read_as_it_was_written(
        preset in preset(), commands in prop::collection::vec(any_command(), 0..20)
    ) {
        let mut organisation = shipped(preset).unwrap().unwrap().organisation().clone();
        for command in &commands {
            let by = organisation.actor(command).cloned();
            for event in organisation.apply(by.as_ref(), command).into_iter().flatten() {
                organisation.fold(&event);
            }
        }
        let json = serde_json::to_string(&organisation).unwrap();
        prop_assert_eq!(serde_json::from_str::<Organisation>(&json).unwrap(), organisation);
    }
}

#[test]
fn every_refusal_names_its_source_and_its_json_carries_its_code() {
    let schema = serde_json::to_value(schemars::schema_for!(Refusal)).unwrap();
    let variants = schema["oneOf"].as_array().unwrap();
    assert!(variants.len() > 70);
    for variant in variants {
        let example = example(variant, &schema["$defs"]);
        let refusal: Refusal = serde_json::from_value(example.clone()).unwrap();
        assert_eq!(example["code"], refusal.code());
        assert!(!refusal.source().is_empty());
        assert_eq!(serde_json::to_value(&refusal).unwrap(), example);
    }
}

/// A value that fits a schema, as far as the schemas of refusals go.
fn example(schema: &Value, definitions: &Value) -> Value {
    if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
        let name = reference.rsplit('/').next().unwrap();
        return match name {
            "Upn" => json!("a@b.c"),
            "Time" => json!("2015-11-16 09:00"),
            "SiteCode" => json!("PS1"),
            "ServerName" => json!("CM1.contoso.com"),
            name => example(&definitions[name], definitions),
        };
    }
    if let Some(constant) = schema.get("const") {
        return constant.clone();
    }
    if let Some(choices) = schema.get("oneOf").or(schema.get("anyOf")) {
        return example(&choices[0], definitions);
    }
    if let Some(choices) = schema.get("enum") {
        return choices[0].clone();
    }
    match schema["type"].as_str() {
        Some("integer") => json!(1),
        Some("string") => json!("text"),
        _ => {
            let fields = schema["properties"].as_object().unwrap();
            fields.iter().map(|(name, field)| (name.clone(), example(field, definitions))).collect()
        }
    }
}
