//! The shared module: one simulated organisation and its rules.
//!
//! Consoles, command line, lessons and tests all act through it, so that a rehearsal has the
//! same consequences wherever it is done.
//!
//! What must stay true:
//! - No input or output, no clock, no chance: time, identity and the outcome of a password
//!   check come in as arguments.
//! - [`Organisation::apply`] decides and changes nothing; [`Organisation::fold`] changes and
//!   decides nothing. Folding the same events always gives the same organisation.
//! - What was refused has no events.
//! - A [`Plan`] is computed by the code that does the act.
//! - No words for people: a refusal or a fact is data, its sentence is a language entry.
//! - What a rule decides an event says, so that folding asks no rule. What is a pure function of
//!   time (check-ins, deliveries, inventory, alerts) is computed and not recorded.
//!
//! Where things are: what there is in files of their own, the Configuration Manager side in
//! `hierarchy`; what commands do, and why they are refused, in `acts`; what time does in
//! `acts/clock`; how events become state in `fold`; what the choice of each authority would mean
//! in `outlook` and `need`; how far what is deployed is on its way in `gateway`. What may be
//! where, how long a text may be and which version has what stands in tables: `hierarchy/role`,
//! `company_profile`, `hierarchy/product_version`, `platform`.
//!
//! Sources are named as "seed" (the document "Set your MDM Management Authority") or by the
//! number of a fact of the reference collection, as in "facts 1.7".

mod acts;
mod alert;
mod authority;
mod certificate;
mod command;
mod company_profile;
mod device;
mod directory;
mod due;
mod event;
mod fact;
mod fold;
mod gateway;
mod hierarchy;
mod membership;
mod need;
mod organisation;
mod outlook;
mod plan;
mod platform;
mod platform_setup;
mod populate;
mod refusal;
mod refusal_source;
mod secret;
mod service;
mod shared;
mod standing;
mod tenant;
mod time;

pub use acts::SignInPage;
pub use alert::Alert;
pub use authority::Authority;
pub use certificate::Certificate;
pub use command::{CertificatePlace, Command, PasswordCheck, SignInTo};
pub use company_profile::{CompanyProfile, Field, Logo, LogoFormat};
pub use device::{Device, DeviceId, Enrolment, Owner, Pending, PendingAction};
pub use directory::{Account, Directory, Domain, InvalidUpn, Licence, Product, Role, Upn};
pub use due::Due;
pub use event::{Event, Intake, Leaving};
pub use fact::{Fact, FactValue};
pub use gateway::{Deliveries, Delivery};
pub use hierarchy::{
    Collection, CollectionKind, Component, ComponentStatus, Deployment, DeploymentKind, Flaw,
    Health, Hierarchy, InvalidServerName, InvalidSiteCode, LogEntry, LogLine, Members, Obstacle,
    ProductVersion, Proxy, Report, Server, ServerName, Site, SiteCode, SiteKind, SiteSystemRole,
    Span, StatusMessage, Subscription, SubscriptionSettings,
};
pub use need::{Need, Prerequisite};
pub use organisation::Organisation;
pub use outlook::{Choice, Outlook, OutlookAnswer};
pub use plan::{Change, ForGood, Plan, Warning};
pub use platform::{Platform, PlatformState};
pub use platform_setup::{
    ApnsCertificate, PhoneSigning, PlatformFamily, PlatformSetup, PlatformSetups, SideloadingKey,
};
pub use refusal::Refusal;
pub use secret::Secret;
pub use shared::Shared;
pub use standing::{DeviceStanding, Standing};
pub use tenant::{ServiceUser, Tenant};
pub use time::{InvalidTime, Time};
