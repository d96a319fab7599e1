//! Invented users with their devices, the same for the same seed on every machine.

use std::collections::BTreeSet;

use super::{
    Account, Authority, Device, Enrolment, Event, Licence, Members, Organisation, Owner, Platform,
    PlatformState, Product, Refusal, ServiceUser, Upn,
};

/// How many devices a lab can hold.
const MOST_DEVICES: u32 = 250_000;

const FIRST_NAMES: [&str; 24] = [
    "Ada", "Bruno", "Chiara", "David", "Elif", "Farid", "Grace", "Hugo", "Ines", "Jonas", "Kaori",
    "Luis", "Mina", "Nils", "Olga", "Pablo", "Quinn", "Rosa", "Stefan", "Tara", "Umar", "Vera",
    "Wanda", "Yusuf",
];
const LAST_NAMES: [&str; 24] = [
    "Abel", "Berger", "Costa", "Dahl", "Eriksen", "Fuchs", "Garcia", "Haas", "Ivanov", "Jensen",
    "Kato", "Lange", "Moreau", "Novak", "Okafor", "Petrov", "Quist", "Rossi", "Sato", "Toth",
    "Unger", "Vogel", "Weber", "Zhang",
];

/// What people have, as often as it stands here.
const MODELS: [(Platform, &str); 10] = [
    (Platform::IosAndMacOsX, "iPhone 6"),
    (Platform::IosAndMacOsX, "iPhone 6s"),
    (Platform::IosAndMacOsX, "iPad Air 2"),
    (Platform::Android, "Galaxy S6"),
    (Platform::Android, "Nexus 5"),
    (Platform::Android, "Xperia Z3"),
    (Platform::WindowsPhone81, "Lumia 640"),
    (Platform::WindowsPhone81, "Lumia 930"),
    (Platform::WindowsPhone80, "Lumia 820"),
    (Platform::Windows, "Surface Pro 3"),
];

/// Numbers that look like chance (`SplitMix64`).
struct Chance(u64);

impl Chance {
    /// A number from 0 to below `most`.
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % most
    }

    fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len() as u64) as usize]
    }
}

impl Organisation {
    pub(super) fn populate_with(&self, devices: u32, seed: u64) -> Result<Vec<Event>, Refusal> {
        let room = MOST_DEVICES.saturating_sub(self.devices.len() as u32);
        if devices == 0 || devices > room {
            return Err(Refusal::TooManyDevices { most: room });
        }
        Ok(vec![Event::Populated { devices, seed }])
    }

    /// Adds the users and devices. Where an authority is set the devices are enrolled as far as
    /// its rules allow, under Configuration Manager with their users in the collection of the
    /// subscription and known to the service.
    pub(super) fn populate(&mut self, devices: u32, seed: u64) {
        let mut chance = Chance(seed);
        let domain = self.domain_for_people();
        let mut number = self.directory.accounts.len();
        let mut left = u64::from(devices);
        while left > 0 {
            number += 1;
            let Some((upn, account)) = invent(&mut chance, number, &domain) else { return };
            self.introduce(&upn, &account);
            let enrolment = self.enrolment_of(&upn, &account).ok();
            self.directory.accounts.entry(upn.clone()).or_insert(account);
            let count = left.min(1 + chance.below(3));
            for _ in 0..count {
                self.give_device(&mut chance, &upn, enrolment.as_ref());
            }
            left -= count;
        }
        if let Some(hierarchy) = &mut self.hierarchy {
            hierarchy.users_changed = Some(self.clock);
        }
    }

    /// The domain in which people work: a verified one, with AD FS if there is one.
    fn domain_for_people(&self) -> String {
        let domains = || self.directory.domains.iter();
        let best = domains()
            .find(|(_, domain)| domain.verified && domain.federated)
            .or_else(|| domains().find(|(_, domain)| domain.verified))
            .or_else(|| domains().next());
        best.map_or_else(|| "example.com".to_owned(), |(name, _)| name.clone())
    }

    /// Puts a new user where the subscription looks for users.
    fn introduce(&mut self, upn: &Upn, account: &Account) {
        let now = self.clock;
        let discovers = self.discovers();
        let Some(hierarchy) = &mut self.hierarchy else { return };
        let Some(subscription) = &hierarchy.subscription else { return };
        let collection = hierarchy.collections.get_mut(&subscription.settings.collection);
        if let Some(Members::Users { users }) = collection.map(|found| &mut found.members) {
            users.insert(upn.clone(), now);
        }
        if account.in_azure_ad && discovers {
            let known = ServiceUser { since: now, removed: None, leaves: None };
            self.tenant.users.insert(upn.clone(), known);
        }
    }

    fn give_device(&mut self, chance: &mut Chance, upn: &Upn, enrolment: Option<&Enrolment>) {
        let id = self.next_device();
        let (platform, model) = chance.one_of(&MODELS);
        let since = chance.below(u64::from(platform.check_in_interval())) as u32;
        let serial = format!("{:06X}{:06}", chance.below(1 << 24), id.0);
        let enrolment = enrolment.filter(|enrolment| self.takes(platform, enrolment.authority));
        let at = self.clock.earlier(since);
        self.devices.insert(
            id,
            Device {
                user: upn.clone(),
                platform,
                model: model.to_owned(),
                serial,
                owner: chance.one_of(&[Owner::Company, Owner::Personal]),
                enrolment: enrolment.map(|enrolment| Enrolment { at, ..enrolment.clone() }),
                pending: None,
            },
        );
    }

    /// Whether a device of this platform would be taken.
    fn takes(&self, platform: Platform, authority: Authority) -> bool {
        self.platform_state(platform) == PlatformState::Ready
            && (authority != Authority::Office365 || platform.is_in_office365())
    }
}

/// A user: nine of ten have an Intune licence, three of ten one for Office 365, and one of
/// fifty is not in Azure Active Directory.
fn invent(chance: &mut Chance, number: usize, domain: &str) -> Option<(Upn, Account)> {
    let (first, last) = (chance.one_of(&FIRST_NAMES), chance.one_of(&LAST_NAMES));
    let upn = Upn::try_from(format!("{first}.{last}{number}@{domain}")).ok()?;
    let share = |product, held: bool| held.then_some(Licence { product, until: None });
    let intune = share(Product::Intune, chance.below(10) < 9);
    let office365 = share(Product::Office365, chance.below(10) < 3);
    let account = Account {
        display_name: format!("{first} {last}"),
        roles: BTreeSet::new(),
        licences: intune.into_iter().chain(office365).collect(),
        sign_in_allowed: true,
        in_azure_ad: chance.below(50) > 0,
        on_premises: true,
    };
    Some((upn, account))
}
