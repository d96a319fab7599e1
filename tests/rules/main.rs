//! The rules of the organisation, each as a sentence.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod authority;
mod clock;
mod collections;
mod connector;
mod devices;
mod hierarchy;
mod limits;
mod logs;
mod outlook;
mod plans;
mod platforms;
mod presets;
mod properties;
mod seed;
mod sign_in;
mod subscription;
mod traffic;

use mdm_console::{
    domain::{Command, Event, Organisation, Plan, Refusal, Time, Upn},
    lab::shipped,
};
use serde_json::{Value, json};

/// An organisation in which one command after the other is given.
#[derive(Clone)]
struct Rehearsal(Organisation);

impl Rehearsal {
    /// As the preset of this name begins.
    fn of(preset: &str) -> Self {
        Self(shipped(preset).unwrap().unwrap().organisation().clone())
    }

    /// Does what `command` says, for whom it would be done in the window.
    fn done(&mut self, command: Value) -> Vec<Event> {
        let command = read(command);
        let by = self.0.actor(&command).cloned();
        let events = self.0.apply(by.as_ref(), &command).unwrap();
        for event in &events {
            self.0.fold(event);
        }
        events
    }

    fn advance(&mut self, minutes: u32) -> Vec<Event> {
        self.done(json!({ "command": "advance-clock", "minutes": minutes }))
    }

    /// Why `command` is refused; it changes nothing.
    fn refusal(&self, command: Value) -> Refusal {
        self.answer(command).unwrap_err()
    }

    /// The code with which `command` is refused.
    fn refused(&self, command: Value) -> &'static str {
        self.refusal(command).code()
    }

    fn answer(&self, command: Value) -> Result<Vec<Event>, Refusal> {
        let command = read(command);
        self.0.apply(self.0.actor(&command), &command)
    }

    fn plan(&self, command: Value) -> Plan {
        let command = read(command);
        self.0.plan(self.0.actor(&command), &command).unwrap()
    }
}

fn read(command: Value) -> Command {
    serde_json::from_value(command).unwrap()
}

fn upn(name: &str) -> Upn {
    name.to_owned().try_into().unwrap()
}

fn time(text: &str) -> Time {
    text.parse().unwrap()
}

/// What completes the subscription wizard in Contoso.
fn subscribe() -> Value {
    json!({
        "command": "create-subscription",
        "account": "admin@contoso.com",
        "confirmed": true,
        "settings": settings(),
        "platforms": [{ "platform": "windows", "enabled": true }],
    })
}

fn settings() -> Value {
    json!({
        "collection": "Mobile Users",
        "site_code": "PS1",
        "profile": { "company_name": "Contoso" },
    })
}

/// `command` with another value at a place such as `/settings/site_code`.
fn with(mut command: Value, place: &str, value: impl Into<Value>) -> Value {
    *command.pointer_mut(place).unwrap() = value.into();
    command
}

/// Fabrikam with a subscription, and nothing else.
fn fabrikam() -> Rehearsal {
    let mut fabrikam = Rehearsal::of("fabrikam-central");
    fabrikam.done(json!({
        "command": "create-subscription",
        "account": "admin@fabrikam.com",
        "confirmed": true,
        "settings": {
            "collection": "Field Staff",
            "site_code": "NOR",
            "profile": { "company_name": "Fabrikam" },
        },
    }));
    fabrikam
}

fn connector(server: &str) -> Value {
    json!({ "command": "add-roles", "server": server, "roles": ["microsoft-intune-connector"] })
}

fn enrol(account: &str, serial: &str) -> Value {
    json!({
        "command": "enrol",
        "account": account,
        "platform": "windows",
        "model": "Surface Pro 3",
        "serial": serial,
    })
}
